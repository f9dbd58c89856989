import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ChartPoint, ChartRow } from './rows.ts';
import { targetChart } from './targetChart.ts';

const plan = (id: string, name: string): ChartRow['plan'] => ({ id, name, mark: name.slice(0, 1) });
const absent = (reason: string, absence: ChartRow['absence']): Omit<ChartRow, 'plan'> => ({ point: null, reason, absence, targets: [] });
const drawn = (point: Partial<ChartPoint> & { value: number; label: string }): Omit<ChartRow, 'plan'> => ({
  point: { open: false, year: 2025, baseline: null, ...point },
  reason: null,
  absence: null,
  targets: [],
});

/** 有效注册商标: log axis, a growth rate, two baselines, 以上. */
const trademarks: ChartRow[] = [
  { plan: plan('yuncheng', '运城'), ...absent('三年累计增长30%；未印基数，不能换算', 'growth') },
  { plan: plan('yanhu', '盐湖区'), ...drawn({ value: 21266, label: '21266件', baseline: { value: 9324, year: 2020, label: '9324件' } }) },
  {
    plan: plan('jincheng', '晋城'),
    ...drawn({ value: 15000, label: '15000件', baseline: { value: 10506, year: 2020, label: '10506件' } }),
  },
  { plan: plan('zibo', '淄博'), ...drawn({ value: 105000, label: '10.5万件', year: 2026 }) },
  { plan: plan('xinxiang', '新乡'), ...drawn({ value: 110000, label: '≥11万件', open: true, year: 2026 }) },
];

/** 质押融资: log axis with a 0 that stands apart. */
const financing: ChartRow[] = [
  { plan: plan('yuncheng', '运城'), ...drawn({ value: 1e9, label: '10亿元', year: 2026 }) },
  { plan: plan('yanhu', '盐湖区'), ...drawn({ value: 3e7, label: '3000万元', baseline: { value: 5e6, year: 2020, label: '500万元' } }) },
  { plan: plan('jincheng', '晋城'), ...drawn({ value: 5e7, label: '5000万', baseline: { value: 0, year: 2020, label: '0' } }) },
  { plan: plan('zibo', '淄博'), ...absent('有相关任务，未写此项指标', 'unnamed') },
];

/** 高价值发明专利: linear axis from 0. */
const patents: ChartRow[] = [
  { plan: plan('yuncheng', '运城'), ...absent('未写此项指标', 'unnamed') },
  { plan: plan('yanhu', '盐湖区'), ...drawn({ value: 3.3, label: '3.3件' }) },
  { plan: plan('zibo', '淄博'), ...drawn({ value: 11, label: '11件', year: 2026 }) },
];

const draw = (rows: ChartRow[], unit: string, width: number) =>
  targetChart(rows, { document: new JSDOM().window.document, width, unit, title: '标题', id: 'c' });

/** One element per line, so that a changed mark is a changed line. */
const lines = (svg: SVGSVGElement) => `${svg.outerHTML.replaceAll('><', '>\n<')}\n`;

describe('targetChart', () => {
  it.each([
    ['trademarks', trademarks, '件', 572],
    ['trademarks-narrow', trademarks, '件', 324],
    ['financing', financing, '元', 572],
    ['patents', patents, '件/万人', 572],
  ] as const)('draws %s as kept', async (name, rows, unit, width) => {
    await expect(lines(draw([...rows], unit, width))).toMatchFileSnapshot(`test-output/${name}.svg`);
  });

  it('keeps all words inside a narrow chart', () => {
    const ends = [...draw(trademarks, '件', 324).querySelectorAll('.value')].map((text) => Number(text.getAttribute('x')));
    expect(ends).toHaveLength(4);
    for (const x of ends) expect(x).toBeLessThan(324 - 60);
  });

  it('draws no line without a printed baseline', () => {
    const groups = [...draw(trademarks, '件', 572).querySelectorAll('[data-plan]')];
    expect(groups.map((group) => group.querySelectorAll('.path').length)).toEqual([0, 1, 1, 0, 0]);
  });

  it('sets the 0 of a log axis apart and dots the line from it', () => {
    const svg = draw(financing, '元', 572);
    expect(svg.querySelector('.break')).not.toBeNull();
    expect(svg.querySelectorAll('.dotted')).toHaveLength(1);
  });

  it('says every row in words for those who do not see it', () => {
    expect(draw(patents, '件/万人', 572).querySelector('desc')?.textContent).toBe(
      '运城：未写此项指标。盐湖区：2025年3.3件。淄博：2026年11件。',
    );
  });

  it('keeps thirty rows readable: a row for each, closer together, with the axis at the foot too', () => {
    const many = Array.from({ length: 30 }, (_, at): ChartRow => ({
      plan: plan(`p${String(at)}`, '某市'),
      ...drawn({ value: 10 * (at + 1), label: `${String(at + 1)}0件` }),
    }));
    const svg = draw(many, '件', 572);
    expect(svg.querySelectorAll('[data-plan]')).toHaveLength(30);
    expect(Number(svg.getAttribute('viewBox')?.split(' ')[3])).toBeLessThan(30 * 40);
    const ticks = [...svg.querySelectorAll('.tick')].map((tick) => tick.textContent);
    expect(ticks.filter((tick) => tick === '0')).toHaveLength(2);
  });

  it('shows a mark of two characters whole and cuts a name that is too long for its room', () => {
    const long = { plan: { id: 'a', name: '黔西南布依族苗族自治州', mark: '黔西' }, ...drawn({ value: 1, label: '1件' }) };
    const svg = draw([long], '件', 324);
    expect(svg.querySelector('.mark-text')?.textContent).toBe('黔西');
    expect(Number(svg.querySelector('.mark')?.getAttribute('width'))).toBeGreaterThan(26);
    expect(svg.querySelector('.name')?.textContent).toMatch(/^黔西.*…$/u);
    expect(svg.querySelector('desc')?.textContent).toContain('黔西南布依族苗族自治州');
  });

  it('draws rows without a single point', () => {
    expect(
      draw([{ plan: plan('zibo', '淄博'), ...absent('未写此项指标', 'unnamed') }], '件', 324).querySelectorAll('.reason'),
    ).toHaveLength(1);
  });
});
