import type { Line } from '../clean/clean.ts';
import type { Label } from './label.ts';
import { splitUnits } from '../extract/units.ts';

/** One document of a file: the plan, or one of several that a notice issues, or an annex. */
export interface Part {
  kind: 'document' | 'annex';
  /** Label of an annex: 附件2; null for a document, and for an annex that is printed without. */
  label: Label | null;
  /** The line an annex begins with; undefined for a document. */
  line: Line | undefined;
  /** Lines of its title. */
  title: Line[];
  /** Paragraphs between the title and the first heading. */
  preface: Line[];
  /** The rest. */
  body: Line[];
}

/** The lines of a file, told apart, in order. */
export interface Front {
  /** Lines of the notice that issues the plan: letterhead, number, title, addressees, words, signature. */
  notice: Line[];
  /** The plan, further documents of the same notice, annexes. */
  parts: Part[];
}

type ReadLabel = (line: string) => Label | null;

/** matches 「2024年8月13日」「二〇二四年三月三日」「2024年　月　日」, not 「2022年10月12日印发」 */
export const DATE =
  /^(?:[\d０-９]{4}|[〇零○Ｏ一二三四五六七八九]{4})年(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3}|\u3000*)月(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3}|\u3000*)日$/u;
/** matches 「（此件公开发布）」「（此文主动公开）」「（本文有删减）」, not 「（此件为复印件）」 */
const RELEASE = /^（(?:此[件文].*公开.*|本文有删减)）$/u;
/** matches 「运政发〔2024〕13号」「（皖政办秘〔2021〕82号）」「淄政字〔2024〕6号」 alone on a line, not 「国知发运字〔2024〕2号文件要求」 */
const NUMBER_LINE = /^[（(]?[\p{Script=Han}\d]{2,16}[〔【［[（(][\d０-９]{4}[〕】］\])）]\s*第?[\d０-９]+号[)）]?$/u;
/** What a title ends in: 「…工作方案（2024—2026年）」「…若干政策」; not 「…的通知」. */
const TITLE_END =
  /(?:方案|计划|规划|纲要|政策|措施|办法|意见|规定|细则|规则|规范|条例|要点|指南|预案|标准|制度|决定|清单|目录|导则|章程|名单|分工|说明|行动|表)》?(?:（[^）]*）|\([^)]*\))*$/u;
/** A signing authority, as it stands above the date: 「淄博市人民政府」; not 「机构应当」. */
export const SIGNATURE = /^[\p{Script=Han}（）]{2,40}(?:政府|办公厅|办公室|委员会|局|厅|部|院|委)$/u;
/** A letterhead: 「运城市人民政府文件」. */
const LETTERHEAD = /^[\p{Script=Han}（）]{4,40}文件$/u;
/** Lines of a title together are at most so long. */
const LONGEST_TITLE = 60;
/** The headings of a document that starts anew stand at most so many lines below its title. */
const NEAREST_HEADING = 12;
/** Forms by which a document is divided from the outside. */
const OUTER = new Set(['part', 'chapter', 'division', 'article', 'han', 'section', 'decimal', 'box']);

const isSentence = (text: string): boolean => /[。：；，、]$/u.test(text);
/** A line that can be (part of) a title: short, unfinished, unnumbered. */
const isTitleLine = (text: string, label: ReadLabel): boolean =>
  !isSentence(text) &&
  !text.includes('\t') &&
  !DATE.test(text) &&
  !NUMBER_LINE.test(text) &&
  !LETTERHEAD.test(text) &&
  !RELEASE.test(text) &&
  splitUnits(text).units === null &&
  label(text) === null;

/** Index of the first heading; where a document has no outer form, its items count. */
function firstHeading(lines: readonly Line[], label: ReadLabel): number {
  const outer = lines.findIndex(({ text }) => OUTER.has(label(text)?.form ?? ''));
  const any = outer === -1 ? lines.findIndex(({ text }) => label(text) !== null) : outer;
  return any === -1 ? lines.length : any;
}

/**
 * Index after the notice: after the date under its signature, where a document follows it. A notice may have numbered
 * words of its own; then the numbering starts anew behind its date, and what follows is longer.
 */
function endOfNotice(lines: readonly Line[], label: ReadLabel): number {
  const heading = firstHeading(lines, label);
  const dates = lines.flatMap(({ text }, index) => (DATE.test(text) ? [index] : []));
  const end =
    dates.filter((index) => index < heading).at(-1) ??
    dates.find((index) => {
      const next = firstHeading(lines.slice(index + 1), label) + index + 1;
      const first = label(lines[next]?.text ?? '');
      const startsAnew = first?.number === 1 && OUTER.has(first.form) && next - index <= NEAREST_HEADING;
      return startsAnew && isIssuer(lines[index - 1]?.text ?? '') && lengthOf(lines.slice(heading, index)) < lengthOf(lines.slice(index));
    });
  if (end === undefined || firstHeading(lines.slice(end + 1), label) === lines.length - end - 1) return letterheadEnd(lines);
  let after = end + 1;
  while (RELEASE.test(lines[after]?.text ?? '')) after += 1;
  return after;
}

const lengthOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Index after a letterhead and number that stand before the title of a document without a notice. */
function letterheadEnd(lines: readonly Line[]): number {
  let end = 0;
  while (LETTERHEAD.test(lines[end]?.text ?? '') || NUMBER_LINE.test(lines[end]?.text ?? '')) end += 1;
  return end;
}

/** A signing authority: 「淄博市人民政府」; not a sentence. */
const isIssuer = (text: string): boolean => /^[\p{Script=Han}（）\s]{3,60}$/u.test(text) && !TITLE_END.test(text);

/** Whether quotation marks and brackets of a title are closed: 「…印发《“健康中国2030”规划」 is not. */
const isClosed = (text: string): boolean =>
  ['《》', '“”', '（）', '〔〕'].every((pair) => text.split(pair.charAt(0)).length <= text.split(pair.charAt(1)).length);

/** How many of the first lines are the title. The title of an annex is one line, and a second one only where that ends it. */
function titleLength(lines: readonly Line[], label: ReadLabel, annex: boolean): number {
  let taken = 0;
  let words = '';
  for (const { text } of lines) {
    const ended = taken > 0 && TITLE_END.test(words) && isClosed(words);
    if ((ended && !/^[（(]/u.test(text)) || (annex && taken > 0 && !TITLE_END.test(text))) break;
    words += text;
    const { length } = words;
    if (!isTitleLine(text, label) || !isTitleLine(words, label)) break;
    if (length > LONGEST_TITLE && !(taken === 0 && TITLE_END.test(text) && length <= 2 * LONGEST_TITLE)) break;
    taken += 1;
  }
  return taken;
}

/** Whether a further document begins at `index`: its title, and the outermost numbering starting anew below it. */
function startsDocument(lines: readonly Line[], index: number, from: number, label: ReadLabel): boolean {
  const text = lines[index]?.text ?? '';
  if (text.length > LONGEST_TITLE || !TITLE_END.test(text) || !isTitleLine(text, label)) return false;
  const outermost = lines
    .slice(from, index)
    .map((line) => label(line.text))
    .find((one) => one !== null && OUTER.has(one.form));
  if (!outermost) return false;
  const next = lines
    .slice(index + 1, index + 1 + NEAREST_HEADING)
    .map((line) => label(line.text))
    .find((one) => one !== null);
  return next?.form === outermost.form && next.number === 1;
}

/** Whether an annex begins at `index`: by its label, or by a title right below the signature of the document before it. */
function startsAnnex(lines: readonly Line[], index: number, from: number, label: ReadLabel): boolean {
  const text = lines[index]?.text ?? '';
  if (label(text)?.form === 'annex') return true;
  const signed = DATE.test(lines[index - 1]?.text ?? '') && SIGNATURE.test(lines[index - 2]?.text ?? '');
  return signed && isTitleLine(text, label) && lines.slice(from, index - 2).some((line) => label(line.text) !== null);
}

/** Where each part of the lines after the notice begins. */
function startsOfParts(lines: readonly Line[], label: ReadLabel): { at: number; annex: boolean }[] {
  const starts = [{ at: 0, annex: label(lines[0]?.text ?? '')?.form === 'annex' }];
  for (let index = 1; index < lines.length; index += 1) {
    const from = starts.at(-1) ?? { at: 0, annex: false };
    if (startsAnnex(lines, index, from.at, label)) starts.push({ at: index, annex: true });
    else if (!from.annex && startsDocument(lines, index, from.at, label)) starts.push({ at: index, annex: false });
  }
  return starts;
}

function readPart(lines: readonly Line[], isAnnex: boolean, label: ReadLabel): Part {
  const first = label(lines[0]?.text ?? '');
  const own = first?.form === 'annex' ? first : null;
  const rest = own ? lines.slice(1) : lines;
  // an annex may carry its title behind its label, and may be nothing but a table
  const titled = own && own.rest !== '' ? 0 : titleLength(rest, label, isAnnex);
  const prefaced = isAnnex ? titled : firstHeading(rest.slice(titled), label) + titled;
  return {
    kind: isAnnex ? 'annex' : 'document',
    label: own,
    line: isAnnex ? lines[0] : undefined,
    title: rest.slice(0, titled),
    preface: rest.slice(titled, prefaced),
    body: rest.slice(prefaced),
  };
}

/**
 * Tell notice, documents and annexes of a file apart. Where a notice ends with a signature and its date, the plan
 * follows; a bare 「附件」 between the two belongs to the notice. Every line is in exactly one place, in order.
 */
export function readFront(lines: readonly Line[], label: ReadLabel): Front {
  let end = endOfNotice(lines, label);
  if (end > 0 && label(lines[end]?.text ?? '')?.form === 'annex' && label(lines[end]?.text ?? '')?.rest === '') end += 1;
  const rest = lines.slice(end);
  const starts = startsOfParts(rest, label);
  return {
    notice: lines.slice(0, end),
    parts: starts
      .map(({ at, annex }, index) => readPart(rest.slice(at, starts[index + 1]?.at), annex, label))
      .filter(({ title, preface, body, label: own }) => title.length + preface.length + body.length > 0 || own !== null),
  };
}
