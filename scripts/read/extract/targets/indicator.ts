import { plainName } from '../../../../src/lib/targets/plainName.ts';
import type { Indicator } from '../../../../src/schemas/vocabulary.ts';
import type { Found } from './found.ts';

/** Id of the indicator whose curated names hold the printed one, as printed, without 全市 or unit, or with the words of the promise. */
export function indicatorOf(
  { printed, valuePrinted, kind }: Pick<Found, 'printed' | 'valuePrinted' | 'kind'>,
  indicators: readonly Pick<Indicator, 'id' | 'names'>[],
): string | null {
  const exact = indicators.find(({ names }) => names.includes(printed));
  if (exact) return exact.id;
  const spellings = [plainName(printed), ...(kind === 'qualitative' ? [printed + (valuePrinted ?? '')] : [])];
  return indicators.find(({ names }) => names.some((name) => spellings.includes(plainName(name)) || spellings.includes(name)))?.id ?? null;
}
