import type { Plan } from '../schemas/plan.ts';
import { documentsInWords } from './counts.ts';

export { namesOf } from './namesOf.ts';

/** Plans up to which each has a column and is named wherever it is missing; beyond it they flow, and absent ones are gathered in a line. */
export const columnsAtMost = 6;

/** Title of a plan; what stands in where the text prints none. */
export function titleOf(plan: Pick<Plan, 'title' | 'noticeTitle' | 'name'>): string {
  return plan.title || plan.noticeTitle || `${plan.name}（原文没有题名）`;
}

// Matches 山西省, 北京市, 广西壮族自治区, 香港特别行政区; leaves 山西.
const PROVINCE_KIND = /(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|省|市)$/u;

/** Where the place of a plan belongs: 山西, 山西运城, 全国. A municipality directly under the State does not repeat its own name. */
export function regionOf({ name, province, parent, level }: Pick<Plan, 'name' | 'province' | 'parent' | 'level'>): string {
  if (level === 'national') return '全国';
  const parts = [province?.replace(PROVINCE_KIND, ''), parent?.replace(/市$/u, '')];
  return [...new Set(parts)].filter((part) => part && part !== name).join('');
}

/** The subject all titles name. */
const SUBJECT = '知识产权';

/** Documents counted by what they are: 五份知识产权文件; where a title is about something else, 八份政策文件. */
export function documentsNamed(plans: readonly Pick<Plan, 'title'>[]): string {
  const kind = plans.length > 0 && plans.every(({ title }) => title.includes(SUBJECT)) ? SUBJECT : '政策';
  return `${documentsInWords(plans.length)}${kind}文件`;
}

/** Parts the plans of a row into those shown and those gathered in a line; while every plan has a column, all are shown. */
export function partAbsent<Entry>(entries: readonly Entry[], isAbsent: (entry: Entry) => boolean): { shown: Entry[]; absent: Entry[] } {
  if (entries.length <= columnsAtMost) return { shown: [...entries], absent: [] };
  return { shown: entries.filter((entry) => !isAbsent(entry)), absent: entries.filter(isAbsent) };
}
