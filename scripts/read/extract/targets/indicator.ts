import type { Indicator } from '../../../../src/schemas/vocabulary.ts';
import type { Found } from './found.ts';

/** Words before a name that say only whose it is, or that it counts what is new: 「全市」「年度」「累计」「新增」. */
const WHOSE = /^(?:全[市省区县](?![场域级])|[我本][市省区县]|年度|累计|每年)+/u;
/** A unit after a name: 「/件」「（%）」, and 「累计」「总数」. */
const UNIT = /(?:[/／][^/／]{1,6}|（[^（）]{1,8}）|\([^()]{1,8}\)|累计|合计)$/u;

/** A printed name without what differs from document to document and changes nothing; never without a qualifier. */
export function plainName(printed: string): string {
  const name = printed.replace(/[\s“”]/gu, '');
  return name.replace(WHOSE, '').replace(UNIT, '') || name;
}

/** Id of the indicator whose curated names hold the printed one, as printed, without 全市 or unit, or with the words of the promise. */
export function indicatorOf(
  { printed, valuePrinted, kind }: Pick<Found, 'printed' | 'valuePrinted' | 'kind'>,
  indicators: readonly Indicator[],
): string | null {
  const exact = indicators.find(({ names }) => names.includes(printed));
  if (exact) return exact.id;
  const spellings = [plainName(printed), ...(kind === 'qualitative' ? [printed + (valuePrinted ?? '')] : [])];
  return indicators.find(({ names }) => names.some((name) => spellings.includes(plainName(name)) || spellings.includes(name)))?.id ?? null;
}
