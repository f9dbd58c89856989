import { csvParseRows } from 'd3';
import { planColumn, targetColumn, tipColumns } from '../../charts/chartFileHeads.ts';

/** What a chart's file says of one mark. */
export interface Said {
  plan: string;
  /** Heads and cells, only those that say something. */
  cells: { head: string; cell: string }[];
}

const files = new Map<string, Promise<Record<string, string>[]>>();

/** The rows of a chart's CSV file, read once. Rejects where it cannot be read, and is then asked again the next time. */
function rowsAt(address: string): Promise<Record<string, string>[]> {
  const known = files.get(address);
  if (known) return known;
  const rows = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    // Not csvParse: it makes a function of a text, which the policy of our pages forbids.
    const [heads = [], ...lines] = csvParseRows((await response.text()).replace(/^\ufeff/u, ''));
    return lines.map((cells) => Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? ''])));
  });
  files.set(address, rows);
  rows.catch(() => files.delete(address));
  return rows;
}

/** The row about a target, or where a mark is about no target the only row of its plan; null where there is no such row. */
export async function rowOf(address: string, { target, plan }: { target: string | undefined; plan: string }): Promise<Said | null> {
  const rows = await rowsAt(address);
  const found = rows.filter((row) => (target !== undefined && row[targetColumn] ? row[targetColumn] === target : row[planColumn] === plan));
  const [row] = found;
  if (!row || found.length > 1) return null;
  const cells = tipColumns.flatMap((head) => (row[head] ? [{ head, cell: row[head] }] : []));
  return { plan: row[planColumn] ?? '', cells };
}
