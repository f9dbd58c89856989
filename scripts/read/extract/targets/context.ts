import type { Node } from '../../outline/tree.ts';

/** Titles of what is or was: 「一、规划背景」「发展现状」「主要成效」「面临形势」「指导思想」「附则」. */
const PAST =
  /背景|形势|现状|发展基础|工作基础|现有基础|基础条件|取得.*成[效绩就]|(?:主要|工作|发展|建设)成[效绩就]|(?:主要|存在|突出)问题|面临.*(?:挑战|机遇)|机遇与挑战|工作回顾|指导思想|基本原则|工作原则|重大意义|重要意义|名词解释|指标解释|^附则|^总则/u;
/** A title that calls for action is none of these: 「夯实知识产权强市发展基础」「改善现状」. */
const ACTION = /^(?:夯实|筑牢|打牢|巩固|优化|改善|解决|扭转|推进|加强|营造|增强|提升|健全|应对|抢抓|实施|完善|强化|厚植|[^，]*，)/u;
/** Titles under which promises stand without a verb: 「（三）发展目标」「二、总体要求」「主要指标」; not 「围绕双碳目标推进转型」. */
const GOALS = /(?:目标(?:任务|指标|要求|定位)?|总体要求|总体思路|主要指标|指标体系)(?:（[^（）]*）)?[。：:]?$/u;
/** A title longer than this is a sentence. */
const LONGEST_TITLE = 30;

/** Whether a provision, by its title, reports the past or states principles: its numbers are no promises. */
export function reportsPast(title: string | null): boolean {
  return title !== null && title.length <= LONGEST_TITLE && PAST.test(title) && !ACTION.test(title);
}

/** Whether a provision, by its title, sets goals. */
export const setsGoals = (node: Node): boolean => node.title !== null && node.title.length <= LONGEST_TITLE && GOALS.test(node.title);

/** A sentence about what has been done: 「截至2020年底」「“十三五”期间」「已建成」; not 「建成」. */
const DONE =
  /截至|截止|[“"]?十[一二三]五[”"]?(?:期间|时期|以来)|以来|目前|现有[^，]{0,12}\d|已(?:累计|经|全部|基本)?(?:建|完成|实现|达|培育|形成|有|成|打造|获|创|超|突破)|较上年同期|过去/u;
/** A sentence that gives money or sets its conditions: 「给予500万元奖补」「按30%补贴」; its numbers are parameters. */
const PAYS = /给予|奖补|补助|补贴|贴息|奖励|资助|罚款|处以|免征|减按|租金|收费标准/u;

/** Whether a sentence tells what has been done. */
export const isDone = (masked: string): boolean => DONE.test(masked);

/** Where a sentence begins to speak of money given, or infinity. */
export function payingFrom(masked: string): number {
  const at = masked.search(PAYS);
  return at === -1 ? Infinity : at;
}
