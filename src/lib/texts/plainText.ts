import { joinHeading } from '../outlinePlace.ts';
import { titleOf } from '../planWords.ts';
import { factsOf } from './facts.ts';
import type { Clause, Reading } from './reading.ts';

/** Parts what is ours, above and below, from the text of the plan. */
const RULE = '————————————————';

/** Tells a browser or an office program that a file without a declared encoding is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Lines of one clause: heading with its number, rows of a table parted by tabs, paragraphs; units behind the last own words, as printed. */
function linesOf({ provision, label, words, children, unitsLast }: Clause): string[] {
  const rows = words.rows.map((row) => row.map(({ text }) => text).join('\t'));
  const [first, ...others] = words.paragraphs.map(({ text }) => text);
  const { title } = provision;
  const runsOn = first !== undefined && rows.length === 0 && (title === null || provision.runIn);
  const heading = joinHeading(label, (title ?? '') + (runsOn ? first : ''));
  const own = [heading, ...rows, ...(runsOn || first === undefined ? others : [first, ...others])].filter((line) => line !== '');
  const below = children.flatMap(linesOf);
  if (provision.units === null) return [...own, ...below];
  if (unitsLast) return [...own, ...below, provision.units];
  return [...own.slice(0, -1), (own.at(-1) ?? '') + provision.units, ...below];
}

/**
 * A plan as plain text, UTF-8 with a byte order mark: title and facts, then the whole text line by line with the numbers as printed,
 * then where it comes from. A blank line parts the chapters.
 * @param address absolute address of the plan's page
 */
export function plainTextOf({ plan, notice, clauses }: Reading, address: string): string {
  const facts = factsOf(plan).map(({ name, value }) => `${name}：${value}`);
  const blocks = [...notice.map(linesOf), plan.title === '' ? [] : [plan.title], ...clauses.map(linesOf)];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  const errata = plan.errata.length === 0 ? [] : [`原文照录；其中疑误 ${plan.errata.length} 处，勘误见网页。`];
  return `${BYTE_ORDER_MARK}${[
    [titleOf(plan), ...facts, RULE].join('\n'),
    ...text,
    [RULE, ...errata, '引用以政府公布的正式文本为准。', `来源：政策对读，${address}`].join('\n'),
  ].join('\n\n')}\n`;
}
