import type { BlockContent, DefinitionContent, Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { h, toHtml } from '../markup.ts';
import { joinHeading } from '../outlinePlace.ts';
import { titleOf } from '../planWords.ts';
import { factsOf } from './facts.ts';
import type { Clause, Reading } from './reading.ts';

/** Absolute address of a page, from its path below the base of the site. */
type AddressOf = (path: string) => string;

type Block = BlockContent | DefinitionContent;

const words = (value: string): PhrasingContent[] => [{ type: 'text', value }];
const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: words(value) });
const heading = (level: number, value: string): Heading => ({ type: 'heading', depth: Math.min(6, level) as 6, children: words(value) });

/** A table as HTML, which CommonMark takes over as it stands and in which a cell can hold anything; it has no tables of its own. A blank line would end it. */
function table(rows: readonly (readonly string[])[]): Block[] {
  if (rows.length === 0) return [];
  const cells = rows.map((row, index) => h('tr', {}, ...row.map((cell) => h(index === 0 ? 'th' : 'td', {}, cell))));
  const lines = cells.map((row) => toHtml(row).replaceAll('\n', '&#10;').replaceAll('\r', '&#13;'));
  return [{ type: 'html', value: ['<table>', ...lines, '</table>'].join('\n') }];
}

/** Blocks of one clause and those below it; `level` is that of its heading. A 专栏 is a quotation, as it is a box in print. */
function blocksOf(
  { provision, label, words: { rows, paragraphs }, children, unitsLast }: Clause,
  level: number,
  addressOf: AddressOf,
): Block[] {
  const { title, id, url } = provision;
  const texts = paragraphs.map(({ text }) => text);
  // a number without a heading stands before the first words
  const bare = title === null && label !== '' ? [joinHeading(label, texts.shift() ?? '')] : [];
  const units = provision.units === null ? [] : [paragraph(provision.units)];
  const below = children.flatMap((child) => blocksOf(child, title === null ? level : level + 1, addressOf));
  const blocks: Block[] = [
    // shown by no reader, in sight of whoever opens the file: the lasting address of the words below it
    { type: 'definition', identifier: id, label: id, url: addressOf(url) },
    ...(title === null ? [] : [heading(level, joinHeading(label, title))]),
    ...table(rows.map((row) => row.map(({ text }) => text))),
    ...[...bare, ...texts].map(paragraph),
    ...(unitsLast ? [...below, ...units] : [...units, ...below]),
  ];
  return provision.kind === 'box' ? [{ type: 'blockquote', children: blocks }] : blocks;
}

const writer = unified().use(remarkFrontmatter).use(remarkStringify, { bullet: '-', rule: '-' }).freeze();

/**
 * A plan as CommonMark: YAML frontmatter (title, issuer, number, date as far as they are printed, address), then the whole text in the
 * order of print. Headings go by the depth of the outline, the title is the first; printed numbers stay text; before each clause
 * stands a link definition with its lasting address. Written from a syntax tree, so that nothing in a text becomes markup.
 */
export function markdownOf({ plan, notice, clauses }: Reading, addressOf: AddressOf): string {
  const facts = Object.fromEntries(factsOf(plan).map(({ key, value }) => [key, value]));
  const front = stringify({ title: titleOf(plan), ...facts, address: addressOf(`/plans/${plan.id}/`) }, { lineWidth: 0 });
  const children: RootContent[] = [
    { type: 'yaml', value: front.trimEnd() },
    ...notice.flatMap((clause) => blocksOf(clause, 2, addressOf)),
    ...(plan.title === '' ? [] : [heading(1, plan.title)]),
    ...clauses.flatMap((clause) => blocksOf(clause, 2, addressOf)),
  ];
  const tree: Root = { type: 'root', children };
  return writer.stringify(tree);
}
