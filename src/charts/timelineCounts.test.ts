import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Plan } from '../schemas/plan.ts';
import { rowsAtMost } from './aggregate.ts';
import { timelineChart } from './timelineChart.ts';
import { yearCounts } from './timelineCounts.ts';
import type { TimelineRow } from './timelineRows.ts';

const row = (start: number | null, end: number | null, signedOn: string | null): TimelineRow => ({
  plan: { id: 'p', name: '某市', mark: '某' },
  start,
  end,
  signedOn,
});
const plans = (count: number): Plan[] =>
  Array.from(
    { length: count },
    (_, at) => ({ id: `p${String(at)}`, name: '某市', mark: '某', period: { start: 2024, end: 2026 }, signedOn: '2024-05-01' }) as Plan,
  );
const draw = (count: number): SVGSVGElement =>
  timelineChart({ plans: plans(count) }).pictures[0].draw({ document: new JSDOM().window.document, width: 572, id: 't' });

test('A year is covered by the plans whose printed period has it, and an open end is not guessed', () => {
  expect(yearCounts([row(2024, 2026, '2024-05-01'), row(2025, 2025, '2024-12-31'), row(null, 2026, null)])).toEqual([
    { year: 2024, covering: 1, signed: 2 },
    { year: 2025, covering: 2, signed: 0 },
    { year: 2026, covering: 1, signed: 0 },
  ]);
});

test('Plans up to a number have a row each, more are counted by year', () => {
  expect(draw(rowsAtMost).querySelectorAll('[data-plan]').length).toBeGreaterThanOrEqual(rowsAtMost);
  const svg = draw(333);
  expect(svg.querySelectorAll('[data-plan]')).toHaveLength(0);
  expect(svg.textContent).toContain('规划期内 333 份，成文 333 份');
});

test('Nothing is drawn where no plan prints a year', () => {
  expect(yearCounts([row(null, null, null)])).toEqual([]);
});
