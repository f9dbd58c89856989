import { replace, type Change, type Traced } from './traced.ts';

/** One kind of change that cleaning makes to the look of a text, never to its words. */
export type TypographyRule = 'invisible' | 'blank' | 'width' | 'caret';

/** What each rule does, as the plan's page says it. */
export const typographyReasons: Readonly<Record<TypographyRule, string>> = {
  invisible: '去掉看不见的控制字符',
  blank: '去掉排版空格',
  width: '半角标点还原为全角',
  caret: '去掉上标符号“^”',
};

/** Is told of every change, with its rule. */
export type Note = (rule: TypographyRule, change: Change) => void;

/** Han, their punctuation and quotes: next to one of these a half-width mark stands for its full-width form. */
const FULL = /[\p{Script=Han}，。、；：？！（）《》〈〉“”‘’〔〕【】—…　]/u;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
/** A run of half-width marks: 「),」 between 中心(TISC) and 的. */
const MARKS = /[,;:?!()]+/gu;
const PARTNER: Readonly<Record<string, string>> = { '(': '）', '（': ')' };

/** Zero-width characters, marks of direction, soft hyphens and other format controls; not the joiners inside an emoji, which texts do not have. */
const INVISIBLE = /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;

/** Offsets of brackets whose partner is of the other width: （TISC) once its first half has been widened. */
function unlikePartners(text: string): number[] {
  const open: { at: number; mark: string }[] = [];
  const found: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '(' || mark === '（') open.push({ at, mark });
    else if (mark === ')' || mark === '）') {
      const partner = open.pop();
      if (partner && PARTNER[partner.mark] === mark) found.push(mark === ')' ? at : partner.at);
    }
  }
  return found;
}

/**
 * Restore full-width punctuation that a web page or PDF extraction narrowed: `创造,运用` → `创造，运用`.
 * A run of marks between two digits or Latin letters stays: `11:03`, `1,000`, `f(x)`; a bracket follows its partner.
 */
export function widenPunctuation(one: Traced, note?: Note): Traced {
  const { text } = one;
  let result = text;
  // a mark widened is Han punctuation to the next one, a bracket to its partner: again until nothing changes
  for (let before = ''; before !== result;) {
    before = result;
    result = widenPartners(widenRuns(result));
  }
  if (result === text) return one;
  for (let at = 0; at < text.length; at += 1)
    if (text.charAt(at) !== result.charAt(at)) note?.('width', { at, before: text.charAt(at), after: result.charAt(at), result });
  return { text: result, offsets: one.offsets };
}

const wide = (marks: string): string => [...marks].map((mark) => WIDE[mark] ?? mark).join('');

/** Runs of marks that touch Han on either side. */
const widenRuns = (text: string): string =>
  text.replace(MARKS, (run: string, index: number) =>
    FULL.test(text.charAt(index - 1)) || FULL.test(text.charAt(index + run.length)) ? wide(run) : run,
  );

function widenPartners(text: string): string {
  if (!/[()]/u.test(text)) return text;
  const units = text.split('');
  for (const at of unlikePartners(text)) units[at] = wide(units[at] ?? '');
  return units.join('');
}

/** A half-width full stop behind Han: 「体系.」「100%.每」; not the dot of 「1.5」「一.总体要求」 or 「gov.cn」. */
const STOP = /(?<=[\p{Script=Han}）”’》】%％])(?<!^[〇零一二三四五六七八九十百]{1,4})\.(?=\s*$|[\p{Script=Han}“‘《（(\t])/gu;

/** Whether a document ends its sentences in half-width full stops, as a narrowed text does; a single one may be anything. */
export function hasNarrowStops(document: string): boolean {
  const narrow = document.match(new RegExp(STOP, 'gmu'))?.length ?? 0;
  return narrow >= 3 && narrow > (document.match(/。/gu)?.length ?? 0);
}

/** Restore the full stops of a document that {@link hasNarrowStops}: `改革体系.` → `改革体系。`. */
export function widenStops(one: Traced, note?: Note): Traced {
  return replace(one, STOP, '。', (change) => note?.('width', change));
}

/** Whether a document has straight quotation marks around Han and no curly ones: a narrowed text. */
export function hasStraightQuotes(document: string): boolean {
  if (/[“”]/u.test(document)) return false;
  return document.split('\n').some((line) => {
    const parts = line.split('"');
    return parts.length % 2 === 1 && parts.some((part, index) => index % 2 === 1 && /^\p{Script=Han}/u.test(part));
  });
}

/** Restore the quotation marks of a line of such a document, if they pair: `"入园惠企"行动` → `“入园惠企”行动`. */
export function widenQuotes(one: Traced, note?: Note): Traced {
  const marks = [...one.text.matchAll(/"/gu)].map(({ index }) => index);
  if (marks.length === 0 || marks.length % 2 !== 0) return one;
  const units = one.text.split('');
  marks.forEach((at, index) => (units[at] = index % 2 === 0 ? '“' : '”'));
  const result = units.join('');
  for (const at of marks) note?.('width', { at, before: '"', after: units[at] ?? '', result });
  return { text: result, offsets: one.offsets };
}

/** A gap somebody left to be filled in: 「第  次常务会议」「2024年  月  日」; not the blanks of 「标  题」. */
const GAP = /(?<=第) {2,}(?=[次号期届条])|(?<=[年月]) {2,}(?=[月日])/gu;
/** Characters that are written without blanks around them: Han and their punctuation. */
const TIGHT = '[\\p{Script=Han}\\p{P}\\p{S}]';
/** Blanks beside such a character or at an end of a cell: those of 「到 2025年 」; not that of 「Web 3」. */
const LAYOUT = new RegExp(`(?<=${TIGHT}) +| +(?=${TIGHT})|(?<=^|\\t) +| +(?=\\t|$)`, 'gu');
/** Any blank but a tab, which parts cells: matches 「标 题」; not 「甲\t乙」. */
const BLANK = /[^\S\t]/u;

/**
 * Drop the blanks that page layout put between characters: `到 2025 年` → `到2025年`.
 * A blank between two Latin letters or digits separates words and stays as one; a gap left to be filled in stays as
 * one ideographic space.
 */
export function closeBlanks(one: Traced, note?: Note): Traced {
  // every rule below is about a blank, and most lines have none
  if (!BLANK.test(one.text)) return one;
  const changed = (change: Change): void => {
    if (change.before !== ' ' || change.after !== '\u2002') note?.('blank', change);
  };
  // An ideographic space is as wide as two; every other blank is one.
  let text = replace(one, /\u3000/gu, '  ');
  text = replace(text, /[^\S\t ]/gu, ' ');
  text = replace(text, GAP, '\u3000');
  // 「1. 5G网络」 and 「专栏7 5G应用」 without their blank would be the numbers 1.5 and 75
  text = replace(text, /(?<=(?:^|\t)(?:\d{1,3}[.．﹒]|专 *栏 *\d{1,3})) +(?=\d)/gu, '\u2002');
  text = replace(text, /(?<=[A-Za-z0-9]) +(?=[A-Za-z])|(?<=[A-Za-z]) +(?=[A-Za-z0-9])/gu, '\u2002');
  text = replace(text, LAYOUT, '', changed);
  text = replace(text, / +/gu, '', changed);
  return replace(text, /\u2002/gu, ' ');
}

/** Drop invisible characters and the caret that a page puts before a footnote mark: `数量^①` → `数量①`. */
export function dropInvisible(one: Traced, note?: Note): Traced {
  const visible = replace(one, INVISIBLE, '', (change) => note?.('invisible', change));
  return replace(visible, /\^(?=\s*[①-⑳])/gu, '', (change) => note?.('caret', change));
}
