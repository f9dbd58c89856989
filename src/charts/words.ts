import { documentsInWords } from '../lib/counts.ts';
import { namesOf } from '../lib/planWords.ts';
import { lacksUnit } from '../lib/targetLabel.ts';
import type { Indicator } from '../schemas/vocabulary.ts';
import { counted } from './counted.ts';
import { plainNumber } from './format.ts';
import type { ChartPoint, ChartRow } from './rows.ts';
import { makeScale, type Scale } from './scale.ts';
import { pointInWords } from './targetChartLinks.ts';
import { coincide } from './targetChartMarks.ts';

type Rows = readonly ChartRow[];

const plansOf = (rows: Rows) => rows.map(({ plan }) => plan);
const pointsIn = (rows: Rows): ChartPoint[] => rows.flatMap(({ points }) => points);
const growthsIn = (rows: Rows): ChartPoint[] => rows.flatMap(({ growths }) => growths);
const yearsOf = (years: readonly (number | null)[]): number[] => [...new Set(years)].filter((year) => year !== null).sort((a, b) => a - b);

/** Plans up to which a title names them; above, it counts them. */
const NAMED = 3;
const titled = (rows: Rows): string => (rows.length > NAMED ? documentsInWords(rows.length) : namesOf(plansOf(rows)));
/** Plans within a sentence that goes on: 晋城、淄博的, 十二份文件的. */
const of = (rows: Rows): string => `${namesOf(plansOf(rows))}的`;

/** What is said of plans without a number, in the order of the title. */
const lacking = [
  ['growth', '只写增长率'],
  ['unit', '另用单位'],
  ['unquantified', '未写数值'],
  ['unnamed', '未写目标'],
] as const;

/** Title of a chart: a claim the rows support; it counts plans and never compares amounts. */
export function claim(indicator: Pick<Indicator, 'label'>, rows: Rows): string {
  const amounts = rows.filter(({ points }) => points.length > 0);
  const growing = rows.filter(({ growths }) => growths.length > 0);
  const said = amounts.length > 0 ? '写了数' : '写了增长率';
  const having = amounts.length > 0 ? amounts : growing;
  const rest = rows.filter((row) => !having.includes(row));
  const [only] = having;
  const parts: string[] = [];
  if (!only) parts.push('没有一份写了数');
  else if (having.length > 1) parts.push(`${documentsInWords(having.length)}${rest.length === 0 ? '都' : ''}${said}`);
  else parts.push(`${rest.length === 0 ? '' : '只有'}${only.plan.name}${said}`);
  for (const [absence, without] of lacking) {
    const those = rest.filter((row) => row.absence === absence);
    if (those.length === 0) continue;
    const all = those.length === rest.length && having.length > 0 && those.length > NAMED;
    parts.push(`${all ? '其余' : ''}${titled(those)}${without}`);
  }
  return `${indicator.label}：${parts.join('，')}`;
}

/** How an axis runs, in words. */
export function axisInWords({ kind, zero, lines }: Scale): string {
  if (kind === 'log') return `对数刻度：每一大格为十倍${zero ? '；0 不在刻度上，另列于左' : ''}`;
  return lines.some((value) => value < 0) ? '等距刻度，含 0 以下' : '等距刻度，自 0 起';
}

const bounds = [
  ['>=', '实心箭头向右为“以上”，上不封顶'],
  ['>', '空心箭头向右为“超过”，不含该数'],
  ['<=', '实心箭头向左为“以内”，不设下限'],
  ['<', '空心箭头向左为“低于”，不含该数'],
] as const;

/** How to read a chart: unit, what the marks mean, how the axis runs. Only marks that occur are explained. */
export function howToRead(indicator: Pick<Indicator, 'unit'>, rows: Rows, scale: Scale): string {
  const points = pointsIn(rows);
  const growths = growthsIn(rows);
  if (points.length === 0 && growths.length > 0) {
    const rates = growths.map(({ value }) => value);
    return `单位：%。圆点为增长率，${growths.some(({ target }) => target.baseline) ? '不是数量' : '原文未印基数，不能换算成数量'}。${axisInWords(makeScale(rates, 'linear'))}。`;
  }
  const years = yearsOf(points.map(({ baseline }) => baseline?.year ?? null));
  const marks = [
    years.length > 0 ? `空心为${years.join('、')}年基期，实心为目标` : '圆点为目标，原文均未印基期',
    ...bounds.filter(([bound]) => points.some((point) => point.bound === bound)).map(([, words]) => words),
    points.some((point) => coincide(point, scale)) ? '带圈的点，目标与基期相等或在图上分不开' : '',
  ].filter(Boolean);
  const rates = growths.length > 0 ? '增长率在下方另用一轴。' : '';
  return `单位：${indicator.unit}。${marks.join('；')}。${axisInWords(scale)}。${rates}`;
}

/** What to mind: the indicator's own note, no baseline, unit or year printed, several figures of one plan. */
export function caveats(indicator: Pick<Indicator, 'note'>, rows: Rows): string[] {
  const drawing = rows.filter(({ points }) => points.length > 0);
  const bare = drawing.filter(({ points }) => points.every(({ baseline }) => baseline === null));
  const undated = rows.filter(({ points, growths }) => [...points, ...growths].some(({ year }) => year === null));
  const several = drawing.filter(({ points }) => points.some(({ name }) => name !== null));
  const unitless = rows.filter(({ points }) => points.some(({ target }) => lacksUnit(target)));
  return [
    indicator.note ?? '',
    ...several.slice(0, NAMED).map(({ plan, points }) => `${plan.name}写了${counted(points.length, '项')}，所计不同，各占一行，不能相加。`),
    several.length > NAMED ? `另有${documentsInWords(several.length - NAMED)}文件也写了几项，同样各占一行，不能相加。` : '',
    // Where no plan prints one, the reading says so.
    bare.length > 0 && bare.length < drawing.length ? `${of(bare)}目标未印基期值。` : '',
    undated.length > 0 ? `${of(undated)}目标未写年份。` : '',
    unitless.length > 0 ? addedUnit(unitless) : '',
  ].filter(Boolean);
}

/** Whose figures have no unit beside them, and which the site adds: 晋城的“5000万”原处未印单位，“元”据上下文所加。 */
function addedUnit(rows: Rows): string {
  const targets = pointsIn(rows).flatMap(({ target }) => (lacksUnit(target) ? target : []));
  const printed = [...new Set(targets.map(({ valuePrinted }) => `“${valuePrinted ?? ''}”`))];
  const units = [...new Set(targets.map(({ unit }) => unit ?? ''))].join('、');
  return `${of(rows)}${printed.slice(0, NAMED).join('、')}${printed.length > NAMED ? '等' : ''}原处未印单位，“${units}”据上下文所加。`;
}

/** Rows up to which each has its sentence; of more the table has the rest. */
const SPOKEN = 10;

/** The first and the last year of targets: 2025年, 2025—2030年. */
function span(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `${plainNumber(first)}年` : `${plainNumber(first)}—${plainNumber(last)}年`;
}

/** The rows as sentences, for those who do not see the chart; of many rows only how many there are of each kind. */
export function describe(rows: Rows): string {
  if (rows.length > SPOKEN) {
    const having = rows.filter(({ points, growths }) => points.length + growths.length > 0);
    const years = yearsOf([...pointsIn(rows), ...growthsIn(rows)].map(({ year }) => year));
    const without = rows.length - having.length;
    return [
      `共${documentsInWords(rows.length)}文件，${documentsInWords(having.length)}写了数`,
      years.length > 0 ? `，目标年份为${span(years)}` : '',
      without > 0 ? `；${documentsInWords(without)}没有写` : '',
      '。逐份的数见表。',
    ].join('');
  }
  return rows
    .map(({ plan, points, growths, reason }) => {
      const said = [...points, ...growths].map((point) => `${point.name === null ? '' : `${point.name}，`}${pointInWords(point)}`);
      return `${plan.name}：${said.length > 0 ? said.join('；') : (reason ?? '')}。`;
    })
    .join('');
}
