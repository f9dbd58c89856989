import type { Provision } from '../schemas/provision.ts';
import { occurrences } from './counts.ts';

/** Phrases offered under the search box; chosen because they show what exact search is for, counted at every build. */
export const examplePhrases = ['入园惠企', '白名单', '双随机、一公开', '惩罚性赔偿', '沉睡专利'];

/** How often a phrase stands in the plans, and in how many of them. */
export function countPhrase(
  phrase: string,
  provisions: readonly Pick<Provision, 'plan' | 'text'>[],
): { plans: number; occurrences: number } {
  const hits = provisions.filter((entry) => entry.text.includes(phrase));
  return {
    plans: new Set(hits.map((entry) => entry.plan)).size,
    occurrences: hits.reduce((sum, entry) => sum + occurrences(entry.text, phrase), 0),
  };
}
