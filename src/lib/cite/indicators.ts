import type { Corpus } from '../assembleCorpus.ts';
import type { Plan } from '../../schemas/plan.ts';
import type { Indicator } from '../../schemas/vocabulary.ts';

const settingOf = new WeakMap<Corpus, Map<string | null, Set<string>>>();

/** Plans that set a target, for each indicator. Worked out once per corpus. */
function setting(corpus: Corpus): Map<string | null, Set<string>> {
  let plans = settingOf.get(corpus);
  if (!plans) {
    plans = new Map();
    for (const { indicator, plan } of corpus.targets) plans.set(indicator, (plans.get(indicator) ?? new Set()).add(plan));
    settingOf.set(corpus, plans);
  }
  return plans;
}

/** Indicators about which some plan sets a target: those have a page. */
export function indicatorsSet(corpus: Corpus): Indicator[] {
  return corpus.indicators.filter(({ id }) => setting(corpus).has(id));
}

/** Plans that set a target about an indicator, in the order of the site. */
export function plansSetting({ id }: Pick<Indicator, 'id'>, corpus: Corpus): Plan[] {
  return corpus.plans.filter((plan) => setting(corpus).get(id)?.has(plan.id));
}
