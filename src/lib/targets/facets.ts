import type { Plan } from '../../schemas/plan.ts';
import type { Provision } from '../../schemas/provision.ts';
import type { PlacedTarget } from '../../schemas/target.ts';
import { facets as agreeing, type Indicator } from '../../schemas/vocabulary.ts';
import { plainName } from './plainName.ts';
import { cumulativeSpan, growthStatement, type YearSpan } from './yearSpan.ts';

/** One respect in which targets of an indicator must agree before their numbers may be set against each other. */
export type Facet = 'form' | 'unit' | (typeof agreeing)[number];

/** What one target says of one facet. */
export interface FacetValue {
  facet: Facet;
  /** Name shown: 口径. */
  label: string;
  /** What the text says, in Chinese: 三年累计; null where it says nothing. */
  value: string | null;
}

/** Where a facet is read: the target, its plan and the provision that states it. */
export interface Place {
  target: PlacedTarget;
  indicator: Indicator;
  plan: Pick<Plan, 'level' | 'province'>;
  provision: Pick<Provision, 'text'> | undefined;
}

/** Facets in the order in which pages name them; form and unit always count. */
export const facetOrder: readonly Facet[] = ['form', 'unit', ...agreeing];

/** Names shown. */
export const facetLabels: Record<Facet, string> = {
  form: '写法',
  unit: '单位',
  scope: '口径',
  period: '计算期',
  level: '层级',
  province: '省份',
  year: '目标年',
  baseYear: '基数年',
  agreed: '前后说法',
};

/** What stands for a facet of which the text says nothing. */
export const facetOpen: Record<Facet, string> = {
  form: '未写数值',
  unit: '未写单位',
  scope: '未写计哪些',
  period: '未注明当年还是累计',
  level: '未写层级',
  province: '不属一省',
  year: '未写年份',
  baseYear: '未写以哪年为基数',
  agreed: '前后不一致',
};

/** What stands for a facet that cannot bear on a target: the period of what is held at the end of a year. */
export const notApplicable = '不适用';

const levels = { national: '国家级', province: '省级', prefecture: '市级', county: '区县级' } as const;

// Matches “十四五”期间; not “十四五”规划.
const FIVE_YEARS = /“十[一二三四五六七]五”(?:期间|时期)/u;
// Matches 年均增长; not 年度.
const YEARLY = /年均/u;
// Matches 年度销售额, 每年培训, 当年; not 逐年提高, 2026年.
const ONE_YEAR = /年度|每年|当年/u;
// Matches 比2020年 of “比2020年增长30%”, 较2023年; not 到2025年.
const BASE_YEAR = /[比较]“?(\d{4})年/u;

/** Words of a target that say how its number is meant; notes that quote another sentence are about that one. */
const wordsOf = ({ target }: Place): string =>
  [target.printed, target.quote, ...target.notes.filter((note) => !note.includes('“'))].join(' ');

/** The years a number or a rate is counted over. */
function spanOf(place: Place): YearSpan | null {
  const cumulative = cumulativeSpan(wordsOf(place));
  return cumulative ?? (place.target.operator === 'growth' ? (growthStatement(place.target)?.span ?? null) : null);
}

function periodOf(place: Place): string | null {
  const words = wordsOf(place);
  const printed = spanOf(place)?.period ?? FIVE_YEARS.exec(words)?.[0];
  if (printed !== undefined) return printed;
  if (YEARLY.test(words)) return '年均';
  if (ONE_YEAR.test(words)) return '当年';
  return words.includes('累计') ? '累计' : null;
}

function scopeOf({ target, indicator, provision }: Place): string | null {
  const name = plainName(target.printed);
  const scope = indicator.scopes.find(
    ({ names, words }) =>
      names.some((one) => one === target.printed || plainName(one) === name) &&
      (words === null || (provision?.text.includes(words) ?? false)),
  );
  return scope?.label ?? null;
}

const readers: Record<Facet, (place: Place) => string | null> = {
  form: ({ target }) => (target.kind === 'qualitative' ? '文字' : target.operator === 'growth' ? '增长率' : '数量'),
  unit: ({ target }) => target.unit,
  scope: scopeOf,
  period: periodOf,
  level: ({ plan }) => levels[plan.level],
  province: ({ plan }) => plan.province,
  year: ({ target }) => (target.year === null ? null : `${String(target.year)}年`),
  baseYear: (place) => {
    const year = BASE_YEAR.exec(wordsOf(place))?.[1];
    return year === undefined ? null : `${year}年`;
  },
  agreed: ({ target }) => (target.notes.some((note) => note.includes('不一致')) ? null : '一致'),
};

/** Whether a facet can bear on a target: what happens in a period needs one, a rate needs a base unless it says over how many years. */
function counts(facet: Facet, place: Place): boolean {
  const { target, indicator } = place;
  const growth = target.operator === 'growth';
  switch (facet) {
    case 'unit':
      return target.kind === 'quantitative';
    case 'scope':
      return indicator.scopes.length > 0;
    case 'period':
      return growth || indicator.measure === 'flow';
    case 'baseYear':
      return growth && spanOf(place) === null && !YEARLY.test(wordsOf(place));
    default:
      return true;
  }
}

/** What one facet of a target is, whether or not it counts for its indicator. */
export function facetOf(facet: Facet, place: Place): string | null {
  return counts(facet, place) ? readers[facet](place) : null;
}

/** The facets that count for a target of an indicator, from printed words alone, in a fixed order. */
export function facetsOf(place: Place): FacetValue[] {
  return facetOrder
    .filter((facet) => facet === 'form' || facet === 'unit' || place.indicator.agree.includes(facet))
    .filter((facet) => counts(facet, place))
    .map((facet) => ({ facet, label: facetLabels[facet], value: readers[facet](place) }));
}
