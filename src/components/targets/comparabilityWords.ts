import { documentsInWords, inWords } from '../../lib/counts.ts';
import type { Compared, FacetValue } from '../../lib/targets/comparability.ts';

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
    ...groups.map((members) => `${together(members)}的数可以直接相比`),
    ...(groups.length === 0 ? ['没有两份的数可以直接相比'] : []),
    ...(
      [
        ['incomparable', '与其余不可相比'],
        ['unknown', '有未注明之处，无从判断'],
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
  /** `same` where all say the same, `different` where two do not, `silent` where all that speak agree and some say nothing. */
  agreement: 'same' | 'different' | 'silent';
  /** What more than half of those that speak say; others differ from it. Null where no value has more than half. */
  common: string | null;
}

/** The respects that count for the indicator, with whether the numbers agree in them. */
export function facetColumns(compared: readonly Compared[]): FacetColumn[] {
  const numbers = compared.filter(({ verdict }) => verdict !== 'words');
  return (compared[0]?.facets ?? []).map(({ facet, label }) => {
    const values = (numbers.length > 0 ? numbers : compared).map(({ facets }) => facets.find((one) => one.facet === facet)?.value ?? null);
    const said = values.filter((value) => value !== null);
    const counts = [...Map.groupBy(said, (value) => value)].map(([value, all]) => ({ value, count: all.length }));
    const agreement = counts.length > 1 ? 'different' : said.length < values.length ? 'silent' : 'same';
    return { facet, label, agreement, common: counts.find(({ count }) => count * 2 > said.length)?.value ?? null };
  });
}
