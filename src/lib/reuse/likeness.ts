import { pairUnits } from './pairs.ts';
import { PairTable } from './pairTable.ts';

/** Pairs that more than this share of all texts have say nothing about likeness: 知识, 产权, 加强. Chosen by reading the pairs of the five plans. */
export const COMMON_SHARE = 0.2;

/** Pairs that no more texts than this have are not common, however few the texts. */
const FEWEST = 5;

/** Texts of so many that have a pair which is common where more have it. */
export const fewEnough = (texts: number, share = COMMON_SHARE): number => Math.max(FEWEST, texts * share);

/** Pairs that more than `share` of the texts have, and more than five: the wording of all such documents. Left out of every comparison. */
export const commonPairs = (texts: readonly string[], share = COMMON_SHARE): Set<string> => commonAmong(texts.map(pairUnits), share);

/** As {@link commonPairs}, of texts whose pairs are known already ({@link pairUnits}). */
export function commonAmong(texts: readonly Int32Array[], share = COMMON_SHARE): Set<string> {
  const table = new PairTable();
  const counts = table.countsIn(texts.map((pairs) => table.ofPairs(pairs)));
  const common = new Set<string>();
  counts.forEach((count, number) => {
    if (count > fewEnough(texts.length, share)) common.add(table.pair(number));
  });
  return common;
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

/** Likeness as it is shown: 62%; 不足 1% rather than 0% where there is some. */
export function likenessInWords(value: number): string {
  return value > 0 && value < 0.01 ? '不足 1%' : `${String(Math.round(value * 100))}%`;
}
