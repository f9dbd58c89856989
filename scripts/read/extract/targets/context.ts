import { titleParts } from '../../outline/scene.ts';
import type { Node } from '../../outline/tree.ts';

/** What tells whose or which it is in a title of the past: 「我市」「“十三五”时期」「面临的」「主要」. */
const WHICH =
  '(?:[全我本][市省区县国]|[“"]?十[一二三四]五[”"]?(?:期间|时期)?|国际|国内外?|当前|目前|现有|现实|规划|编制|起草|制定|出台|发展|建设|工作|主要|突出|开展|完成|面临|存在|取得|总体|宏观|外部|有利|不利|重大|重要|严峻|基本|指标|新|的)';
/** What such a title ends in, where all the rest is of those words: 「存在的突出问题」; not 「矿山突出问题」. */
const REPORTED =
  '(?:背景|形势|现状|情况|基础|条件|成效|成绩|成就|经验|总结|回顾|问题|原因|困难|短板|不足|机遇|挑战|意义|必要性|原则|指导思想|解释|依据)(?:分析)?';
/** What such a title ends in, whatever it speaks of: 「养老服务发展现状」「数字经济面临的形势」. */
const OF_ANYTHING =
  '(?:(?:发展|工作|建设|主要|实施)(?:的)?(?:现状|基础|形势|背景|回顾|成[效绩就])|现状|规划背景|(?:面临|存在)的?(?:主要|突出|重大|严峻)?(?:新?(?:形势|问题|机遇|挑战|困难|任务|要求))+|取得的(?:主要|显著|重大)?成[效绩就]|指导思想|基本原则|工作原则|重[大要]意义|名词解释)(?:分析)?';
/** matches 「规划背景」「面临形势」「存在的突出问题」「名词解释」「总则」, not 「安全生产形势持续好转」 or 「总体要求」 */
const PAST = new RegExp(`^${WHICH}*${REPORTED}$|${OF_ANYTHING}$|^[附总]则$`, 'u');
/** A title that calls for action is none of these: 「着力解决突出问题」「夯实知识产权强市发展基础」「改善现状」. */
const ACTION =
  /^(?:提高|扩大|展示|夯实|筑牢|打牢|巩固|优化|聚焦|推进|加强|营造|增强|提升|健全|应对|抢抓|把握|研判|摸清|掌握|实施|完善|强化|厚植|稳定|着力|坚持)|解决|破解|整治|化解|扭转|改善/u;
/** Titles under which promises stand without a verb: 「（三）发展目标」「二、总体要求」「主要指标」; not 「围绕双碳目标推进转型」. */
const GOALS = /(?:目标(?:任务|指标|要求|定位)?|总体要求|总体思路|主要指标|指标体系)(?:（[^（）]*）)?[。：:]?$/u;
/** A title longer than this is a sentence. */
const LONGEST_TITLE = 30;

/**
 * Whether a chapter or section reports the past or states principles, so that its numbers are no promises: every part of
 * its title must be a word for that. The lead of a block without a number is a sentence, never such a title.
 */
export function reportsPast({ kind, title }: Node): boolean {
  if (kind === 'paragraph' || title === null || title.length > LONGEST_TITLE) return false;
  const parts = titleParts(title);
  return parts.length > 0 && parts.every((part) => PAST.test(part) && !ACTION.test(part));
}

/** Whether a provision, by its title, sets goals. */
export const setsGoals = (node: Node): boolean => node.title !== null && node.title.length <= LONGEST_TITLE && GOALS.test(node.title);

/**
 * A sentence about what has been done: 「截至2020年底」「已建成」「已由30%提高到35%」「提高到了35%」; not 「建成」 or
 * 「由目前的30%提高到35%」, whose 目前 is where a rise starts.
 */
const DONE =
  /截至|截止|近年来|累计已|[“"]?十[一二三]五[”"]?(?:期间|时期|以来)|以来|(?<![由从比较在])目前|(?<![由从比较在])现有[^，]{0,12}\d|已(?:累计|经|全部|基本)?(?:建|完成|实现|达|培育|形成|有|成|打造|获|创|超|突破|[由从][^，]{0,16}\d|提[高升]|增[加长])|(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少)[到至]?了|较上年同期|过去/u;

/** A five-year plan that is over, of which a sentence with 了 tells: 「“十三五”期间，新建了」; not 「“十三五”期间，为了」. */
const OVER = /“十[一二三]五”(?:期间|时期).{0,200}?(?<![为除])了(?!解)/u;

/** Whether a sentence tells what has been done; the plan it speaks of is hidden in the masked text. */
export const isDone = (masked: string, text: string): boolean => DONE.test(masked) || OVER.test(text);
