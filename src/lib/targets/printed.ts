import type { Target } from '../../schemas/target.ts';

/** The number of a target and its unit, each as printed. */
export interface Printed {
  /** 10.5 of 10.5万件, 3 of 三家; null where no number is printed (翻一番, 三分之二, 位居全省前列). */
  number: number | null;
  /** 万件 of 10.5万件, 万 of 5000万; null where none stands beside the number. */
  unit: string | null;
}

const NONE: Printed = { number: null, unit: null };

// Matches 「三分之二」「一半」「翻一番」「翻番」: a number in words that is no count; not 「三家」.
const WORDED = /(?<!百)分之|一半|半数|翻/u;
// Matches 「百分之八十」; not 「80%」.
const PERCENT = /百分之([一二两三四五六七八九十百]+)/u;
// Matches 「10.5万件」「9,324件」「10—15个」「300余家」 with the unit up to 以上, 左右 …; not 「三家」.
const ARABIC = /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[-—–~～至]+[\d.,]+)?[余多]?([^\d\s以左及或（(]*)/u;
// Matches 「三家以上」「第一」「前十位」; not 「逐年提高」.
const HAN = /([一二两三四五六七八九十百]+)([个家项名所处座条支套场次篇部倍件位]?)/u;
const ONES = '零一二三四五六七八九';
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100 };

/** Value of a small Han numeral: 三, 两, 十五, 一百二十. */
function hanValue(text: string): number {
  let sum = 0;
  let digit = 0;
  for (const one of text.replaceAll('两', '二')) {
    const power = POWERS[one];
    if (power === undefined) digit = ONES.indexOf(one);
    else {
      sum += Math.max(digit, 1) * power;
      digit = 0;
    }
  }
  return sum + digit;
}

/** Splits what a target prints into its number and its unit; both null for a promise in words. */
export function printedOf({ valuePrinted, kind }: Pick<Target, 'valuePrinted' | 'kind'>): Printed {
  if (kind === 'qualitative' || valuePrinted === null) return NONE;
  const percent = PERCENT.exec(valuePrinted)?.[1];
  if (percent !== undefined) return { number: hanValue(percent), unit: '百分之' };
  if (WORDED.test(valuePrinted)) return NONE;
  const arabic = ARABIC.exec(valuePrinted);
  if (arabic) return { number: Number(arabic[1]?.replaceAll(',', '')), unit: arabic[2] || null };
  const han = HAN.exec(valuePrinted);
  return han ? { number: hanValue(han[1] ?? ''), unit: han[2] || null } : NONE;
}
