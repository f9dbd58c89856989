import type { Corpus } from '../../lib/assembleCorpus.ts';
import { documentsInWords } from '../../lib/counts.ts';
import { namesOf } from '../../lib/planWords.ts';
import { absenceOf } from '../../lib/targets/absence.ts';
import type { Plan } from '../../schemas/plan.ts';
import type { ListRow } from './listRows.ts';

/** Why a plan has no target in a row. */
export interface ListAbsence {
  /** In few words, for a cell: 有任务，未写目标. */
  short: string;
  /** In full. */
  reason: string;
  /** Where that was established; null where there is no such place. */
  url: string | null;
}

const short = { mentioned: '提到，未写目标', tasks: '有任务，未写目标', silent: '未写' } as const;

/** Of a name that belongs to no indicator nothing is known but where it stands: other plans may mean the same by another. */
const unmapped: ListAbsence = { short: '未对照', reason: '名称未归入指标，未与其他文件对照', url: null };

/** Why a plan has no target about an indicator. Only for plans that have none. */
export function listAbsence({ indicator }: ListRow, plan: Plan, corpus: Corpus): ListAbsence {
  if (!indicator) return unmapped;
  const { kind, reason, url } = absenceOf(indicator, plan, corpus);
  return { short: short[kind], reason, url };
}

/** The plans without a target in a row, gathered by reason: 提到，未写目标：晋城、淄博; from the sixth plan on as a count. Empty where every plan has one. */
export function gatheredAbsences(row: ListRow, corpus: Corpus): string[] {
  const having = new Set(row.set.map(({ plan }) => plan.id));
  if (!row.indicator) {
    const others = corpus.plans.length - having.size;
    return others > 0 ? [`${unmapped.short}：${documentsInWords(others)}文件`] : [];
  }
  const without = corpus.plans.filter(({ id }) => !having.has(id));
  return [...Map.groupBy(without, (plan) => listAbsence(row, plan, corpus).short)].map(([said, plans]) => `${said}：${namesOf(plans)}`);
}
