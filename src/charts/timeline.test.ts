import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { realCorpus } from '../lib/realCorpus.ts';
import { timeline } from './timeline.ts';
import { timelineChart } from './timelineChart.ts';
import { periodInWords, timelineClaim, timelineReading, yearOf, yearSpan, type TimelineRow } from './timelineRows.ts';

const row = (id: string, name: string, start: number | null, end: number | null, signedOn: string | null): TimelineRow => ({
  plan: { id, name, mark: name.slice(0, 1) },
  start,
  end,
  signedOn,
});

const five: TimelineRow[] = [
  row('yuncheng', '运城', 2024, 2026, '2024-08-13'),
  row('yanhu', '盐湖区', 2021, 2025, '2023-05-12'),
  row('jincheng', '晋城', 2021, 2025, '2022-10-12'),
  row('zibo', '淄博', 2024, 2026, null),
  row('xinxiang', '新乡', null, 2026, '2024-03-12'),
];

const draw = (rows: readonly TimelineRow[], width: number) =>
  timeline(rows, { document: new JSDOM().window.document, width, title: '标题', id: 't' });
/** One element per line, so that a changed mark is a changed line. */
const lines = (svg: SVGSVGElement) => `${svg.outerHTML.replaceAll('><', '>\n<')}\n`;

describe('timeline', () => {
  it.each([
    ['timeline', 700],
    ['timeline-narrow', 324],
  ])('draws %s as kept', async (name, width) => {
    await expect(lines(draw(five, width))).toMatchFileSnapshot(`test-output/${name}.svg`);
  });

  it('draws a bar only where both years are printed, a dotted line where one is', () => {
    const svg = draw(five, 1000);
    expect([...svg.querySelectorAll('.bar')].map((bar) => bar.closest<SVGElement>('[data-plan]')?.dataset['plan'])).toEqual([
      'yuncheng',
      'yanhu',
      'jincheng',
      'zibo',
    ]);
    expect([...svg.querySelectorAll('.open')].map((bar) => bar.closest<SVGElement>('[data-plan]')?.dataset['plan'])).toEqual(['xinxiang']);
  });

  it('leads each row to its plan', () => {
    const links = [...draw(five, 324).querySelectorAll('[data-plan] > a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['yuncheng', 'yanhu', 'jincheng', 'zibo', 'xinxiang'].map((id) => `/plans/${id}/`));
  });

  it('puts the tick of a signature at its day between two years', () => {
    const svg = draw(five, 1000);
    const at = (year: number) => Number(svg.querySelector(`[data-year="${year}"]`)?.getAttribute('x1'));
    const tick = Number(svg.querySelector('[data-plan=jincheng] .signed')?.getAttribute('x1'));
    expect(tick).toBeCloseTo(at(2022) + ((at(2023) - at(2022)) * 284) / 365, 6);
  });

  it('says in words what a plan does not print, and draws nothing for it', () => {
    const svg = draw([row('a', '甲', null, null, null), five[0] as TimelineRow], 324);
    const own = svg.querySelector('[data-plan=a]');
    expect(own?.querySelector('.said')?.textContent).toBe('规划期未印，成文日期未印');
    expect(own?.querySelectorAll('.bar, .open, .signed')).toHaveLength(0);
  });

  it('stays a list of words where no plan prints a year', () => {
    const svg = draw([row('a', '甲', null, null, null)], 324);
    expect(svg.querySelectorAll('.grid, .tick')).toHaveLength(0);
    expect(svg.querySelectorAll('.said')).toHaveLength(1);
  });

  it('keeps sixty plans and forty years readable: the axis at the foot too, numbers apart', () => {
    const many = Array.from({ length: 60 }, (_, at) => row(`p${at}`, '某市', 1990 + (at % 30), 2000 + (at % 30), null));
    const ticks = [...draw(many, 324).querySelectorAll('.tick')].map((tick) => Number(tick.getAttribute('x')));
    const apart = ticks.flatMap((x, at) => (at > 1 && x > (ticks[at - 2] ?? 0) ? [x - (ticks[at - 2] ?? 0)] : []));
    expect(Math.min(...apart)).toBeGreaterThan(36);
    expect(new Set(ticks).size).toBe(ticks.length / 2);
  });
});

it('reads a day as a part of its year', () => {
  expect([yearOf('2023-01-01'), yearOf('2024-07-02'), yearOf('2023-12-31')]).toEqual([2023, 2024.5, 2023 + 364 / 365]);
});

it('spans whole years, those of signatures too', () => {
  expect(yearSpan(five)).toEqual({ start: 2021, end: 2027 });
  expect(yearSpan([row('a', '甲', null, 2026, '2019-12-31')])).toEqual({ start: 2019, end: 2027 });
  expect(yearSpan([])).toBeNull();
});

it('says which year is not printed', () => {
  expect(five.map(periodInWords).slice(3)).toEqual(['2024—2026', '未印起年，止于2026']);
});

it('claims what the rows support', () => {
  expect(timelineClaim(five)).toBe('2022 年 10 月至 2024 年 8 月间成文，规划期止于 2025、2026 年');
  expect(timelineClaim([row('a', '甲', null, null, '2024-08-13')])).toBe('2024 年 8 月成文，都没有印止年');
});

it('explains only the marks that occur', () => {
  expect(timelineReading(five)).toBe('单位：年。横条为规划期，起止年都算；竖线为成文日期。起年没有印的画虚线，从成文日期起。');
  expect(timelineReading(five.slice(0, 2))).not.toContain('虚线');
});

it('has a row of its table for every plan, with what is not printed said', () => {
  const { plans } = realCorpus();
  const rows = timelineChart({ plans }).table.rows.map(({ plan, cells }) => [plan.id, ...cells]);
  expect(rows).toEqual(plans.map(({ id, period, signedOn }) => [id, period.start ?? '未印', period.end ?? '未印', signedOn ?? '未印']));
  expect(rows.flat()).toContain('未印');
});
