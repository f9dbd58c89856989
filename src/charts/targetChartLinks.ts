import { href } from '../lib/link.ts';
import type { PlacedTarget } from '../schemas/target.ts';
import { fullValue, plainNumber } from './format.ts';
import type { ChartPoint, ChartRow } from './rows.ts';
import type { Parent } from './targetChartLook.ts';
import type { PanelLine } from './targetChartPanels.ts';

/** What links of a row need: its plan, and the page that has the sentences. */
export interface Links {
  plan: ChartRow['plan'];
  /** Id of the indicator. */
  indicator: string;
}

/** Address of the row of a target on the page of its indicator. */
export function targetHref(indicator: string, target: Pick<PlacedTarget, 'id'>): string {
  return href(`/targets/${indicator}/#${target.id.replaceAll('/', '-')}`);
}

/** A point in words: 基期2020年 9324件，2025年 21266件. */
export function pointInWords({ baseline, period, label, year }: ChartPoint): string {
  const from = baseline ? `基期${String(baseline.year)}年 ${baseline.label}，` : '';
  return `${from}${year === null ? '' : `${String(year)}年 `}${period ?? ''}${label}`;
}

/** A point with all its digits: 10.5万件（105000件），2026年. */
export function pointInFull({ name, period, label, value, target, year, baseline }: ChartPoint): string {
  const full = fullValue(value, target.unit ?? '');
  return [
    `${name === null ? '' : `${name}：`}${period ?? ''}${label}${target.operator === 'growth' || label.endsWith(full) ? '' : `（${full}）`}`,
    ...(year === null ? [] : [`${String(year)}年`]),
    ...(baseline ? [`基期${String(baseline.year)}年${fullValue(baseline.value, target.unit ?? '')}`] : []),
  ].join('，');
}

/** Name of a link: what its line shows, in the order shown, so that it can be called by what is seen. */
function nameOf(plan: Links['plan'], { name, baseline, period, label, year }: ChartPoint): string {
  return [
    `${plan.name}${name === null ? '' : `，${name}`}：${baseline ? `${baseline.label} → ` : ''}${period ?? ''}${label}`,
    ...(year === null ? [] : [`${String(year)}年`]),
    ...(baseline ? [`基期${String(baseline.year)}年`] : []),
    '看原句',
  ].join('，');
}

/** What the pointer is told. It is no part of what the link shows. */
function hint(link: Parent<SVGAElement>, text: string): void {
  link.append('title').attr('display', 'none').text(text);
}

/** A link for a line: to the sentence of a target, else to what the reason speaks of; without either, nothing to follow. */
export function linkTo(row: Parent, line: PanelLine, { plan, indicator }: Links): Parent<SVGAElement> {
  if ('point' in line) {
    const { point } = line;
    const link = row
      .append<SVGAElement>('a')
      .attr('class', 'line')
      .attr('href', targetHref(indicator, point.target))
      .attr('data-target', point.target.id)
      .attr('data-value', plainNumber(point.value))
      .attr('aria-label', nameOf(plan, point));
    hint(link, pointInFull(point));
    return link;
  }
  const { target, url, reason } = line;
  const address = target ? targetHref(indicator, target) : url === null ? null : href(url);
  // Without an address the words are a plain group, which takes part in the layout alike.
  const link = (address === null ? row.append('g') : row.append('a').attr('href', address)) as unknown as Parent<SVGAElement>;
  link.attr('class', 'line');
  if (target) link.attr('data-target', target.id);
  if (address !== null) link.attr('aria-label', `${plan.name}：${reason}，${target ? '看原句' : '看原文'}`);
  hint(link, `${plan.name}：${reason}`);
  return link;
}
