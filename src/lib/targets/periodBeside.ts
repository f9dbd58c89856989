import type { PlacedTarget } from '../../schemas/target.ts';
import type { Corpus } from '../assembleCorpus.ts';
import { facetOf } from './facets.ts';

/**
 * What must stand beside a number and its year, or the number would read as that of the year alone: 三年累计 of “三年累计达到10亿元”,
 * 2026. Null for a stock, for what is counted within one year, and where the text does not say.
 */
export function periodBeside(target: PlacedTarget, corpus: Corpus): string | null {
  const indicator = corpus.indicators.find(({ id }) => id === target.indicator);
  if (!indicator) return null;
  const period = facetOf('period', { target, indicator, plan: corpus.plan(target.plan), provision: undefined });
  return period === '当年' ? null : period;
}
