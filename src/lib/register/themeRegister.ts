import type { Plan } from '../../schemas/plan.ts';
import type { Task } from '../../schemas/task.ts';
import type { Aspect, Theme } from '../../schemas/vocabulary.ts';
import type { Corpus } from '../assembleCorpus.ts';
import type { Coverage } from '../coverage.ts';
import { countCells, type CoverageCounts } from '../coverageCounts.ts';
import { cellOf, coverageTable } from '../coverageTable.ts';
import { allAspectsSpoken } from './aspectsSpoken.ts';
import { byProvince, type Province } from './byProvince.ts';
import { planIndex } from './planIndex.ts';

/** What the register of a theme says of one plan. */
export interface RegisterEntry {
  plan: Plan;
  cell: Coverage;
  /** Tasks that are about the theme, in document order. */
  tasks: Task[];
}

/** A theme in many plans: how far they go, province by province, and what they speak of. */
export interface ThemeRegister {
  found: CoverageCounts;
  provinces: (Province<RegisterEntry> & { found: CoverageCounts })[];
  /** Aspects in the order of the vocabulary, with how many plans have a sentence on each. */
  aspects: { aspect: Aspect; plans: number }[];
}

/** The register of one theme. Its cost grows with the number of plans, not with that of their pairs. */
export function themeRegister(theme: Theme, corpus: Corpus): ThemeRegister {
  const entries = corpus.plans.map((plan): RegisterEntry => {
    const tasks = planIndex(corpus, plan.id).tasks.filter(({ themes }) => themes.primary === theme.id);
    return { plan, cell: cellOf(coverageTable(corpus), theme.id, plan.id), tasks };
  });
  const spoken = entries.map(({ plan }) => new Set(allAspectsSpoken(corpus).get(plan.id)?.[theme.id]));
  return {
    found: countCells(entries.map(({ cell }) => cell)),
    provinces: byProvince(entries, ({ plan }) => plan).map((province) => ({
      ...province,
      found: countCells(province.entries.map(({ cell }) => cell)),
    })),
    aspects: theme.aspects.map((aspect) => ({ aspect, plans: spoken.filter((ids) => ids.has(aspect.id)).length })),
  };
}
