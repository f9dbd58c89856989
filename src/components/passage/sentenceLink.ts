import { href } from '../../lib/link.ts';
import { writeMark } from '../../lib/share/markParameter.ts';
import type { PlaceId } from './places.ts';
import { sourceOf } from './sources.ts';
import { directiveOf, writeDirective, type Place } from './textDirective.ts';

/** What sets a paragraph, a heading or a cell. */
const BLOCK = 'p, h1, h2, h3, h4, h5, h6, li, td, th, dd, blockquote';
/** Longest words that go into the address whole; of longer ones the beginning marks the place. */
const LONGEST_MARK = 60;
const SHORT_MARK = 24;

/** Where a point of the page stands in the text of its block. */
function placeIn(node: Node, offset: number): { block: Element; at: number } | null {
  const block = (node instanceof Element ? node : node.parentElement)?.closest(BLOCK);
  if (!block) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return { block, at: before.toString().length };
}

const textOf = (block: Element): string => block.textContent;

/** The two ends of a range, each in the text of its block, without blanks at the ends. */
export function endsOf(range: Range): { first: Place; last: Place } | null {
  const from = placeIn(range.startContainer, range.startOffset);
  const to = placeIn(range.endContainer, range.endOffset);
  if (!from || !to) return null;
  const text = textOf(from.block);
  if (from.block !== to.block) {
    const first = { text, start: from.at, end: text.length };
    return { first, last: { text: textOf(to.block), start: 0, end: to.at } };
  }
  const words = text.slice(from.at, to.at);
  const start = from.at + words.length - words.trimStart().length;
  const place = { text, start, end: start + words.trim().length };
  return { first: place, last: place };
}

/** All text of the page before a range. */
function textBefore(range: Range): string {
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString();
}

const without = (words: string): string => words.replace(/\s+/gu, '');

/**
 * Address that leads to just the selected words of a clause: as text fragment for browsers that know it, and in `mark=`, which the
 * clause's page reads itself. On the page of its plan it leads to the clause there.
 * @returns null while the clause's source has not come, or where the words stand in no paragraph.
 */
export function sentenceLink(range: Range, place: PlaceId): string | null {
  const source = sourceOf(place);
  const ends = endsOf(range);
  if (!source || !ends) return null;
  const { first, last } = ends;
  const planPage = href(`/plans/${source.plan}/`);
  const url = new URL(
    location.pathname === planPage ? `${planPage}#s${place.slice(source.plan.length + 1)}` : href(source.url),
    location.origin,
  );
  const here = url.pathname === location.pathname;
  const found = directiveOf(first, last, here ? textBefore(range) : null);
  // Beside words of a hit or a cell stand numbers and names that the clause's own page does not have there.
  const directive = here || isInClause(range) ? found : { ...found, prefix: '', suffix: '' };
  const words = without(first.text.slice(first.start, first.end));
  const short = first === last && words.length <= LONGEST_MARK;
  const mark = short ? words : words.slice(0, SHORT_MARK);
  // Beside words that stand alone in their clause nothing is needed to find them.
  const alone = isAlone(range, place, mark);
  const context = alone ? { before: '', after: '' } : { before: without(directive.prefix), after: short ? without(directive.suffix) : '' };
  const hash = url.hash || '#';
  return `${url.origin}${url.pathname}?${new URLSearchParams({ mark: writeMark({ ...context, words: mark }) }).toString()}${hash}:~:${writeDirective(directive)}`;
}

/** Whether words stand in the clause itself rather than in what is shown of it elsewhere. */
const isInClause = ({ startContainer }: Range): boolean => Boolean(startContainer.parentElement?.closest('[data-clause]'));

/** Whether words occur once in what the page shows of their clause. */
function isAlone(range: Range, place: PlaceId, words: string): boolean {
  const clause = [...document.querySelectorAll(`[data-clause="${CSS.escape(place)}"]`)];
  const holder = range.startContainer.parentElement?.closest('.plan-text [id^="s"]');
  const shown = clause.length > 0 ? clause : holder ? [holder] : [];
  const text = without(shown.map((element) => element.textContent).join(''));
  return text.split(words).length === 2;
}
