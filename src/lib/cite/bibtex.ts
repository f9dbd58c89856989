import { keyOf, wholeTitle, type Cited } from './cited.ts';
import { typeOf } from './gbt7714.ts';
import { oneLine } from './oneLine.ts';

/**
 * Characters that mean something in TeX, as commands that mean only them. A brace is never written as \{: BibTeX counts braces whether
 * escaped or not. Each command ends in {}, so that no blank behind it is lost.
 */
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\textdollar{}',
  _: '\\textunderscore{}',
  '%': '\\%{}',
  '#': '\\#{}',
  '&': '\\&{}',
};
// Matches the % of 增长30% and the {} of {甲}; does not match 〔2024〕13号 or （二）.
const marks = /[\\{}~^$_%#&]/gu;
// Matches between the hyphens of 甲--乙, which TeX would make one dash, and between '' and ``; does not match in 2024-2026.
const ligatures = /(?<=-)(?=-)|(?<=')(?=')|(?<=`)(?=`)/gu;

/** Words as a value of BibTeX that prints just them. */
function escaped(words: string): string {
  return oneLine(words)
    .replace(ligatures, '\u0000')
    .replace(marks, (mark) => commands[mark] ?? mark)
    .replaceAll('\u0000', '{}');
}

/** Entry type of biblatex in which number, institution or publisher, date and address all have a field. */
const types = { plan: 'report', task: 'report', target: 'report', chart: 'online', comparison: 'online', dataset: 'dataset' } as const;
/** The field that names who stands for it, for each entry type. */
const bodies = { report: 'institution', online: 'organization', dataset: 'publisher' } as const;

/**
 * An entry for biblatex ≥ 3.7 (biber, UTF-8): @report for a document and its parts, @online and @dataset for works of this site. The
 * issuer stands in double braces: it is one body, whatever blanks, commas or ands are in its name. `mark` and `medium` are read by the
 * styles for GB/T 7714 (gbt7714, biblatex-gb7714-2015), which would print a @report as [R/OL].
 */
export function toBibtex(cited: Cited, address: string): string {
  const type = types[cited.kind];
  const issuer = cited.issuer === null ? null : `{${escaped(cited.issuer)}}`;
  const fields: [string, string | null][] = [
    ['author', issuer],
    ['title', escaped(wholeTitle(cited))],
    [bodies[type], issuer],
    ['number', cited.number === null ? null : escaped(cited.number)],
    ['version', cited.version === null ? null : escaped(cited.version)],
    ['date', cited.date],
    ['url', address],
    ['langid', 'chinese-simplified'],
    ['mark', typeOf(cited)],
    ['medium', 'OL'],
    ['note', cited.quote === null ? null : escaped(`“${cited.quote}”`)],
  ];
  const lines = fields.filter(([, value]) => value !== null).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${type}{${keyOf(cited)},`, ...lines, '}', ''].join('\n');
}
