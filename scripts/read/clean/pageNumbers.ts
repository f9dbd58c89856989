/** A page number found on a line: the stretch of the line it takes. */
export interface PageNumber {
  /** Index of the line. */
  line: number;
  start: number;
  end: number;
}

interface Candidate extends PageNumber {
  value: number;
  /** Characters before its line. */
  at: number;
  style: string;
  /** Whether its form alone tells it from a number of the text. */
  certain: boolean;
}

/** Forms of a page number: alone on its line, or glued to the end or the head of one. */
const FORMS: readonly { style: string; form: RegExp; certain: boolean }[] = [
  // matches 「— 3 —」「-3-」「－ 12 －」, not 「2021—2023」
  { style: 'dashed', form: /^\s*[-–—－―]{1,2}\s*(\d{1,4})\s*[-–—－―]{1,2}\s*$/u, certain: true },
  // matches 「第 3 页」「第3页 共12页」, not 「第3页所列」
  { style: 'page', form: /^\s*第\s*(\d{1,4})\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?\s*$/u, certain: true },
  // matches 「3 / 12」, not 「3/12的」
  { style: 'of', form: /^\s*(\d{1,4})\s*\/\s*\d{1,4}\s*$/u, certain: true },
  // matches 「…加强科研成果的— 3 —」, not 「（2021—2023年）」
  { style: 'dashed-end', form: /(?<=\D)\s*[-–—－―]{1,2}\s*(\d{1,4})\s*[-–—－―]{1,2}\s*$/u, certain: true },
  // matches 「— 3 —知识产权管理」, not 「——3家平台」
  { style: 'dashed-head', form: /^\s*[-–—－―]{1,2}\s*(\d{1,4})\s*[-–—－―]{1,2}\s*(?=\D)/u, certain: true },
  // matches 「3」 alone
  { style: 'alone', form: /^\s*(\d{1,4})\s*$/u, certain: false },
  // matches 「…加强科研成果的 3」, not 「…完成20项」
  { style: 'end', form: /(?<=[\p{Script=Han}，、。；：）”])\s+(\d{1,4})\s*$/u, certain: false },
  // matches 「3 知识产权管理，推进财政资助科研项目…」, not 「3.推进」 or the chapter 「3 预警监测」
  { style: 'head', form: /^\s*(\d{1,4})\s+(?=\p{Script=Han}.{20})/u, certain: false },
];

/** So many numbers that follow one another make a run of page numbers. */
const SHORTEST_RUN = 3;
/** So many characters, at least, stand on a page; fewer stand between the numbers of a list or of table rows. */
const SHORTEST_PAGE = 250;

/** What a number alone on the next line belongs to: the 「专栏」 of a page that sets it apart. */
const NUMBERED = /^\s*专\s*栏\s*$/u;

function candidates(lines: readonly string[]): Candidate[] {
  let length = 0;
  return lines.flatMap((text, line) => {
    const at = length;
    length += text.trim().length;
    for (const { style, form, certain } of FORMS) {
      const match = form.exec(text);
      if (style === 'alone' && NUMBERED.test(lines[line - 1] ?? '')) continue;
      if (match?.[1] !== undefined)
        return [{ line, start: match.index, end: match.index + match[0].length, value: Number(match[1]), at, style, certain }];
    }
    return [];
  });
}

/** The longest run of numbers of one style that count pages: each one more than the last, a page of lines apart. */
function longestRun(found: readonly Candidate[]): Candidate[] {
  const runs = new Map<number, Candidate[]>();
  let longest: Candidate[] = [];
  for (const one of found) {
    const before = runs.get(one.value - 1);
    const last = before?.at(-1);
    const run = before && last && one.at - last.at >= SHORTEST_PAGE ? [...before, one] : [one];
    if ((runs.get(one.value)?.length ?? 0) <= run.length) runs.set(one.value, run);
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/**
 * Page numbers among the lines of a document, in order. A dashed one (「— 3 —」) is one by its form; a bare number is one
 * only as part of a run that counts up page by page, so that a number of the text or a table cell is never taken for one.
 */
export function findPageNumbers(lines: readonly string[]): PageNumber[] {
  const found = candidates(lines);
  const uncertain = Map.groupBy(
    found.filter(({ certain }) => !certain),
    ({ style }) => style,
  );
  const runs = [...uncertain.values()].map(longestRun).filter((run) => run.length >= SHORTEST_RUN);
  return [...found.filter(({ certain }) => certain), ...runs.flat()]
    .sort((a, b) => a.line - b.line)
    .map(({ line, start, end }) => ({ line, start, end }));
}
