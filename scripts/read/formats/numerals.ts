const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMAN)
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  return text;
}

/** Word and browsers go on after z with aa (Word) or aa (CSS): alike up to 26, which no list of a policy exceeds. */
const letter = (value: number): string => String.fromCharCode(64 + ((value - 1) % 26) + 1).repeat(Math.ceil(value / 26));

/** A number below ten thousand in words: 12 → 十二, 105 → 一百〇五 or 一百零五. */
function words(value: number, digits: string, units: readonly string[], ten: string): string {
  const places = [...String(value)].map(Number);
  let text = '';
  places.forEach((digit, at) => {
    const unit = units[places.length - 1 - at] ?? '';
    if (digit > 0) text += `${digits[digit] ?? ''}${unit}`;
    else if (places.slice(at + 1).some((after) => after > 0) && !text.endsWith('零')) text += '零';
  });
  // 「十二」, not 「一十二」
  return value >= 10 && value < 20 && ten !== '' ? text.replace(/^./u, '') : text;
}

/** A run of characters that Unicode has one of for each number: ① for 1. */
const enclosed = (value: number, ranges: readonly [number, number, number][]): string | null => {
  const range = ranges.find(([from, to]) => value >= from && value <= to);
  return range ? String.fromCodePoint(range[2] + value - range[0]) : null;
};
const fullWidth = (value: number): string => String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const chinese = (value: number): string => (value === 0 ? '〇' : words(value, DIGITS, ['', '十', '百', '千'], '十'));
const circled = (value: number): string =>
  enclosed(value, [
    [1, 20, 0x2460],
    [21, 35, 0x3251],
    [36, 50, 0x32b1],
  ]) ?? String(value);

/** Ways to print a number, named as WordprocessingML names them (ECMA-376, 17.18.59 ST_NumberFormat). */
const FORMATS = {
  decimal: String,
  decimalZero: (value: number) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value: number) => enclosed(value, [[1, 20, 0x2474]]) ?? `(${String(value)})`,
  decimalEnclosedFullstop: (value: number) => enclosed(value, [[1, 20, 0x2488]]) ?? `${String(value)}.`,
  numberInDash: (value: number) => `- ${String(value)} -`,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: (value: number) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  taiwaneseDigital: (value: number) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  japaneseDigitalTenThousand: (value: number) => [...String(value)].map((digit) => DIGITS[Number(digit)]).join(''),
  chineseLegalSimplified: (value: number) => words(value, LEGAL, ['', '拾', '佰', '仟'], ''),
  ideographLegalTraditional: (value: number) => words(value, '零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟'], ''),
  ideographTraditional: (value: number) => '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value),
  ideographZodiac: (value: number) => '子丑寅卯辰巳午未申酉戌亥'[value - 1] ?? String(value),
  ideographEnclosedCircle: (value: number) => enclosed(value, [[1, 10, 0x3280]]) ?? chinese(value),
  upperRoman: roman,
  lowerRoman: (value: number) => roman(value).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (value: number) => letter(value).toLowerCase(),
  none: () => '',
} satisfies Record<string, (value: number) => string>;

export type NumberFormat = keyof typeof FORMATS;

/** Whether a name is that of a format known here. */
export function isNumberFormat(name: string): name is NumberFormat {
  return Object.hasOwn(FORMATS, name);
}

/** A number as printed: 3 → 三, ③, iii, C. */
export function formatNumber(value: number, format: NumberFormat): string {
  return value < 0 || value > 9999 ? String(value) : FORMATS[format](value);
}
