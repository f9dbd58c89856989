import { documentsInWords, inWords } from '../../lib/counts.ts';
import type { Compared, FacetValue } from '../../lib/targets/comparability.ts';
import { valueOf } from '../../lib/targets/comparedReason.ts';
import { facetLabels, facetOpen, facetOrder, notApplicable } from '../../lib/targets/facets.ts';

/** Targets up to which a sentence names them one by one. */
const namesAtMost = 5;

/** A target as the sentences name it. */
export interface Named extends Compared {
  planName: string;
  /** Whether its plan gives several numbers, so that its printed name has to tell it apart. */
  several: boolean;
}

/** Names every target: 淄博; 晋城“地理标志商标” where 晋城 gives several numbers. */
export function named(compared: readonly Compared[], planName: (id: string) => string): Named[] {
  const numbers = Map.groupBy(
    compared.filter(({ verdict }) => verdict !== 'words'),
    ({ target }) => target.plan,
  );
  return compared.map((one) => {
    const { plan } = one.target;
    return { ...one, planName: planName(plan), several: one.verdict !== 'words' && (numbers.get(plan)?.length ?? 0) > 1 };
  });
}

/** Names without repetition; of more than five only how many: 十二份文件; 五份文件的八个数. */
function together(some: readonly Named[]): string {
  const names = [...new Set(some.map(({ planName, several, target }) => (several ? `${planName}“${target.printed}”` : planName)))];
  if (names.length <= namesAtMost) return names.join('、');
  const plans = new Set(some.map(({ target }) => target.plan)).size;
  return plans === some.length ? `${documentsInWords(plans)}文件` : `${documentsInWords(plans)}文件的${inWords(some.length)}个数`;
}

/** What may be compared, what may not and what cannot be told, in one sentence; the reasons stand in the table. */
export function comparabilityClaim(targets: readonly Named[]): string {
  const counting = new Set(targets.filter(({ verdict }) => verdict !== 'words').map(({ planName }) => planName));
  // A plan that gives a number somewhere is not said to have none.
  const having = (verdict: Compared['verdict']): Named[] =>
    targets.filter((one) => one.verdict === verdict && (verdict !== 'words' || !counting.has(one.planName)));
  const [alone] = having('alone');
  if (alone) return `只有${alone.planName}写了数，没有可以相比的。`;
  if (counting.size === 0) return '各份都只写文字，没有数可比。';
  const groups = [...Map.groupBy(having('comparable'), ({ group }) => group).values()];
  const parts = [
    ...groups.map((members) => `${groups.length > 1 ? `${members[0]?.group ?? ''}组：` : ''}${together(members)}的数可以直接相比`),
    ...(groups.length === 0 ? ['没有两份的数可以直接相比'] : []),
    ...(
      [
        ['incomparable', '与其余不可相比'],
        ['unknown', '能否与其余相比，因有未注明或前后不一致之处，无从判断'],
        ['words', '只写文字，没有数'],
      ] as const
    ).flatMap(([verdict, said]) => (having(verdict).length > 0 ? [`${together(having(verdict))}${said}`] : [])),
  ];
  return `${parts.join('；')}。`;
}

/** A verdict in a word or two, with the class of those that may be compared: 可比（甲）. */
export function verdictLabel({ verdict, group }: Pick<Compared, 'verdict' | 'group'>): string {
  const labels = { comparable: '可比', incomparable: '不可比', unknown: '无从判断', alone: '无可比者', words: '没有数' } as const;
  return group === null ? labels[verdict] : `${labels[verdict]}（${group}）`;
}

/** One respect over all targets that give a number. */
export interface FacetColumn extends Pick<FacetValue, 'facet' | 'label'> {
  /** `same` where all say the same, `different` where two do not, `silent` where all that speak agree and some say nothing; null where there are no two numbers. */
  agreement: 'same' | 'different' | 'silent' | null;
  /** What more than half of the plans with a number say in all their numbers; others differ from it. Null where no value has more than half. */
  common: string | null;
}

/** The one value that more than half of the plans say in all their numbers. */
function majority(numbers: readonly Compared[], facet: FacetValue['facet']): string | null {
  const plans = [...Map.groupBy(numbers, ({ target }) => target.plan).values()];
  const single = plans.flatMap((own) => {
    const [value = null, ...others] = new Set(own.map(({ facets }) => valueOf(facets, facet)));
    return value === null || others.length > 0 ? [] : [value];
  });
  const found = [...Map.groupBy(single, (value) => value)].find(([, all]) => all.length * 2 > plans.length);
  return found?.[0] ?? null;
}

/** The respects that bear on any of the numbers, in a fixed order, with whether the numbers agree in them; words without a number have no part in it. */
export function facetColumns(compared: readonly Compared[]): FacetColumn[] {
  const numbers = compared.filter(({ verdict }) => verdict !== 'words');
  const bearing = new Set(numbers.flatMap(({ facets }) => facets.map(({ facet }) => facet)));
  return facetOrder
    .filter((facet) => bearing.has(facet))
    .map((facet) => {
      const values = new Set(numbers.map(({ facets }) => valueOf(facets, facet)));
      const said = values.size - Number(values.has(null));
      const agreement = numbers.length < 2 ? null : said > 1 ? 'different' : values.has(null) ? 'silent' : 'same';
      return { facet, label: facetLabels[facet], agreement, common: agreement === 'different' ? majority(numbers, facet) : null };
    });
}

/** Whether the numbers agree in a respect, for the head of its column: 一致, 有未注明; empty where there are no two numbers. */
export function agreementLabel({ facet, agreement }: FacetColumn): string {
  if (agreement === null) return '';
  return { same: '一致', different: '不一致', silent: facet === 'agreed' ? '有不一致' : '有未注明' }[agreement];
}

/** A cell of the table of respects. */
export interface FacetCell {
  /** What the text says, or why there is nothing: 未注明, 不适用, 前后不一致, — for a promise without a number. */
  text: string;
  /** `differs` from what most plans say, `unsaid` where nothing stands. */
  look: 'differs' | 'unsaid' | null;
}

/** What a target says in a respect, for its cell. */
export function facetCell({ verdict, facets }: Compared, { facet, common }: FacetColumn): FacetCell {
  if (verdict === 'words') return { text: '—', look: 'unsaid' };
  const value = valueOf(facets, facet);
  if (value === null) return facet === 'agreed' ? { text: facetOpen.agreed, look: null } : { text: '未注明', look: 'unsaid' };
  if (common !== null && value !== common) return { text: value, look: 'differs' };
  return { text: value, look: value === notApplicable ? 'unsaid' : null };
}

/** The rule of the table and what its signs mean, for the cells it has: as sentences, empty where there is no respect. */
export function tableRule(columns: readonly FacetColumn[], cells: readonly FacetCell[]): string {
  if (columns.length === 0) return '';
  const has = (text: string): boolean => cells.some((cell) => cell.text === text);
  return [
    `两份的数能直接相比，须${columns.map(({ label }) => label).join('、')}都一致。`,
    cells.some(({ look }) => look === 'differs') ? '≠ 表示与多数文件不同。' : '',
    has('未注明') ? '“未注明”是原文没有写，不是相同。' : '',
    has(notApplicable) ? '“不适用”是此项的数无须说明这一方面；一方适用、一方不适用，也算不一致。' : '',
    has('—') ? '“—”是只写文字、没有数，不参与比较。' : '',
  ].join('');
}
