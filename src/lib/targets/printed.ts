import type { Target } from '../../schemas/target.ts';

/** The number of a target and its unit, each as printed. */
export interface Printed {
  /** 10.5 of 10.5万件, 3 of 三家; null where no number is printed (翻一番, 三分之二, 位居全省前列). */
  number: number | null;
  /** 万件 of 10.5万件, 万 of 5000万; null where none stands beside the number. */
  unit: string | null;
}

const NONE: Printed = { number: null, unit: null };

// Matches 「三分之二」「一半」「翻一番」「数百家」「十几家」: words that state no one count; not 「三家」「百分之八十」.
const WORDED = /(?<!百)分之|半|翻|[数几上][十百千万]|[十百千万]几/u;
const NUMERAL = '[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?';
/** What ends a unit: digits, blanks and 以上, 左右, 及以上. */
const UNIT = '[^\\d\\s以左及或（(]*';
// Matches 「百分之八十」「百分之零点五」「百分之80」; not 「80%」.
const PERCENT = new RegExp(`百分之(${NUMERAL}|\\d+(?:\\.\\d+)?)`, 'u');
// Matches the blanks and commas of 「1 200件」「9,324件」「1，234，567」; not that of 「2026 100件」.
const GROUPED = /(?<![\d.])\d{1,3}(?:[,，\s]\d{3})+(?!\d)/gu;
// Matches 「10.5万件」「10—15个」「300余家」 with the unit up to 以上, 左右 …; not 「三家」.
const ARABIC = new RegExp(`(\\d+(?:\\.\\d+)?)(?:[-—–~～至]+[\\d.,]+)?[余多]?(${UNIT})`, 'u');
// Matches 「三家以上」「第一」「前十位」「三万件」「二十万人次」; not 「逐年提高」.
const HAN = new RegExp(`(${NUMERAL})[余多]?(${UNIT})`, 'u');
/** A number that goes on after its unit: 5 of 「3万5千件」, 五 of 「三万五千件」, 2 of 「1 2件」. */
const GOES_ON = /^\s*\d|^[万亿][零一二三四五六七八九]/u;
const ONES = '零一二三四五六七八九';
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Value of a Han numeral below 万: 三, 两, 十五, 一百二十, 一千, 零点五; null where digits follow each other, as in 五六家 and 二〇二五. */
function hanValue(text: string): number | null {
  const [whole = '', decimals = ''] = text.replaceAll('两', '二').replaceAll('〇', '零').split('点');
  let sum = 0;
  let digit: number | null = null;
  for (const one of whole) {
    const power = POWERS[one];
    if (power === undefined) {
      if (digit !== null && digit > 0) return null;
      digit = ONES.indexOf(one);
    } else {
      sum += Math.max(digit ?? 0, 1) * power;
      digit = null;
    }
  }
  const fraction = [...decimals].map((one) => ONES.indexOf(one)).join('');
  return Number(`${String(sum + (digit ?? 0))}.${fraction || '0'}`);
}

const valueOf = (text: string): number | null => (/^\d/u.test(text) ? Number(text) : hanValue(text));

/** Splits what a target prints into its number and its unit; both null for a promise in words, and for a number of several parts. */
export function printedOf({ valuePrinted, kind }: Pick<Target, 'valuePrinted' | 'kind'>): Printed {
  if (kind === 'qualitative' || valuePrinted === null) return NONE;
  const percent = PERCENT.exec(valuePrinted)?.[1];
  if (percent !== undefined) return { number: valueOf(percent), unit: '百分之' };
  if (WORDED.test(valuePrinted)) return NONE;
  const text = valuePrinted.replace(GROUPED, (grouped) => grouped.replace(/[,，\s]/gu, ''));
  const found = ARABIC.exec(text) ?? HAN.exec(text);
  if (!found) return NONE;
  const [all, digits = '', unit = ''] = found;
  const number = GOES_ON.test(text.slice(found.index + all.length)) || GOES_ON.test(unit) ? null : valueOf(digits);
  return number === null ? NONE : { number, unit: unit || null };
}
