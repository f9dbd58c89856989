import type { Chart } from '../../charts/chart.ts';
import { svgPath } from '../../charts/chartFileAddress.ts';
import { namesOf } from '../namesOf.ts';
import type { Plan } from '../../schemas/plan.ts';
import type { Indicator } from '../../schemas/vocabulary.ts';
import type { Cited } from './cited.ts';
import { dataTitle } from '../../data/dataTitle.ts';
import type { Release } from '../../data/release.ts';
import { siteName } from './siteName.ts';

/** What a citation says of a plan that a work rests on. */
export type Basis = Pick<Plan, 'id' | 'name'> & Partial<Pick<Plan, 'period'>>;

/** First and last year that plans cover, as an ISO 8601 interval: `2021/2026`; null where none prints a year. */
function yearsOf(plans: readonly Basis[]): string | null {
  const years = plans.flatMap(({ period }) => [period?.start ?? null, period?.end ?? null]).filter((year) => year !== null);
  return years.length === 0 ? null : `${years.reduce((a, b) => Math.min(a, b))}/${years.reduce((a, b) => Math.max(a, b))}`;
}

/** A work of this site: it names the plans it rests on, and has the date of the release whose data it shows. */
function work(own: Pick<Cited, 'kind' | 'path' | 'title'>, plans: readonly Basis[], { version, date }: Release, files: string[]): Cited {
  return {
    ...own,
    part: plans.length === 0 ? null : namesOf(plans),
    issuer: siteName,
    number: null,
    date,
    plans: plans.map(({ id }) => id),
    quote: null,
    version,
    years: yearsOf(plans),
    files,
  };
}

/** A chart, at the page that shows it alone. */
export function citedChart(chart: Chart, release: Release): Cited {
  const files = [`/charts/${chart.id}.csv`, ...chart.pictures.map((picture) => svgPath(chart, picture))];
  return work({ kind: 'chart', path: `/charts/${chart.id}/`, title: chart.title }, chart.plans, release, files);
}

/**
 * Plans side by side.
 * @param title What is compared: 知识产权金融.
 * @param path Its address; on the comparison page with the query that says what is compared.
 */
export function citedComparison(title: string, plans: readonly Basis[], path: string, release: Release): Cited {
  return work({ kind: 'comparison', path, title }, plans, release, []);
}

/** The page of an indicator: the targets that plans set for it, with their sentences. */
export function citedIndicator(indicator: Pick<Indicator, 'id' | 'label'>, plans: readonly Basis[], release: Release): Cited {
  return citedComparison(`${indicator.label}的目标与原句`, plans, `/targets/${indicator.id}/`, release);
}

/**
 * All data of this site.
 * @param files What it can be downloaded as, from the root of the site.
 */
export function citedDataset(plans: readonly Basis[], release: Release, files: string[] = []): Cited {
  return work({ kind: 'dataset', path: '/data/', title: dataTitle }, plans, release, files);
}
