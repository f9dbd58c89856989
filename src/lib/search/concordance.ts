import type { Span } from './fold.ts';

/** One occurrence with its context, as printed. */
export interface Line {
  /** Site-wide id of the provision: yuncheng/2-2-2. */
  id: string;
  /** Id of the plan. */
  plan: string;
  /** Place in the plan as a link calls it: 二、（二）2. */
  place: string;
  /** Address that opens the clause with the words marked, below the site's base. */
  url: string;
  /** Characters before the match, within the provision, white space flattened. */
  left: string;
  /** The match as printed, white space flattened. */
  match: string;
  /** Characters after the match, likewise. */
  right: string;
}

/** `document` as printed; `left` by what stands before the match, nearest character first; `right` by what stands after it. */
export type LineOrder = 'document' | 'left' | 'right';

/** A text in which something was found. */
export type Source = Pick<Line, 'id' | 'plan' | 'place' | 'url'> & {
  text: string;
  /** Occurrences in `text` in UTF-16 positions, sorted by start. */
  spans: readonly Span[];
};

/** One character of a line and the part of the original text it stands for. */
interface Character extends Span {
  shown: string;
}

/** Matches a run of white space or one whole character, 𠮷 too; does not match half of 𠮷. */
const characters = /\s+|\S/gu;

/** Matches the line break between 创新 and 深入, the blank of 第　次; does not match the space of R & D. */
const wide = /[\n\r\u3000]/u;

/** The text on one line: what parts title and paragraphs becomes one full-width blank, other white space one space. */
function flatten(text: string): Character[] {
  return Array.from(text.matchAll(characters), ({ 0: found, index }) => ({
    shown: found.trim() === '' ? (wide.test(found) ? '\u3000' : ' ') : found,
    start: index,
    end: index + found.length,
  }));
}

const join = (part: readonly Character[]) => part.map(({ shown }) => shown).join('');

/** Place of the first character for which `reached` holds; the end where there is none. */
function firstWhere(flat: readonly Character[], reached: (character: Character) => boolean): number {
  const at = flat.findIndex(reached);
  return at < 0 ? flat.length : at;
}

/**
 * A line for each span, also for those that overlap. Never splits a character, whatever the spans; never leaves the provision.
 * @param reach Characters of context on each side.
 */
export function linesOf({ id, plan, place, url, text, spans }: Source, reach = 24): Line[] {
  const flat = flatten(text);
  return spans.map((span) => {
    const from = firstWhere(flat, ({ end }) => end > span.start);
    const to = Math.max(
      from,
      firstWhere(flat, ({ start }) => start >= span.end),
    );
    return {
      id,
      plan,
      place,
      url,
      left: join(flat.slice(Math.max(0, from - reach), from)),
      match: join(flat.slice(from, to)),
      right: join(flat.slice(to, to + reach)),
    };
  });
}

const collator = new Intl.Collator('zh-CN');

/**
 * Turns texts into keys that compare character by character in the order of a Chinese dictionary. Each character is
 * ranked once: to collate whole contexts takes seconds where a word occurs a hundred thousand times.
 */
function ranker(texts: readonly string[]): (characters: readonly string[]) => string {
  const seen = new Set<string>();
  for (const text of texts) for (const character of text) seen.add(character);
  const sorted = [...seen].sort((a, b) => collator.compare(a, b));
  const ranks = new Map<string, string>();
  let rank = 0;
  sorted.forEach((character, index) => {
    if (index > 0 && collator.compare(sorted[index - 1] ?? '', character) !== 0) rank++;
    ranks.set(character, String.fromCharCode(rank));
  });
  return (from) => from.map((character) => ranks.get(character) ?? '').join('');
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The lines in another order; `lines` is not changed. Ties stay in document order. */
export function sortLines(lines: readonly Line[], order: LineOrder): Line[] {
  if (order === 'document') return [...lines];
  const key = ranker(lines.flatMap(({ left, right }) => [left, right]));
  return lines
    .map((line) => ({ line, left: key([...line.left].reverse()), right: key([...line.right]) }))
    .sort((a, b) =>
      order === 'left' ? compare(a.left, b.left) || compare(a.right, b.right) : compare(a.right, b.right) || compare(a.left, b.left),
    )
    .map(({ line }) => line);
}

/** How often something occurs in one plan. */
export interface Frequency<Plan> {
  plan: Plan;
  occurrences: number;
  /** Characters of the whole text, white space not counted. */
  characters: number;
  /** Occurrences in 10,000 characters; 0 for a plan without text. */
  perTenThousand: number;
}

/** A row for each plan in the order given, those without a line included. */
export function frequency<Plan extends { id: string; characters: number }>(
  lines: readonly Line[],
  plans: readonly Plan[],
): Frequency<Plan>[] {
  const counts = new Map<string, number>();
  for (const { plan } of lines) counts.set(plan, (counts.get(plan) ?? 0) + 1);
  return plans.map((plan) => {
    const occurrences = counts.get(plan.id) ?? 0;
    const { characters } = plan;
    return { plan, occurrences, characters, perTenThousand: characters > 0 ? (occurrences / characters) * 10_000 : 0 };
  });
}
