import type { Plan } from '../../schemas/plan.ts';
import type { Corpus } from '../assembleCorpus.ts';
import { placeName } from '../placeName.ts';

/** What names the source of any passage of a plan; /passages/<plan>.json. */
export interface PassageSource {
  /** Title of the plan; where it prints none that of its notice, else null. */
  title: string | null;
  /** The place, for a plan without title: 运城. */
  name: string;
  /** 发文字号 as printed. */
  documentNumber: string | null;
  /** Printed place and address below the base of every provision, by its number: 2-2-2 → 二、（二）2., /plans/yuncheng/2-2-2/. */
  places: Record<string, { name: string; url: string }>;
}

/** The places of a plan, as a copied passage names them. */
export function passageSource(plan: Plan, { provisionsOf }: Pick<Corpus, 'provisionsOf'>): PassageSource {
  return {
    title: plan.title || plan.noticeTitle || null,
    name: plan.name,
    documentNumber: plan.documentNumber,
    places: Object.fromEntries(provisionsOf(plan.id).map((one) => [one.number, { name: placeName(one), url: one.url }])),
  };
}
