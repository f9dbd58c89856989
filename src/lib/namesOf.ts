import type { Plan } from '../schemas/plan.ts';
import { documentsInWords } from './counts.ts';

/** Plans up to which a sentence names them one by one. */
const namesAtMost = 5;

/** Plans in a sentence: 晋城、淄博; from the sixth on only their number, 十二份文件. */
export function namesOf(plans: readonly Pick<Plan, 'name'>[]): string {
  return plans.length > namesAtMost ? `${documentsInWords(plans.length)}文件` : plans.map(({ name }) => name).join('、');
}
