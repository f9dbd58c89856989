import { isWork, keyOf, wholeTitle, type Cited } from './cited.ts';
import { oneLine } from './oneLine.ts';

/** Reference types: RPRT has a place for number, institution, date and address, which LEGAL and GOVDOC have not in every reader. */
function typeOf({ kind }: Cited): 'RPRT' | 'DATA' | 'ELEC' {
  if (kind === 'dataset') return 'DATA';
  return isWork({ kind }) ? 'ELEC' : 'RPRT';
}

/**
 * A record of the RIS format (Reference Manager, as of 2011), UTF-8, lines ended by CRLF. Every value is one line: a line break in it would
 * begin a field of its own. `SN` is the number of a report, `DA` a full date.
 */
export function toRis(cited: Cited, address: string): string {
  const fields: [string, string | null][] = [
    ['TY', typeOf(cited)],
    ['ID', keyOf(cited)],
    ['AU', cited.issuer],
    ['TI', wholeTitle(cited)],
    ['PB', cited.issuer],
    ['SN', cited.number],
    ['ET', cited.version],
    ['PY', cited.date?.slice(0, 4) ?? null],
    ['DA', cited.date?.replaceAll('-', '/') ?? null],
    ['LA', 'zh-CN'],
    ['N1', cited.quote === null ? null : `“${cited.quote}”`],
    ['UR', address],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${oneLine(value)}`));
  return [...lines, 'ER  - ', ''].join('\r\n');
}
