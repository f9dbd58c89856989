import type { ThemeWord } from './theme-words.ts';

/**
 * Verbs by which municipal plans promise something: 推进知识产权证券化, 严厉打击侵权.
 * A clause without one only names its subject: 侵权成本高. What is made use of is not acted on: 发挥联席会议作用, 依托平台.
 */
const VERBS = [
  ...['推进', '推动', '推行', '推广', '加强', '加大', '加快', '强化', '深化', '优化', '扩大', '拓宽', '拓展', '提升', '提高'],
  ...['开展', '组织', '举办', '建立', '建设', '健全', '完善', '构建', '打造', '搭建', '设立', '组建', '培育', '培养', '发展'],
  ...['实施', '落实', '执行', '制定', '出台', '探索', '鼓励', '支持', '引导', '指导', '促进', '壮大', '对接', '引进', '引入'],
  ...['打击', '查处', '查办', '侦破', '侦办', '惩治', '遏制', '规范', '监管', '适用', '提供', '纳入', '做好', '抓好', '争创'],
  ...['创建', '创造一批', '赋予', '盘活', '唤醒', '畅通', '进入'],
];

// Clause marks. Matches the ， in “加大力度，严厉打击”; must not match the 、 in “专利、商标”.
const CLAUSE_MARK = /[，。；：！？,;:!?\n]/u;
// A list closed by 等 or 的 before the word leads to it: “专利、商标等混合质押”, “技术新、前景好的高价值专利”. “专利、商标、版权” is not closed.
const CLOSED_LIST = /等|的$/u;
// Between a word and its head stand neither a list mark nor a conjunction. Matches the 和 in “高校和科研院所”; must not match the 与 in “参与”.
const APART = /[、和及]|(?<!参)与/u;
// A means or a measure, no object: “以高价值知识产权为纽带的联盟”. Must not match “以高价值知识产权培育工程推动”.
const MEANS_BEFORE = /以[^、，]{0,4}$/u;
const MEANS_AFTER = /^[^、，]{0,4}为/u;
// What a service is for: “为主导产业专利快速预审提供绿色通道”; must not match “为企业提供公共服务”, where the verb stands before.
const SERVED = /为.*$/u;
/** Items from which a list only names: two things can be acted on together (技术鉴定、专家顾问制度), three are an enumeration. */
const ENUMERATION = 3;
/** Items of one theme from which the row is its own: “版权登记、版权展示与交易、版权鉴定、稿酬查询”. */
const OWN_ROW = 3;

/** The clause around a position: from the mark before it to the mark after it. */
function clauseAround(text: string, start: number, end: number): { from: number; to: number } {
  let from = start;
  while (from > 0 && !CLAUSE_MARK.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && !CLAUSE_MARK.test(text.charAt(to))) to += 1;
  return { from, to };
}

/** Whether the position stands in a cited title: 贯彻《专利纠纷【行政裁决】办法》 carries out a document. */
function inTitleOfDocument(text: string, start: number): boolean {
  return text.lastIndexOf('《', start) > text.lastIndexOf('》', start);
}

/** Whether a word of another theme follows in the same noun phrase, so that this one only describes it: 【企业知识产权】维权援助. */
function describes(text: string, word: ThemeWord, words: readonly ThemeWord[], to: number): boolean {
  const head = words.find((each) => each.start >= word.end && each.end <= to && each.theme !== word.theme);
  if (!head) return false;
  const between = text.slice(word.end, head.start);
  return !APART.test(between) && !VERBS.some((verb) => between.includes(verb));
}

/** Whether the word is one of many things named in a row: “专利、商标、【版权】”. */
function enumerated(list: string, word: ThemeWord, words: readonly ThemeWord[], from: number): boolean {
  const items = list.split('、');
  if (items.length < ENUMERATION) return false;
  if (
    CLOSED_LIST.test(
      list
        .slice(0, word.start - from)
        .split('、')
        .at(-1) ?? '',
    )
  )
    return false;
  let start = from;
  const ofTheme = items.filter((item) => {
    const [first, end] = [start, start + item.length];
    start = end + 1;
    return words.some((each) => each.theme === word.theme && !each.names && first <= each.start && each.end <= end);
  });
  return ofTheme.length < OWN_ROW;
}

/**
 * Says whether a text acts on one of its theme words or only names it. It acts when a verb of promising stands before the word in
 * its clause, and the word is not one item of a list of three or more, no cited title, no means and no mere description of another theme.
 *
 * Acts: 坚决查处侵犯【商业秘密】违法行为. Only names: 重点查处假冒专利、侵犯【商业秘密】、地理标志侵权假冒.
 *
 * @param words all theme words of the text, in order.
 */
export function actsOn(text: string, word: ThemeWord, words: readonly ThemeWord[]): boolean {
  const { from, to } = clauseAround(text, word.start, word.end);
  const before = text.slice(from, word.start);
  const after = text.slice(word.end, to);
  const verbs = VERBS.map((verb) => before.indexOf(verb)).filter((at) => at >= 0);
  const first = verbs.length > 0 ? Math.min(...verbs) : SERVED.test(before) && after.includes('提供') ? 0 : -1;
  if (first < 0 || inTitleOfDocument(text, word.start)) return false;
  if (MEANS_BEFORE.test(before) && MEANS_AFTER.test(after)) return false;
  return !describes(text, word, words, to) && !enumerated(text.slice(from + first, to), word, words, from + first);
}

/** Whether a heading is about one of its theme words: it names it on its own, not in a row of three, and not as a description of another. */
export function headsOn(title: string, word: ThemeWord, words: readonly ThemeWord[]): boolean {
  const { from, to } = clauseAround(title, word.start, word.end);
  return (
    !inTitleOfDocument(title, word.start) && !describes(title, word, words, to) && !enumerated(title.slice(from, to), word, words, from)
  );
}
