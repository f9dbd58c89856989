import type { Line } from './clean.ts';
import { readLabel } from './label.ts';

/** The lines before the first heading, told apart. */
export interface Front {
  /** Lines of the notice that issues the plan: letterhead, number, title, addressees, words, signature. */
  notice: Line[];
  /** Title of the plan, its lines joined. */
  title: string;
  /** Paragraphs between the title and the first heading. */
  preface: Line[];
  /** The rest of the document. */
  body: Line[];
}

/** matches 「2024年8月13日」, not 「2022年10月12日印发」 */
const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/u;
/** matches 「（此件公开发布）」, not 「（此件为复印件）」 */
const RELEASE = /^（此件.*公开.*）$/u;
const LONGEST_TITLE_LINE = 60;

/** Tell notice, title, preface and body of a document apart. The notice ends with the date under its signature. */
export function readFront(lines: readonly Line[]): Front {
  const firstHeading = lines.findIndex((line) => ['part', 'chapter'].includes(readLabel(line.text)?.form ?? ''));
  const bodyAt = firstHeading === -1 ? lines.length : firstHeading;
  const head = lines.slice(0, bodyAt);
  let titleAt = head.findLastIndex((line) => DATE.test(line.text)) + 1;
  while (RELEASE.test(head[titleAt]?.text ?? '')) titleAt += 1;
  let prefaceAt = titleAt;
  while (
    prefaceAt < head.length &&
    !/[。：]$/u.test(head[prefaceAt]?.text ?? '') &&
    (head[prefaceAt]?.text.length ?? 0) <= LONGEST_TITLE_LINE
  )
    prefaceAt += 1;
  return {
    notice: head.slice(0, titleAt),
    title: head
      .slice(titleAt, prefaceAt)
      .map((line) => line.text)
      .join(''),
    preface: head.slice(prefaceAt),
    body: lines.slice(bodyAt),
  };
}
