import { setLine } from '../clean/clean.ts';
import { splitHeading } from './heading.ts';
import { readLabel } from './label.ts';
import { traced } from '../clean/traced.ts';
import type { Node } from './tree.ts';
import { splitUnits } from '../extract/units.ts';

/** Two full-width blanks, as government documents begin a paragraph; they tell a reader that it is one. */
const INDENT = '\u3000\u3000';

/** A label before its words; a blank keeps 「1.」 from becoming part of a number. */
const labelled = (label: string, words: string): string => label + (/\d$|[.．﹒]$/u.test(label) && /^\d/u.test(words) ? ' ' : '') + words;

/** A decimal label, which is one only with words behind it: 「1.2」. */
const DECIMAL = /^\d+[.．]\d/u;

/** The line of a heading and the paragraphs that stand on lines of their own. */
function headed({ label, title, runIn, paragraphs }: Node): string[] {
  const [first = '', ...rest] = paragraphs;
  const behind = title === null && label !== '' && (DECIMAL.test(label) || splitHeading(first).title === null);
  if ((runIn || behind) && !/^附/u.test(label)) return [labelled(label, (title ?? '') + first), ...rest];
  // the title of an annex stands below its label, unless the label is printed with a number
  const apart = title !== null && /^附/u.test(label) && readLabel(label + title)?.rest !== title;
  return apart ? [label, title, ...paragraphs] : [labelled(label, title ?? ''), ...paragraphs];
}

/** The last words of a provision and its units: on one line, unless reading that line would part them otherwise. */
function withUnits({ label, paragraphs }: Node, words: string, units: string): string[] {
  const line = words + units;
  const read = splitUnits(line);
  const apart =
    (/^(?:附.*)?$/u.test(label) && paragraphs.length === 0) || read.units !== units || setLine(traced(line, 0, line.length)).text !== line;
  return apart && words !== '' ? [words, units] : [line];
}

/** Lines of one provision and those below it. */
function linesOf(node: Node): string[] {
  const text = (node.kind === 'table' ? node.paragraphs : headed(node)).filter((line) => line !== '');
  // units stand behind the last own words, on the same line
  if (node.units !== null && !node.unitsLast) text.push(...withUnits(node, text.pop() ?? '', node.units));
  const caption = node.kind === 'table' && node.title !== null ? [INDENT + node.title] : [];
  return [
    ...caption,
    ...node.rows.map((row) => row.join('\t')),
    ...text.map((line) => INDENT + line),
    ...node.children.flatMap(linesOf),
    ...(node.unitsLast && node.units !== null ? [INDENT + node.units] : []),
  ];
}

/**
 * The text of a converted plan as it could have been printed, one paragraph to a line. Converting it again gives the
 * same tree; a test holds that for every plan and for generated ones.
 */
export function printPlan({ title, roots }: { title: string; roots: readonly Node[] }): string {
  const notice = roots.filter((root) => root.number === 'notice').flatMap(({ paragraphs }) => paragraphs);
  const rest = roots.filter((root) => root.number !== 'notice');
  return [...notice.map((line) => INDENT + line), ...(title === '' ? [] : [INDENT + title]), ...rest.flatMap(linesOf)].join('\n');
}
