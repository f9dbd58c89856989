import type { Indicator } from '../../schemas/vocabulary.ts';

const measures: Record<Indicator['measure'], string> = {
  stock: '存量：到某一时点为止共有多少',
  flow: '流量：一段时间内发生多少',
  ratio: '比率',
  score: '评分',
  coverage: '覆盖程度',
  rank: '位次',
};

const directions: Record<Indicator['direction'], string> = { higher: '越高越好', lower: '越低越好', none: '不分高低' };

/** Measures whose “unit” (覆盖, 位次) only repeats what they are. */
const unitless: readonly Indicator['measure'][] = ['coverage', 'rank'];

/** How an indicator is measured, as pairs for a list: 单位 where it has one, 计量, 方向. */
export function indicatorFacts({ unit, measure, direction }: Indicator): { label: string; value: string }[] {
  return [
    ...(unitless.includes(measure) ? [] : [{ label: '单位', value: unit }]),
    { label: '计量', value: measures[measure] },
    { label: '方向', value: directions[direction] },
  ];
}

// Matches “三种类型” in 注①写“三种类型”，其他没有; must not match 三种类型 without marks.
const QUOTED = /(“[^”]+”)/u;

/** A definition in pieces: words of plans, which stand in “”, and ours between them. */
export function definitionPieces(definition: string): { text: string; printed: boolean }[] {
  return definition
    .split(QUOTED)
    .filter(Boolean)
    .map((text) => ({ text, printed: QUOTED.test(text) }));
}
