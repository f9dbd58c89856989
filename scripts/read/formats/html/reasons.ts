import { around, names, type Element } from './dom.ts';
import { ATTACHED_HEAD, BAR_LINE, infoLabels, INFO_LABEL, PATH_LINE, SCRAP, TAIL_LINE } from './furniture.ts';
import type { PageLine } from './layout.ts';
import { PATH } from './names.ts';

export const NAVIGATION = '网页导航';
export const TRAIL = '网页路径';
export const INFO_TABLE = '网页信息表，已录入文件信息';
export const INFO_BAR = '网页信息栏，已录入文件信息';
export const ATTACHMENTS = '网页附件链接';
export const REPEATED_TITLE = '网页标题，与正文标题重复';

const LONGEST_TABLE = 1500;
const LONGEST_BAR = 150;

/** Lines of every element, for asking what stands together. */
export type Groups = ReadonlyMap<Element, readonly PageLine[]>;

/** Group lines by each element around them. */
export function group(lines: readonly PageLine[]): Groups {
  const groups = new Map<Element, PageLine[]>();
  for (const line of lines)
    for (const element of around(line.element)) {
      const lines = groups.get(element);
      if (lines) lines.push(line);
      else groups.set(element, [line]);
    }
  return groups;
}

/** The largest group around a line that is not longer than `longest` characters and passes. */
function largest(line: PageLine, groups: Groups, longest: number, passes: (lines: readonly PageLine[]) => boolean): readonly PageLine[] {
  let found: readonly PageLine[] = [];
  for (const element of around(line.element)) {
    const lines = groups.get(element) ?? [];
    if (lines.reduce((sum, { text }) => sum + text.length, 0) > longest) break;
    if (passes(lines)) found = lines;
  }
  return found;
}

const isFiles = ({ text, filed }: PageLine): boolean => filed > 0 && filed >= text.replace(/\s/gu, '').length * 0.7;
const isLinks = ({ text, linked }: PageLine): boolean => linked > 0 && linked >= text.replace(/\s/gu, '').length * 0.7;

/**
 * Why lines are page furniture: the path to the page, its information table (three labels or more together), its bar of date,
 * source and tools. Only lines that `may` be are judged, in a group no line of which may not be.
 */
export function furniture(lines: readonly PageLine[], groups: Groups, may: (line: PageLine) => boolean): Map<PageLine, string> {
  const reasons = new Map<PageLine, string>();
  const mark = (group: readonly PageLine[], reason: string): void => {
    for (const line of group) if (!reasons.has(line)) reasons.set(line, reason);
  };
  const judged = lines.filter(may);
  const together = (test: (lines: readonly PageLine[]) => boolean) => (lines: readonly PageLine[]) => lines.every(may) && test(lines);
  for (const line of judged) {
    if (PATH_LINE.test(line.text.trim()) || [...around(line.element)].some((element) => names(element).some((name) => PATH.test(name))))
      mark(
        [
          line,
          ...largest(
            line,
            groups,
            120,
            together((lines) => lines[0] === line),
          ),
        ],
        TRAIL,
      );
  }
  for (const line of judged)
    if (!reasons.has(line) && line.text.search(INFO_LABEL) !== -1)
      mark(
        largest(
          line,
          groups,
          LONGEST_TABLE,
          together((lines) => infoLabels(lines.map(({ text }) => text)).size >= 3 && !lines.some((line) => reasons.get(line) === TRAIL)),
        ),
        INFO_TABLE,
      );
  for (const line of judged)
    if (!reasons.has(line) && BAR_LINE.test(line.text.trim()))
      mark(
        [
          line,
          ...largest(
            line,
            groups,
            LONGEST_BAR,
            together((lines) => !lines.some((line) => reasons.has(line) && reasons.get(line) !== INFO_BAR)),
          ),
        ],
        INFO_BAR,
      );
  return reasons;
}

/** What follows the text at the end of its area: links to attachments and related pages, tools. Ends at the first line that is none. */
export function tail(lines: readonly PageLine[]): Map<PageLine, string> {
  const reasons = new Map<PageLine, string>();
  for (const line of lines.toReversed()) {
    const text = line.text.trim();
    if (isFiles(line) || isLinks(line) || ATTACHED_HEAD.test(text)) reasons.set(line, ATTACHMENTS);
    else if (TAIL_LINE.test(text) || SCRAP.test(text)) reasons.set(line, NAVIGATION);
    else break;
  }
  return reasons;
}

/** Whether a line outside the text is a link to an attachment. */
export const isAttachment = isFiles;
