import type { CitedInstrument } from '../lib/instrumentIndex.ts';
import { instrumentLevelLabels, instrumentLevels } from '../lib/instrumentLevel.ts';
import { namesOf } from '../lib/planWords.ts';
import type { Plan } from '../schemas/plan.ts';
import { isAggregated } from './aggregate.ts';

/** A plan in the picture, with what it cites in all. */
export interface CitingPlan extends Pick<Plan, 'id' | 'name' | 'mark'> {
  cited: number;
}

/** A cited document in the picture. */
export interface DrawnInstrument {
  title: string;
  /** Ids of the plans that cite it. */
  plans: string[];
  /** The plans in words: 运城、淄博; 十二份文件. */
  said: string;
}

/** What the picture shows. */
export interface CitationRows {
  plans: CitingPlan[];
  /** Documents by level, from the widest to the narrowest, those without one last. */
  groups: { label: string; instruments: DrawnInstrument[] }[];
}

/** Plans up to which a curve for each citation can be followed by eye. */
export const curvesAtMost = 12;

/** Documents up to which all are drawn; of more only those that several plans cite. */
const allAtMost = 12;
/** No picture has more than this; the table has the rest. */
const drawnAtMost = 24;

/**
 * Chooses what to draw of an index, in which documents cited by more plans come first.
 * A picture of one plan has nothing to connect, and is empty.
 */
export function citationRows(
  index: readonly Pick<CitedInstrument, 'name' | 'plans' | 'reading'>[],
  plans: readonly Pick<Plan, 'id' | 'name' | 'mark'>[],
): CitationRows {
  const shared = index.filter((entry) => entry.plans.length > 1);
  const drawn = shared.length === 0 ? [] : (index.length <= allAtMost ? index : shared).slice(0, drawnAtMost);
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const counts = new Map<string, number>();
  for (const id of index.flatMap((entry) => entry.plans)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const groups = [...instrumentLevels, null].flatMap((level) => {
    const own = drawn.filter(({ reading }) => reading.level === level);
    if (own.length === 0) return [];
    const instruments = own.map(({ name, plans: citing }) => ({
      title: name,
      plans: citing,
      said: namesOf(citing.flatMap((id) => byId.get(id) ?? [])),
    }));
    return [{ label: instrumentLevelLabels[level ?? 'unknown'], instruments }];
  });
  return {
    plans: plans.map(({ id, name, mark }) => ({ id, name, mark, cited: counts.get(id) ?? 0 })),
    groups,
  };
}

/** Title of the picture: how many documents are cited, and how many of them by several plans. */
export function citationClaim(index: readonly Pick<CitedInstrument, 'plans'>[]): string {
  const shared = index.filter(({ plans }) => plans.length > 1).length;
  return shared === 0 ? `${index.length} 份依据，没有一份为两份文件所引` : `${index.length} 份依据，${shared} 份不止一份文件引用`;
}

/** How to read the picture. */
export function citationReading({ plans }: CitationRows): string {
  if (isAggregated(plans.length)) return `横条的长为引用它的份数，整条是 ${plans.length} 份文件。按级别分组，题名下写明几份文件引用。`;
  return plans.length > curvesAtMost
    ? `每条横带从左到右是 ${plans.length} 份文件，按固定次序，填色的引用它。按级别分组，题名下写明几份文件引用。`
    : '左为文件，右为它们引用的依据，按级别分组，一条线是一份文件引用一份依据；题名下写明谁引用。';
}

/** The picture in sentences, for those who do not see it. */
export function describeCitations({ groups }: CitationRows): string {
  return groups
    .flatMap(({ label, instruments }) => instruments.map(({ title, said }) => `《${title}》（${label}）：${said}引用。`))
    .join('');
}
