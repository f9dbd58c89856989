import type { Plan } from '../../../src/schemas/plan.ts';
import { hanNumber } from '../outline/label.ts';

/** What a text says about itself; null where it is silent. */
export type Metadata = Pick<
  Plan,
  | 'title'
  | 'noticeTitle'
  | 'documentNumber'
  | 'issuer'
  | 'addressees'
  | 'signedOn'
  | 'publishedOn'
  | 'period'
  | 'kind'
  | 'programme'
  | 'supersedes'
>;

/** The parts of a file that speak of the plan itself. */
export interface Speaking {
  /** Lines of the notice. */
  notice: readonly string[];
  title: string;
  /** Paragraphs before the first heading. */
  preface: readonly string[];
  /** Lines after the plan: signature, copies. */
  closing: readonly string[];
  /** All words of the file, these too. */
  body: string;
  /** What cleaning set aside: the page's information table. */
  page: readonly string[];
}

/** matches 「运政发〔2024〕13号」「运盐政发【2023】8号」「国办发[2018]128号」, not 「2024年第13号」 */
const DOCUMENT_NUMBER = /([\p{Script=Han}]+)[〔【［[（(](\d{4})[〕】］\])）]\s*第?(\d+)号/u;
/** A line that is nothing but the plan's own number; one inside a sentence is another document's. */
const OWN_NUMBER = new RegExp(`^[（(]?(?:发文字号|文\\s*号)?[:：]?\\s*${DOCUMENT_NUMBER.source}[)）]?`, 'u');
/** matches 「2024年8月13日」「二〇二四年三月三日」 */
const DATE = /^(\d{4}|[〇零○一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/u;
/** matches 「发布日期:2023-05-18」「发布时间：2022年9月16日」 */
const PUBLISHED = /发布(?:日期|时间)\s*[:：]\s*(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/u;
/** Kinds of document by the last of these words in its title: 「…规划实施方案」 is a 方案. */
const KINDS = /工作方案|实施方案|行动方案|行动计划|规划纲要|规划|方案|计划|纲要|政策|措施|办法|实施意见|意见|规定|细则|预案|要点/gu;
/** Five-year plans run by the state's own definition. */
const FIVE_YEARS: Readonly<Record<string, number>> = { 十二五: 2011, 十三五: 2016, 十四五: 2021, 十五五: 2026 };

const figure = (text: string): number => (/^\d+$/u.test(text) ? Number(text) : hanNumber(text.replace(/○/gu, '〇')));
const iso = (year: string, month: string, day: string): string =>
  [String(figure(year)), String(figure(month)).padStart(2, '0'), String(figure(day)).padStart(2, '0')].join('-');

function period(title: string, body: string): Plan['period'] {
  // 「（2024—2026年）」「（2021-2023年）」 printed in the title
  const printed = /[（(]?(\d{4})\s*年?\s*[-—–－~～至]+\s*(\d{4})\s*年?[)）]?/u.exec(title);
  if (printed) return { start: Number(printed[1]), end: Number(printed[2]), basis: 'printed' };
  const plan = /“?(十[二三四五]五)”?/u.exec(title)?.[1];
  const start = plan === undefined ? undefined : FIVE_YEARS[plan];
  if (start !== undefined) return { start, end: start + 4, basis: 'definition' };
  // 「2023年工作要点」
  const single = /(\d{4})年(?=度?[\p{Script=Han}]{0,12}(?:要点|计划|方案|清单))/u.exec(title);
  if (single) return { start: Number(single[1]), end: Number(single[1]), basis: 'printed' };
  // 「到2026年，…」 in the goals
  const goal = /到(\d{4})年/u.exec(body);
  return { start: null, end: goal ? Number(goal[1]) : null, basis: 'goal' };
}

/** Title of the notice: what stands between letterhead or number and its last line, which ends in 的通知. */
function noticeTitle(lines: readonly string[]): string | null {
  const end = lines.findIndex((line) => /的(?:通知|公告|批复|函)$/u.test(line));
  if (end === -1) return null;
  const start = lines.slice(0, end).findLastIndex((line) => /文件$|[。：]$/u.test(line) || OWN_NUMBER.test(line)) + 1;
  return lines.slice(start, end + 1).join('');
}

/** Offset where the sentence begins that stands before `index`. */
const startOfSentence = (text: string, index: number): number =>
  Math.max(text.lastIndexOf('。', index), text.lastIndexOf('；', index), text.lastIndexOf('\n', index)) + 1;

/** What is repealed: 「《…》（淄政办发〔2022〕8号）同时废止」「《…》同时废止」. */
function supersedes(text: string): Plan['supersedes'] {
  const title = /《([^《》]*(?:《[^《》]*》[^《》]*)*)》(?:[（(]([^）)]*号)[)）])?/gu;
  const sentences = [...text.matchAll(/(?:同时|予以|即行)废止/gu)].map(({ index }) => text.slice(startOfSentence(text, index), index));
  return sentences.flatMap((words) =>
    [...words.matchAll(title)].map((match) => ({ title: match[1] ?? '', documentNumber: match[2] ?? null })),
  );
}

/** A line of a signature: 「淄博市人民政府」「（爱国卫生运动委员会）」; not a sentence. */
const SIGNING = /^[\p{Script=Han}（）]{3,60}$/u;
/** Authorities that sign one under the other are at most so many. */
const MOST_SIGNING = 10;

/** Authorities printed side by side, their blanks closed: the second begins with the place of the first, 「海南省财政厅」. */
function parted(line: string): string {
  const place = /^\p{Script=Han}{1,10}?[省市区县州]/u.exec(line)?.[0];
  if (place === undefined) return line;
  return line.replace(new RegExp(`(?<=[厅局委部院室府会])(?=${place})`, 'gu'), ' ');
}

/** Who signs and when: the last date among the lines with the authorities above it. */
function signature(lines: readonly string[]): { issuer: string | null; signedOn: string | null } {
  const at = lines.findLastIndex((line) => DATE.test(line));
  const date = DATE.exec(lines[at] ?? '');
  const above = lines.slice(Math.max(0, at - MOST_SIGNING), Math.max(0, at));
  const from = above.findLastIndex((line) => !SIGNING.test(line)) + 1;
  return {
    issuer: above.slice(from).map(parted).join(' ') || null,
    signedOn: date ? iso(date[1] ?? '', date[2] ?? '', date[3] ?? '') : null,
  };
}

function kindOf(title: string): string {
  return title.match(KINDS)?.at(-1) ?? '其他';
}

/** Figures of full width as ordinary ones: 「２０２４年」. */
const plainFigures = (text: string): string => text.replace(/[０-９]/gu, (figure) => figure.normalize('NFKC'));

/** Metadata of a plan, from its notice, its title, what stands after it, and the page's information table that cleaning set aside. */
export function readMetadata(speaking: Speaking): Metadata {
  const { title } = speaking;
  const [notice, preface, closing, page] = [speaking.notice, speaking.preface, speaking.closing, speaking.page].map((lines) =>
    lines.map(plainFigures),
  ) as [string[], string[], string[], string[]];
  const body = plainFigures(speaking.body);
  const head = [...notice, ...preface];
  const own = [...head, ...page].find((line) => OWN_NUMBER.test(line) && (page.includes(line) || line.length < 30));
  const number = DOCUMENT_NUMBER.exec(own?.replace(/^[^:：]*[:：]\s*/u, '') ?? '');
  const signed = [signature(notice), signature(closing)].find(({ signedOn }) => signedOn !== null) ?? signature([]);
  const published = page.map((line) => PUBLISHED.exec(line)).find((match) => match !== null);
  const heading = noticeTitle(speaking.notice);
  const named = title || (heading ?? '');
  return {
    title: named,
    noticeTitle: heading,
    documentNumber: number ? `${number[1] ?? ''}〔${number[2] ?? ''}〕${number[3] ?? ''}号` : null,
    // a signature first; where the page has none, the title of the notice names who issues it: 「国务院办公厅关于…」
    issuer: signed.issuer ?? /^([\p{Script=Han}]{3,40}?)关于/u.exec(heading ?? title)?.[1] ?? null,
    addressees:
      head.find((line) => /^(?:各|[\p{Script=Han}]{2,10}各).*[:：]$|(?:政府|单位|部门|委员会|局)[:：]$/u.test(line))?.slice(0, -1) ?? null,
    signedOn: signed.signedOn,
    publishedOn: published ? iso(published[1] ?? '', published[2] ?? '', published[3] ?? '') : null,
    period: period(plainFigures(named), body),
    kind: kindOf(named),
    programme: /国家知识产权强市建设(?:试点|示范)城市|“十[二三四五]五”知识产权保护和运用规划/u.exec(title)?.[0] ?? null,
    supersedes: supersedes(speaking.body),
  };
}
