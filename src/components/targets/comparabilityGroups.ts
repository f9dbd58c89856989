/** Rows of the table of comparability that say the same of their targets, as one. */
export interface ComparedGroup<Row> {
  rows: Row[];
  /** How many plans they are of. */
  plans: number;
}

/**
 * Gathers rows that say the same, the largest group first; equal ones keep their order. Targets of hundreds of plans differ in few ways,
 * and which target is in which group its own row among the sentences tells.
 * @param said everything a row says, in words.
 */
export function comparedGroups<Row>(
  rows: readonly Row[],
  said: (row: Row) => readonly string[],
  planOf: (row: Row) => string,
): ComparedGroup<Row>[] {
  return [...Map.groupBy(rows, (row) => JSON.stringify(said(row))).values()]
    .map((own) => ({ rows: own, plans: new Set(own.map(planOf)).size }))
    .sort((a, b) => b.rows.length - a.rows.length);
}
