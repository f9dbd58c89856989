import type { Plan } from '../../schemas/plan.ts';

/** Plans up to which a page sets them side by side, one by one; of more it is a register by province. */
export const sideBySideAtMost = 12;

/** What stands for plans of the State, which belong to no province. */
const nationwide = '全国';

/** What each administrative level is called where plans are chosen by it, from the widest to the narrowest. */
export const planLevels: Record<Plan['level'], string> = { national: '国家级', province: '省级', prefecture: '市级', county: '区县级' };

/** What belongs to one province. */
export interface Province<Entry> {
  /** Its name, and fragment id of its part of a page: 山西省. */
  label: string;
  entries: Entry[];
}

/** Name of the province of a plan: 山西省; 全国 where it has none. */
export const provinceOf = ({ province }: Pick<Plan, 'province'>): string => province ?? nationwide;

/** Entries under their provinces; provinces in the order in which they first come, entries in theirs. */
export function byProvince<Entry>(entries: readonly Entry[], planOf: (entry: Entry) => Pick<Plan, 'province'>): Province<Entry>[] {
  return [...Map.groupBy(entries, (entry) => provinceOf(planOf(entry)))].map(([label, own]) => ({ label, entries: own }));
}
