import { parseQuery } from '../../src/lib/search/query.ts';

/** Random numbers in [0, 1), the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** ASCII punctuation, letters and digits in their full width: 10% → １０％. */
const widen = (text: string) => text.replace(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

/**
 * Queries as people make them out of texts: passages of 1 to 40 characters as printed, in another width, shuffled to
 * nonsense, two passages of one text and of two, and numbers, which could be taken for tokens. No line breaks, because an
 * `input` drops them; none is empty when folded.
 * @returns `count` queries, the same for the same seed and texts.
 */
export function sampleQueries(texts: readonly string[], count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = () => texts[below(texts.length)] ?? '';
  const passage = (text = pick()) => {
    const start = below(text.length);
    return text.slice(start, start + 1 + below(random() < 0.5 ? 4 : 40)).toWellFormed();
  };
  const shuffled = (text: string) =>
    [...text]
      .map((character) => ({ character, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ character }) => character)
      .join('');
  const makers = [
    () => passage(),
    () => passage(),
    () => widen(passage()),
    () => shuffled(passage()),
    () => `${passage()} ${passage()}`,
    () => {
      const text = pick();
      return `${passage(text)} ${passage(text)}`;
    },
    () => String(below(10_000)),
  ];
  const queries: string[] = [];
  for (let turn = 0; queries.length < count; turn++) {
    const query = (makers[turn % makers.length]?.() ?? '').replace(/[\r\n]/gu, '');
    if (parseQuery(query).phrases.length > 0) queries.push(query);
  }
  return queries;
}
