/** Forms of printed numbering, from the outside in; `decimal` is 1.1 and 1.1.1, `box` a 专栏, `annex` a 附件. */
export type LabelForm =
  'annex' | 'part' | 'chapter' | 'division' | 'article' | 'han' | 'section' | 'item' | 'decimal' | 'subitem' | 'point' | 'box';

/** A printed label at the head of a line. */
export interface Label {
  form: LabelForm;
  /** Its number: 十五 → 15; the last one of 1.2.3; null where none is printed: 专栏, 附件. */
  number: number | null;
  /** All numbers of a decimal label: 1.2.3 → [1, 2, 3]; else its one number, or none. */
  path: number[];
  /** As printed: `（十五）`, `专栏12`. */
  printed: string;
  /** What follows it. */
  rest: string;
}

const HAN = '[〇零一二三四五六七八九十百]{1,7}';
/** Latin figures of either width. */
const FIGURE = '[\\d０-９]';
const FORMS: readonly { form: LabelForm; pattern: RegExp }[] = [
  // matches 「第一编 总论」「第二部分 重点任务」, not 「第二部分别」
  { form: 'part', pattern: new RegExp(`^第\\s*(${HAN}|${FIGURE}{1,2})\\s*(?:[编篇](?![制写章])|部分(?![别是为内的]))`, 'u') },
  // matches 「第一章 总则」, not 「第一批试点」
  { form: 'chapter', pattern: new RegExp(`^第\\s*(${HAN}|${FIGURE}{1,2})\\s*章(?![程节])`, 'u') },
  // matches 「第二节 创造」, not 「第二节课」
  { form: 'division', pattern: new RegExp(`^第\\s*(${HAN}|${FIGURE}{1,2})\\s*节(?!课)`, 'u') },
  // matches 「第十二条 养老机构」, not 「第十二条所称」
  { form: 'article', pattern: new RegExp(`^第\\s*(${HAN}|${FIGURE}{1,3})\\s*条(?![所规的和、，至])`, 'u') },
  // matches 「一、总体要求」「一．总体要求」, not 「一是加强」 or 「一、二、三产业融合」
  { form: 'han', pattern: new RegExp(`^(${HAN})\\s*[、．﹒.](?!\\s*[一二三四五六七八九十]{1,3}[、产次])`, 'u') },
  // matches 「（十五）健全」「(十五)健全」「㈠加强」, not 「（含高新区）」
  { form: 'section', pattern: new RegExp(`^[（(]\\s*(${HAN})\\s*[)）]`, 'u') },
  { form: 'section', pattern: /^([㈠-㈩])/u },
  // matches 「专栏12 知识产权」「专栏三：工程」「专栏示范工程」, not 「专栏报道」
  { form: 'box', pattern: new RegExp(`^专\\s*栏\\s*(${FIGURE}{1,3}|${HAN})(?![\\d.\\-—、])\\s*[:：]?`, 'u') },
  { form: 'box', pattern: /^专\s*栏(?!报道|文章|作家|作者)(?:[:：]|(?=[^，。；：]{4,30}$))/u },
  // matches 「附件」「附件2」「附件：」 alone and 「附件1 任务分工表」, not 「附件所列」 or a list 「附件：1.…」
  {
    form: 'annex',
    pattern: new RegExp(
      `^附\\s*(?:件|录|表)\\s*(${FIGURE}{1,2}|${HAN})(?![所中的、和至])(?=$|[\\s:：]|[^，。；：]{2,40}$)\\s*(?:[:：](?!\\s*1[.．、]))?`,
      'u',
    ),
  },
  { form: 'annex', pattern: /^附\s*(?:件|录|表)\s*[:：]?$/u },
  // matches 「1.1 编制目的」「2.3.1组织」「1.1.」, not 「1.5万件」「1.1.2024年」 or 「4.26世界知识产权日」
  {
    form: 'decimal',
    pattern: /^(\d{1,2}(?:[.．]\d{1,2}){1,4})[.．]?(?=\s*[\p{Script=Han}“《])(?!\s*(?:[万亿件个家项元年月日倍米吨]|百分|世界知识产权日))/u,
  },
  // matches 「1.完善」「1、完善」「1﹒完善」「1.2025年底前」, not 「1.5万件」「1、2号线」 or 「2024年」
  { form: 'item', pattern: new RegExp(`^(${FIGURE}{1,3})\\s*(?:[.．﹒](?!${FIGURE}(?!0\\d\\d年))|、(?!\\s*${FIGURE}{1,2}[、号]))`, 'u') },
  { form: 'item', pattern: /^([⒈-⒛])/u },
  // matches 「（1）完善」「1）完善」「⑴」, not 「（2024年）」
  { form: 'subitem', pattern: new RegExp(`^[（(]?\\s*(${FIGURE}{1,2})\\s*[)）]`, 'u') },
  { form: 'subitem', pattern: /^([⑴-⒇])/u },
  // matches 「①完善」
  { form: 'point', pattern: /^([①-⑳])/u },
];

const DIGITS = '零一二三四五六七八九';
/** First of each row of enclosed figures, which count on from it. */
const ENCLOSED = ['①', '⑴', '⒈', '㈠'].map((one) => one.charCodeAt(0));

/** Value of a Chinese numeral up to 999: 二十一 → 21, 十 → 10, 一百零三 → 103, 二〇二 → 202. */
export function hanNumber(text: string): number {
  const plain = text.replace(/〇/gu, '零');
  if (/^[零一二三四五六七八九]{2,}$/u.test(plain)) return Number([...plain].map((one) => DIGITS.indexOf(one)).join(''));
  let total = 0;
  let digit = 0;
  for (const character of plain) {
    if (character === '百') [total, digit] = [total + (digit || 1) * 100, 0];
    else if (character === '十') [total, digit] = [total + (digit || 1) * 10, 0];
    else digit = DIGITS.indexOf(character);
  }
  return total + digit;
}

/** Value of any figure that a label is printed with: 12, １２, 十二, ⑫. */
function valueOf(figure: string): number {
  const plain = figure.normalize('NFKC');
  if (/^\d+$/u.test(plain) && !/^[①-⒛]$/u.test(figure)) return Number(plain);
  const code = figure.charCodeAt(0);
  const row = ENCLOSED.filter((first) => code >= first && code < first + 20).at(-1);
  return row === undefined ? hanNumber(figure) : code - row + 1;
}

/** The label at the head of a line, or null. */
export function readLabel(line: string): Label | null {
  // most lines are told by their first character
  if (!/^[\d０-９第专附（(①-⒛㈠-㈩〇零一二三四五六七八九十百]/u.test(line)) return null;
  for (const { form, pattern } of FORMS) {
    const match = pattern.exec(line);
    const printed = match?.[0];
    if (printed === undefined) continue;
    const figure = match?.[1];
    const path = figure === undefined ? [] : form === 'decimal' ? figure.split(/[.．]/u).map(Number) : [valueOf(figure)];
    return { form, number: path.at(-1) ?? null, path, printed: printed.trim(), rest: line.slice(printed.length).trim() };
  }
  return null;
}

/** A chapter of a document numbered 1, 1.1, 1.1.1, printed without a dot: 「1总则」; not 「3家以上」 or a sentence. */
const BARE_CHAPTER = /^(\d{1,2})(?=[\p{Script=Han}]{2,20}$)(?![家个项件年月日万亿人次名])/u;

/** Name of a file to download, as a page lists it: 「附件1：职责清单.docx」 begins no annex. */
const FILE_NAME = /\.(?:docx?|pdf|xlsx?|wps|et|ofd|zip|rar)$/iu;

/**
 * Gives {@link readLabel} for the lines of one document. Some forms are told from others only by the company they keep:
 * 「第一条」 begins an article where several do, 「1总则」 a chapter where 1.1 occurs, and 「1.」 above 1.1 is its parent.
 */
export function labelsOf(lines: readonly string[]): (line: string) => Label | null {
  const labels = lines.flatMap((line) => line.split('\t')).map((line) => readLabel(line));
  const articles = labels.filter((label) => label?.form === 'article').length >= 2;
  const decimals = labels.filter((label) => label?.form === 'decimal');
  const parents = decimals.length >= 2 ? new Set(decimals.map((label) => label?.path[0])) : new Set();
  return (line) => {
    // a cell may carry a number of its own: 「一、医疗质量\t…」
    const label = line.includes('\t') ? null : readLabel(line);
    if (label?.form === 'article' && !articles) return null;
    if (label?.form === 'annex' && FILE_NAME.test(line)) return null;
    if (label?.form === 'item' && parents.has(label.number ?? undefined)) return { ...label, form: 'decimal' };
    if (label || parents.size === 0) return label;
    const bare = BARE_CHAPTER.exec(line.includes('\t') ? '' : line)?.[1];
    return bare === undefined
      ? null
      : { form: 'decimal', number: Number(bare), path: [Number(bare)], printed: bare, rest: line.slice(bare.length) };
  };
}
