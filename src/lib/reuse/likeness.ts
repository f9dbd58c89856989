import { fold } from '../search/fold.ts';

/** Pairs that more than this share of all texts have say nothing about likeness: 知识, 产权, 加强. Chosen by reading the pairs of the five plans. */
export const COMMON_SHARE = 0.2;

/** Pairs that no more texts than this have are not common, however few the texts. */
const FEWEST = 5;

/** Matches 质押 and 融资 in “质押，融资”; must not match 押，融, which a comma parts. */
const RUN = /[\p{L}\p{N}]+/gu;

/** Matches 质押融资, which folding leaves as it is; does not match ＩＰ保护. */
const FOLDED = /^[\u4E00-\u9FFF]+$/u;

/** The pairs of neighbouring characters of a text, each once, as folding leaves them: 质押融资 → 质押, 押融, 融资. Punctuation and white space part. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(RUN)) {
    const folded = FOLDED.test(run) ? run : fold(run).folded;
    for (let at = 0; at + 1 < folded.length; at += 1) pairs.add(folded.slice(at, at + 2));
  }
  return pairs;
}

/** Pairs that more than `share` of the texts have, and more than five: the wording of all such documents. Left out of every comparison. */
export function commonPairs(texts: readonly string[], share = COMMON_SHARE): Set<string> {
  return pairsInMost(texts.map(pairsOf), share);
}

/** As {@link commonPairs}, for texts whose pairs are known. */
export function pairsInMost(sets: readonly ReadonlySet<string>[], share = COMMON_SHARE): Set<string> {
  const having = new Map<string, number>();
  for (const pairs of sets) for (const pair of pairs) having.set(pair, (having.get(pair) ?? 0) + 1);
  const most = Math.max(FEWEST, sets.length * share);
  return new Set([...having].filter(([, count]) => count > most).map(([pair]) => pair));
}

/** What 相近度 is, for a page to quote. */
export const LIKENESS_EXPLAINED = '两条各取相邻两字为一组，去掉五分之一以上条款都有的字组；共有的组数乘二，除以两条组数之和，即为相近度';

/**
 * How alike two texts are, 相近度, from 0 to 1: of the pairs of characters they have, the share that both have
 * (twice the pairs in common over the pairs of the one and of the other; the Dice coefficient). Common pairs do not count.
 * {@link LIKENESS_EXPLAINED} says it to readers.
 *
 * @returns 0 where nothing is in common or nothing is left to compare.
 */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, common: ReadonlySet<string>): number {
  let [both, all] = [0, 0];
  for (const pair of a) {
    if (common.has(pair)) continue;
    all += 1;
    if (b.has(pair)) both += 1;
  }
  for (const pair of b) if (!common.has(pair)) all += 1;
  return all === 0 ? 0 : (2 * both) / all;
}

/** Pairs as numbers, each once, the smallest first: what is compared with many is compared faster so. */
export type PairNumbers = readonly number[];

/** The pairs that are not common, as numbers. */
export function pairNumbers(pairs: ReadonlySet<string>, common: ReadonlySet<string>): PairNumbers {
  const numbers: number[] = [];
  for (const pair of pairs) if (!common.has(pair)) numbers.push((pair.charCodeAt(0) << 16) | pair.charCodeAt(1));
  return numbers.sort((a, b) => a - b);
}

/** As {@link likeness}, of pairs without the common ones. */
export function likenessOf(a: PairNumbers, b: PairNumbers): number {
  let both = 0;
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) both += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return a.length + b.length === 0 ? 0 : (2 * both) / (a.length + b.length);
}

/** Likeness as it is shown: 62%; 不足 1% rather than 0% where there is some. */
export function likenessInWords(value: number): string {
  return value > 0 && value < 0.01 ? '不足 1%' : `${String(Math.round(value * 100))}%`;
}
