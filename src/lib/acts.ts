/**
 * Verbs by which municipal plans promise something: 推进知识产权证券化, 严厉打击侵权.
 * A clause without one only names its subject: 侵权成本高.
 */
const VERBS = [
  ...['推进', '推动', '推行', '推广', '加强', '加大', '加快', '强化', '深化', '优化', '扩大', '拓宽', '拓展', '提升', '提高'],
  ...['开展', '组织', '举办', '建立', '建设', '健全', '完善', '构建', '打造', '搭建', '设立', '组建', '培育', '培养', '发展'],
  ...['实施', '落实', '执行', '制定', '出台', '探索', '鼓励', '支持', '引导', '指导', '促进', '壮大', '依托', '发挥', '对接'],
  ...['打击', '查处', '惩治', '遏制', '规范', '监管', '适用', '运用', '使用', '提供', '纳入', '做好', '抓好', '争创', '创建'],
];

// Clause marks. Matches the ， in “加大力度，严厉打击”; must not match the 、 in “专利、商标”.
const CLAUSE_MARK = /[，。；：！？,;:!?\n]/u;
// A list closed by 等 before the word leads to it: “专利、商标等混合质押” is about 混合质押. “专利、商标、版权” is not closed.
const CLOSED_LIST = /等|各类/u;
/** Items from which a list only names: two things can be acted on together (技术鉴定、专家顾问制度), three are an enumeration. */
const ENUMERATION = 3;

/** The clause around a position: from the mark before it to the mark after it. */
function clauseAround(text: string, start: number, end: number): { before: string; after: string } {
  let from = start;
  while (from > 0 && !CLAUSE_MARK.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && !CLAUSE_MARK.test(text.charAt(to))) to += 1;
  return { before: text.slice(from, start), after: text.slice(end, to) };
}

/**
 * Says whether a text acts on the word at `start`–`end` or only names it.
 * It acts when a verb of promising stands before the word in its clause and the word is not one item of a list of three or more.
 *
 * Acts: 坚决查处侵犯【商业秘密】违法行为. Only names: 重点查处假冒专利、侵犯【商业秘密】、地理标志侵权假冒.
 */
export function actsOn(text: string, { start, end }: { start: number; end: number }): boolean {
  const { before, after } = clauseAround(text, start, end);
  const verb = Math.max(...VERBS.map((each) => before.lastIndexOf(each)));
  if (verb < 0) return false;
  const list = before.slice(verb);
  if (CLOSED_LIST.test(list.slice(list.lastIndexOf('、') + 1))) return true;
  const items = `${list}${after}`.split('、').length;
  return items < ENUMERATION;
}
