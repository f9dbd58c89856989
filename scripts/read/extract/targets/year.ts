/** Last year of a five-year plan, by definition: the fourteenth ends in 2025. */
const PLAN_END: Readonly<Record<string, number>> = { 十三五: 2020, 十四五: 2025, 十五五: 2030, 十六五: 2035 };
/** matches 「到2025年」「至2025年」「展望2035年」, not 「面向2035年」 */
const UNTIL = /(?:到|至|展望|截至)(?<year>20\d\d)年/u;
/** matches 「2025年底前」「2023年6月底前」「2025年末」「2025年内」, not 「2025年度」 or 「2020年的」 */
const BEFORE = /(?<year>20\d\d)年(?:上半年|下半年|\d{1,2}月(?:\d{1,2}日)?)?(?:[底末内前]|以前|之前)/u;
/** matches 「2024—2026年，」 at the beginning of a clause, whose last year it takes; not 「2021年」 */
const SPAN = /^[^\d]{0,2}20\d\d年?[-—–~～至－]+(?<year>20\d\d)年/u;
/** matches 「2025年，」 or 「2025年全市…」 at the beginning of a clause; not 「2025年度」, 「2020年起」 or 「比2020年」 */
const FIRST = /^(?:——|—|力争|争取|其中)?(?<year>20\d\d)年(?!度|版|以来|的|起|开始)/u;
/** matches 「“十四五”期间」「“十四五”末」「十四五时期」, not 「“十四五”规划」 or 「“十三五”以来」 */
const PLAN = /[“"]?(?<plan>十[三四五六]五)[”"]?(?:规划)?(?:期间|时期|期末|末)/u;

/** matches 「到2022年和2030年」, not 「到2025年」 */
const BOTH = /(?:到|至)(?<first>20\d\d)年(?:和|、|及)(?:到)?(?<second>20\d\d)年/u;

/** matches 「完成时限：2024年12月」「时限：2022—2025年」, whose last year it takes; not 「办理时限：3个工作日」 or 「发布时间：2024年」 */
const LABELLED =
  /(?:时限|(?:完成|实施)(?:时间|期限)|时间节点)[：:]\s*(?:到|至)?(?:20\d\d年?(?:\d{1,2}月)?[-—–~～至－]+)?(?<year>20\d\d)年/gu;
/** matches 「2024年12月底前完成」「2024年完成」「2024年底前」, not 「2024年启动」 */
const DONE_BY = /(?<year>20\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?[底末内]?(?:以?前|之前|(?:全部|基本)?完成)/gu;

/**
 * The year by which a task is due, printed with its units or on a line of its own; null where it is not said or where
 * several are. In running text only a labelled one counts: 「2024年完成」 there dates its own sentence.
 */
export function deadlineOf(units: string | null, paragraphs: readonly string[]): number | null {
  const labelled = [units ?? '', ...paragraphs].flatMap((text) => [...text.matchAll(LABELLED)]);
  const years = new Set([...labelled, ...(units ?? '').matchAll(DONE_BY)].map(({ groups }) => Number(groups?.['year'])));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

/** The years of a clause that sets two, whose numbers come in pairs: 「到2022年和2030年，…分别达到30%和80%」; else none. */
export function yearsIn(clause: string): number[] {
  const groups = BOTH.exec(clause)?.groups;
  return groups ? [Number(groups['first']), Number(groups['second'])] : [];
}

/** Whether the year of a clause leads what follows, as 「到2025年」 does; 「2023年6月底前」 is the date of one thing. */
export const leadsOn = (clause: string): boolean => UNTIL.test(clause) || PLAN.test(clause);

/** The year a clause sets, or null: 「到2026年底」, 「“十四五”期间」 (2025 by definition). */
export function yearIn(clause: string): number | null {
  const both = yearsIn(clause).at(-1);
  if (both !== undefined) return both;
  const groups = (UNTIL.exec(clause) ?? SPAN.exec(clause) ?? BEFORE.exec(clause) ?? FIRST.exec(clause))?.groups;
  if (groups?.['year']) return Number(groups['year']);
  return PLAN_END[PLAN.exec(clause)?.groups?.['plan'] ?? ''] ?? null;
}
