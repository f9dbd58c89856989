/**
 * Titles of chapters and sections that set the scene, state principles or goals, and bind nobody to act. Every part of
 * a title joined by 、 or 和 must be one: 「总体要求」「发展基础和面临形势」「指导思想、基本原则」; not 「夯实知识产权保护基础」,
 * 「目标任务」, 「落实目标责任」 or 「研判安全形势」.
 */
const SCENE = new RegExp(
  [
    '^(?!研判|分析|把握|认清|摸清|掌握|改善|解决|稳定|维护|适应|应对|推动|促进|强化|优化).*(?:背景|形势|现状|环境分析|总体(?:要求|思路|考虑)|指导思想|意义|必要性|回顾|成效|成就|机遇|挑战|面临(?:的)?问题|存在(?:的)?问题|愿景|编制(?:目的|依据|说明)|适用范围|名词解释|术语|指标体系)$',
    '^(?:发展|工作|现实|良好|实践)?基础(?:条件)?$',
    '^(?:基本|工作|建设|实施|编制|发展|总体)?原则$',
    '^(?:到?20\\d\\d年)?(?:主要|发展|工作|总体|行动|建设|预期|具体|战略|规划|阶段性?|量化|任务|试点|创建|奋斗|远景)?目标(?:指标|愿景|定位)?$',
    '^(?:试点|实施|适用|规划|工作)范围$',
    '^(?:主要|核心)指标$|^(?:发展|功能)定位$|^[总附]则$',
  ].join('|'),
  'u',
);
/** 「总体要求和目标」, 「发展基础与面临形势」, 「总体要求及主要目标」; the 和 of 「和谐」 begins a word. */
const JOINT = /[、，]|(?<=.{2})(?:和|与|及|以及|暨)(?!谐)/u;

/** The parts a title joins, without its full stop: 发展基础 and 面临形势 of 「发展基础和面临形势」. */
export function titleParts(title: string): string[] {
  return title
    .replace(/[。：:]$/u, '')
    .split(JOINT)
    .filter((part) => part !== '');
}

/** Whether a chapter or section of this title only sets the scene: goals and principles too, which promise but assign nothing. */
export function setsScene(title: string): boolean {
  const parts = titleParts(title);
  return parts.length > 0 && parts.every((part) => SCENE.test(part));
}

/** Annexes that assign tasks: 「重点任务分工表」; not 「领导小组成员名单」. */
const TASKS = /任务|措施|清单|分工|工程|项目|行动/u;

/** Whether an annex of this title calls for action. */
export function annexActs(title: string): boolean {
  return TASKS.test(title) && !/名单|说明|解释|依据/u.test(title);
}
