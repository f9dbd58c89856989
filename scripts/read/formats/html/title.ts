import { countHan } from '../han.ts';
import { around, attribute, isElement, names, type Element } from './dom.ts';
import { DOCUMENT_NUMBER } from './furniture.ts';
import type { PageLine } from './layout.ts';
import { isProse } from './main.ts';
import { TITLE } from './names.ts';
import { NAVIGATION, REPEATED_TITLE, type Groups } from './reasons.ts';

const fold = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b-\u200d]/gu, '');
const joined = (lines: readonly PageLine[]): string => fold(lines.map(({ text }) => text).join(''));

/** Text of the page's own title: its `<title>` and its ArticleTitle, which also tell the title among the headings. */
export function pageTitles(root: Element): string[] {
  const titles: string[] = [];
  const walk = (element: Element): void => {
    for (const child of element.childNodes.filter(isElement)) {
      if (child.tagName === 'title') titles.push(child.childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
      if (child.tagName === 'meta' && attribute(child, 'name').toLowerCase() === 'articletitle') titles.push(attribute(child, 'content'));
      if (child.tagName === 'head') walk(child);
    }
  };
  walk(root);
  return titles.map(fold).filter((title) => title !== '');
}

/** The heading of the page that a line stands in, or null. */
function headingOf(line: PageLine): Element | null {
  const near = [...around(line.element)].slice(0, 3);
  return near.find((element) => ['h1', 'h2'].includes(element.tagName) || names(element).some((name) => TITLE.test(name))) ?? null;
}

/** matches 「云溪市人民政府门户网站」, the name of a site; not 「云溪市人民政府关于…的通知」 */
const SITE = /(?:人民政府|网站?|门户|平台|厅|局|委员会|目录|指南)$/u;
/** matches 「数字乡村行动方案」「（2021—2025年）规划」, not 「政务公开」 */
const KIND =
  /(?:规划|方案|计划|办法|意见|通知|决定|纲要|规定|细则|措施|条例|要点|公告|通告|批复|报告|政策|预案|清单)(?:（[^）]*）|\([^)]*\))?$/u;

/** The page's title among the lines before the text: the last heading, or line, whose words the page's own title repeats. */
function titleLines(before: readonly PageLine[], groups: Groups, titles: readonly string[]): readonly PageLine[] {
  for (const line of before.toReversed()) {
    const heading = headingOf(line);
    const lines = (heading ? groups.get(heading) : null) ?? [line];
    const words = joined(lines);
    if (countHan(words) < 6 || SITE.test(words)) continue;
    if (titles.some((title) => title.includes(words)) || (heading && KIND.test(words))) return lines;
  }
  return [];
}

/** Lines of the text in which a title above it is looked for again. */
const LOOKED_AT = 60;

/**
 * Settle whether title and number above the text belong to the document: many sites print them only there, others once more within
 * the text, where they belong. Changes `reasons`.
 */
export function settleTitle(
  lines: readonly PageLine[],
  inside: ReadonlySet<PageLine>,
  reasons: Map<PageLine, string>,
  groups: Groups,
  titles: readonly string[],
): void {
  const start = lines.findIndex((line) => inside.has(line) && isProse(line));
  const before = lines.slice(0, Math.max(start, 0));
  const title = titleLines(
    before.filter((line) => !inside.has(line) || headingOf(line)),
    groups,
    titles,
  );
  const rest = joined(lines.filter((line) => inside.has(line) && !reasons.has(line) && !title.includes(line)).slice(0, LOOKED_AT));
  const isRepeated = rest.includes(joined(title));
  for (const line of title) {
    if (isRepeated) reasons.set(line, REPEATED_TITLE);
    else reasons.delete(line);
  }
  const number = before.findLast((line) => DOCUMENT_NUMBER.test(line.text.trim()));
  if (number && reasons.get(number) === NAVIGATION && !rest.includes(fold(number.text))) reasons.delete(number);
}
