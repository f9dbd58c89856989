import type { Erratum, ProvisionText } from './erratum.ts';

// 「从“十二五”末的4264件增长到10506件，增长2.5倍」「由2015年的50家增至80家，增幅60%」; not 「从注重数量向提升质量转变」, nor a growth
// without its two ends 「三年累计增长30%」.
const GROWTH = new RegExp(
  [
    '[从由](?:[^，。；\\d]|\\d{4}年)*?(?<from>\\d+(?:\\.\\d+)?)(?<unit>(?:万|亿)?[\\p{Script=Han}%％]{0,3}?)',
    '(?:增长|增加|提高|提升|上升|发展|扩大|增|升)[到至](?:[^，。；\\d]|\\d{4}年)*?(?<to>\\d+(?:\\.\\d+)?)\\k<unit>',
    '，(?:年均)?(?<kind>增长|增幅|增加|提高)(?:了|达到|达|为)?(?<hedge>约|近|超过|超|逾)?(?<growth>\\d+(?:\\.\\d+)?)(?<measure>倍|[%％](?!点))',
  ].join(''),
  'gu',
);

/** Half a unit of the last printed digit: 2.5 may stand for 2.45 to 2.55. */
const slack = (printed: string): number => 0.5 * 10 ** -(printed.split('.')[1]?.length ?? 0);
/** Two decimals at most: 1.46. */
const round = (value: number): string => String(Math.round(value * 100) / 100);

/** Growth from `from` to `to`, smallest and largest that the printed digits allow, in units of `one`. */
function range(from: string, to: string, one: number): [number, number] {
  const [a, b] = [Number(from), Number(to)];
  return [((b - slack(to)) / (a + slack(from)) - 1) * one, ((b + slack(to)) / Math.max(a - slack(from), Number.EPSILON) - 1) * one];
}

/** Growth whose printed measure does not follow from its two printed ends, with the tolerance the printed digits allow. */
export function growthErrata(texts: readonly ProvisionText[]): Erratum[] {
  return texts.flatMap(({ provision, text }) =>
    [...text.matchAll(GROWTH)].flatMap((match): Erratum[] => {
      const { from = '', to = '', unit = '', growth = '', measure = '', hedge } = match.groups ?? {};
      // A share that rises by N% may mean points; an average over years is another sum; a hedge says it is rough.
      if (/[%％]/u.test(unit) || match[0].includes('年均') || hedge || Number(from) === 0) return [];
      const one = measure === '倍' ? 1 : 100;
      const [least, most] = range(from, to, one);
      const printed = Number(growth);
      if (printed + slack(growth) >= least && printed - slack(growth) <= most) return [];
      const actual = (Number(to) / Number(from) - 1) * one;
      const times = `${from}${unit}到${to}${unit}`;
      const reason =
        measure === '倍' && Math.abs(actual + 1 - printed) <= slack(growth) + 0.01
          ? `${times}是原来的约${round(actual + 1)}倍，增长约${round(actual)}倍`
          : `按${times}计算，增长约${round(actual)}${measure}，与印出的${growth}${measure}不合`;
      return [{ provision, printed: match[0], suggested: null, reason, rule: 'growth' }];
    }),
  );
}
