/** The words around names in a list of responsible units: labels before them, verbs after them, and what is no name at all. */

const DOING = '(?:负责|牵头|配合|参与|参加|指导|协助|协同|支持|落实|实施|推进|承担|督导|监督|主办|承办|协办|组织实施|组织落实|组织推进)';
const BY_DUTY =
  '(?:(?:按照?|依照?|依据|根据|结合)(?:各自)?(?:工作)?(?:职责|职能|责任|职|责|任务|权限)(?:范围|任务)?内?(?:和?任务)?(?:分工)?)';

/** matches the end of 「市科技局按职责分工负责」「市科技局牵头」「财政部等参与」「市科技局为牵头单位」; not 「项目负责人」 */
export const VERB = new RegExp(
  `${BY_DUTY}?(?:(?:各自|分工|分别|共同|具体|联合|积极|分头)*(?:(?:为|作为)${DOING}(?:单位|部门)|${DOING}+(?:相关工作|有关工作)?))?$`,
  'u',
);
/** Verbs that only responsible units are given: 「市科技局负责」; 「指导」 and 「参与」 also befall others. */
export const DECISIVE = /负责|牵头|职责|分工/u;
/** matches the end of 「市科技局等」「市科技局等有关部门」「市科技局等10个部门」; not 「高等院校」 */
export const OPEN_END =
  /(?<![高中初同平])等(?:(?:有关|相关|各|市直|市级|省直|省级|区直|区级|县直|县级|中央|国务院|职能|责任|成员|多|其他|\d+|[一二三四五六七八九十]+)*[个家]?(?:职能|责任|成员|有关|相关)?(?:部门|单位|机构|企业|地区|方面)(?:和单位|单位)?)?$/u;

const UNIT_LABEL =
  '(?:主要|第一)?(?:牵头|责任|配合|协办|协同|协助|参与|参加|实施|落实|支持|指导|承办|主办|主管|负责)+(?:责任)?(?:单位|部门|机构|地区|主体|处室|科室)(?:和部门|及部门|、部门)?[：:]';
/** matches 「责任单位：」「牵头部门:」「配合单位：」, wherever one stands in a list; not 「责任领导：」 */
export const LABEL = new RegExp(UNIT_LABEL, 'u');
/** matches 「牵头：市科技局」「；配合：市财政局」 and 「；完成时限：2025年」「，责任人：张三」, after a mark or at the head; not 「市科技局」 */
const SHORT_LABEL = /(?<=^|[，。；、,;\s])\p{Script=Han}{2,8}[：:]/u;
/** Short labels that do name units. */
const SHORT_UNIT_LABEL = /^(?:牵头|配合|责任|参与|协办|协同|主办|承办)[：:]$/u;

/** Any label, as above. */
const ANY_LABEL = new RegExp(`${UNIT_LABEL}|${SHORT_LABEL.source}`, 'gu');

/** A stretch of a list under one label, or before the first. */
export interface Clause {
  label: string;
  body: string;
  /** Whether the label names units; 「完成时限：」 does not. */
  ofUnits: boolean;
}

/** Cut a list at its labels, also where blanks between them were lost: 「牵头单位：市民政局配合单位：市财政局」. */
export function clauses(list: string): Clause[] {
  const marks = [...list.matchAll(ANY_LABEL)];
  const head = list.slice(0, marks[0]?.index ?? list.length);
  const labelled = marks.map((mark, index): Clause => {
    const [label] = mark;
    const body = list.slice(mark.index + label.length, marks[index + 1]?.index ?? list.length);
    return { label, body, ofUnits: LABEL.test(label) || SHORT_UNIT_LABEL.test(label) };
  });
  return [...(head.trim() === '' ? [] : [{ label: '', body: head, ofUnits: true }]), ...labelled];
}

/** What stands among names and is none: 「2025年底前完成」「持续推进」「下同」「不再列出」; not 「市科技局」. */
export const NO_NAME = /^(?:不再|下同|以下简称|持续|长期|常年|适时|全年)|\d{4}年|\d{1,2}月|(?:底前|完成|完毕|到位)$/u;
