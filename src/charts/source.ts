import { documentsInWords } from '../lib/counts.ts';
import { columnsAtMost } from '../lib/planWords.ts';
import type { Plan } from '../schemas/plan.ts';

type Signed = Pick<Plan, 'name' | 'signedOn'>;

/** When many plans were signed: from the first date to the last, and how many print none. */
function spanInWords(plans: readonly Signed[]): string {
  const dates = plans.flatMap(({ signedOn }) => signedOn ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return '均未印成文日期';
  const without = plans.length - dates.length;
  return `${first === last ? first : `${first} 至 ${last}`} 成文${without > 0 ? `，${documentsInWords(without)}未印日期` : ''}`;
}

/**
 * Source line of a chart: the plans whose texts it draws on, with their dates. Up to {@link columnsAtMost} are named:
 * 来源：运城（2024-08-13 成文）、淄博（未印成文日期）的文件原文; more are counted: 来源：60 份文件（2021-03-01 至 2025-06-01 成文）原文.
 */
export function sourceLine(plans: readonly Signed[]): string {
  if (plans.length > columnsAtMost) return `来源：${plans.length} 份文件（${spanInWords(plans)}）原文`;
  const named = plans.map(({ name, signedOn }) => `${name}（${signedOn === null ? '未印成文日期' : `${signedOn} 成文`}）`);
  return `来源：${named.join('、')}的文件原文`;
}
