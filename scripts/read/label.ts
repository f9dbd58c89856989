/** Forms of printed numbering, from the outside in. */
export type LabelForm = 'part' | 'chapter' | 'section' | 'item' | 'subitem' | 'point' | 'box';

/** A printed label at the head of a line. */
export interface Label {
  form: LabelForm;
  /** Its number: 十五 → 15. */
  number: number;
  /** As printed: `（十五）`, `专栏12`. */
  printed: string;
  /** What follows it. */
  rest: string;
}

const HAN = '[〇零一二三四五六七八九十百]+';
const FORMS: readonly { form: LabelForm; pattern: RegExp }[] = [
  // matches 「第一章 总则」, not 「第一批试点」
  { form: 'part', pattern: new RegExp(`^第(${HAN})[章编]`, 'u') },
  // matches 「第二节 创造」, not 「第二节课」… a run of text is told apart by its length in outline.ts
  { form: 'section', pattern: new RegExp(`^第(${HAN})节`, 'u') },
  // matches 「一、总体要求」, not 「一是加强」
  { form: 'chapter', pattern: new RegExp(`^(${HAN})、`, 'u') },
  // matches 「（十五）健全」 and 「(十五)健全」, not 「（含高新区）」
  { form: 'section', pattern: new RegExp(`^[（(](${HAN})[)）]`, 'u') },
  // matches 「专栏12 知识产权」, not 「专栏报道」
  { form: 'box', pattern: /^专栏\s*(\d+)/u },
  // matches 「1.完善」「1、完善」「1．完善」, not 「1.5万件」 or 「2024年」
  { form: 'item', pattern: /^(\d{1,2})\s*[.．、﹒](?!\d)/u },
  // matches 「（1）完善」, not 「（2024年）」
  { form: 'subitem', pattern: /^[（(](\d{1,2})[)）]/u },
  // matches 「①完善」
  { form: 'point', pattern: /^([①-⑳])/u },
];

const DIGITS = '零一二三四五六七八九';

/** Value of a Chinese numeral up to 999: 二十一 → 21, 十 → 10, 一百零三 → 103. */
export function hanNumber(text: string): number {
  let total = 0;
  let digit = 0;
  for (const character of text.replace(/〇/gu, '零')) {
    if (character === '百') [total, digit] = [total + (digit || 1) * 100, 0];
    else if (character === '十') [total, digit] = [total + (digit || 1) * 10, 0];
    else digit = DIGITS.indexOf(character);
  }
  return total + digit;
}

/** The label at the head of a line, or null. */
export function readLabel(line: string): Label | null {
  for (const { form, pattern } of FORMS) {
    const match = pattern.exec(line);
    const printed = match?.[0];
    const number = match?.[1];
    if (printed === undefined || number === undefined) continue;
    const value = /^\d/u.test(number) ? Number(number) : form === 'point' ? number.charCodeAt(0) - 0x245f : hanNumber(number);
    return { form, number: value, printed, rest: line.slice(printed.length).trim() };
  }
  return null;
}
