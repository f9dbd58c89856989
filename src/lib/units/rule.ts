import { isUnitName } from './body.ts';
import { readInside, type Unit, type UnitList } from './list.ts';

/** Which tasks a standing rule speaks of, seen from where it is printed. */
export type Reach = 'following' | 'preceding' | 'below';

/** A rule that gives many tasks their units at once, or says that they are those of the list before. */
export interface Rule extends UnitList {
  reach: Reach;
  /** The words of the rule as printed. */
  quote: string;
  start: number;
  /** Whether the units are those of the list above: 「以下任务责任单位同上」. */
  same: boolean;
  /** Whether it adds to the lists that follow, not to the tasks: 「以下责任单位均包括…」. */
  ofLists: boolean;
}

const NOUN = '(?:各项|各条|所列|所有|全部)?(?:重点)?(?:任务|工作|措施|举措|内容|事项|条款)';
const DONE = '(?:落实|负责|配合|参与|实施|推进|牵头|承担|执行)+';
const REST = '(?:，?不再[\\p{Script=Han}]{1,8})?(?=$|[，。；）)〕］】])';
/**
 * matches 「以下各项任务均需各区县政府落实，不再一一列出」「以下均需试点城市政府落实，不再列出」「本专栏任务由区财政局负责」「各项任务均需各县区落实」;
 * not 「60岁以上由民政部门负责」 or 「完成以下任务」
 */
const RULE = new RegExp(
  `(?<where>(?<![\\d岁人年级个件元])(?:以下|下列|后续|以上|上述)(?:${NOUN}(?:均|都)?|(?:均|都))|本(?:专栏|章|节|部分)(?:${NOUN})?(?:均|都)?|(?:各项|所有|全部)(?:重点)?(?:任务|工作|措施)(?:均|都))` +
    `(?:还)?(?:需要?|须|应由?|由|请)(?<list>[^，。；：]{2,60}?${DONE})${REST}`,
  'gu',
);
/** matches 「以下责任单位均包括各市人民政府、某新区管委会，不再列出」; not 「以下责任单位：市科技局」 */
const INCLUDED = new RegExp(
  `(?<where>以下|下列|以上|上述)[^，。；（）：]{0,8}?(?:责任|牵头|配合)?(?:单位|部门)(?:均|都)(?:包括|包含|含|有|为)(?<list>[^，。；：（）]{2,60}?)${REST}`,
  'gu',
);
const INCLUDED_HEAD = /(?:单位|部门)(?:均|都)(?:包括|包含|含|有|为)/u;
/** matches 「排在第一位的部门为牵头部门，下同」「列第一位者为牵头单位」; not 「第一位发言」 */
const FIRST_LEADS = /[，。；]?(?:排|列)(?:在|名)?第一(?:位|名|个)?的?(?:者|部门|单位)?均?为牵头(?:部门|单位)?(?<onwards>，(?:以)?下同)?/u;
/** matches 「责任单位同上」「以下任务责任单位同上」「责任部门：同上」; not 「同上年相比」 */
const SAME =
  /(?<where>(?:以下|下列)[^，。；（）]{0,8})?(?:责任|牵头|配合)(?:单位|部门)(?:均|都)?[：:]?(?:同上|与上(?:一)?[条项]?相同)(?=$|[，。；）)〕］】])/gu;

const reachOf = (where: string): Reach => (/以上|上述/u.test(where) ? 'preceding' : /^本/u.test(where) ? 'below' : 'following');

/** The standing rules in a text, in order. */
export function findRules(text: string): Rule[] {
  const rules = [...text.matchAll(RULE), ...text.matchAll(INCLUDED)].flatMap((match): Rule[] => {
    const { units, openEnded } = readInside(match.groups?.['list'] ?? '');
    if (units.length === 0 || !units.every(({ name }) => isUnitName(name))) return [];
    const ofLists = INCLUDED_HEAD.test(match[0]);
    return [{ reach: reachOf(match.groups?.['where'] ?? ''), quote: match[0], start: match.index, units, openEnded, same: false, ofLists }];
  });
  const same = [...text.matchAll(SAME)].flatMap((match): Rule[] =>
    match.groups?.['where'] === undefined
      ? []
      : [{ reach: 'following', quote: match[0], start: match.index, units: [], openEnded: false, same: true, ofLists: false }],
  );
  return [...rules, ...same].sort((a, b) => a.start - b.start);
}

/** The text without its standing rules, so that none of their words is taken for a unit. */
export const withoutRules = (text: string): string =>
  findRules(text)
    .reduce((rest, { quote }) => rest.replace(quote, ''), text)
    .replace(FIRST_LEADS, '');

/** Whether a list makes its first unit the lead by its place alone, and those after it too (下同). */
export function leadByPlace(inside: string): 'here' | 'onwards' | null {
  const match = FIRST_LEADS.exec(inside);
  return match ? (match.groups?.['onwards'] === undefined ? 'here' : 'onwards') : null;
}

/** The units with the first of them as lead, where no other is; a unit alone comes before nobody. */
export const firstAsLead = (units: readonly Unit[]): Unit[] =>
  units.length < 2 || units.some(({ role }) => role === 'lead')
    ? [...units]
    : units.map((unit, at) => (at === 0 ? { ...unit, role: 'lead' } : unit));

/** matches 「责任单位同上」 and 「责任单位：同上」 in a list of its own; not 「责任单位：市科技局」 */
export const isSameAsAbove = (inside: string): boolean =>
  /^(?:(?:责任|牵头|配合)(?:单位|部门)[：:]?)?(?:同上|与上(?:一)?[条项]?相同)$/u.test(inside);
