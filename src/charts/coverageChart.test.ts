import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Coverage, CoverageLevel } from '../lib/coverage.ts';
import { nothing } from '../lib/coverageEvidence.ts';
import { realCorpus } from '../lib/realCorpus.ts';
import { coverageBars } from './coverageBars.ts';
import { coverageChart } from './coverageChart.ts';
import { coverageLook } from './coverageLook.ts';
import type { CoverageOptions, CoverageRows } from './coverageRows.ts';
import { coverageTall } from './coverageTall.ts';
import { coverageWide } from './coverageWide.ts';
import { textWidth } from './textWidth.ts';

const groups = [
  { id: 'creation', label: '创造' },
  { id: 'people', label: '人才与文化' },
];
const themes = ['高价值专利培育', '协同保护与纠纷多元化解', '版权', '人才队伍', '文化宣传与普及教育'].map((label, at) => ({
  id: `t${at}`,
  label,
  group: groups[at < 3 ? 0 : 1] ?? { id: '', label: '' },
}));
const names = ['运城', '盐湖区', '晋城', '淄博', '新余'];
const marks = ['运', '盐', '晋', '淄', '新余'];
const levels: CoverageLevel[] = ['task', 'action', 'mention', 'none'];

/** A matrix of so many plans; `level` and `numbers` decide a cell by the places of its theme and plan. */
function matrix(
  count: number,
  level = (theme: number, plan: number) => levels[(theme + plan) % 4],
  numbers = (at: number) => at % 3 === 0,
) {
  const plans = Array.from({ length: count }, (_, at) => ({
    id: `p${at}`,
    name: names[at] ?? `某${at}`,
    mark: marks[at] ?? '某',
    note: '规划',
  }));
  const cell = (theme: string, plan: string): Coverage => {
    const [t, p] = [Number(theme.slice(1)), Number(plan.slice(1))];
    const quantified = numbers(t + p) ? [`${plan}/1/1`] : [];
    return { theme, plan, level: level(t, p) ?? 'none', quantified, provision: null, quote: null, words: [], evidence: nothing };
  };
  return { themes, plans, cell } satisfies CoverageRows;
}

const options = (width: number): CoverageOptions => ({
  document: new JSDOM().window.document,
  width,
  title: '标题',
  description: '说明',
  id: 'c',
  links: { cell: ({ theme, plan }) => `/themes/#${theme}.${plan}`, theme: (id) => `/themes/${id}/`, plan: (id) => `/plans/${id}/` },
});
const wide = (rows: CoverageRows) => coverageWide(rows, options(1200));
const tall = (rows: CoverageRows) => coverageTall(rows, options(324));
const bars = (rows: CoverageRows, width = 1200) => coverageBars(rows, options(width));
/** One element per line, so that a changed mark is a changed line. */
const lines = (svg: SVGSVGElement) => `${svg.outerHTML.replaceAll('><', '>\n<')}\n`;
const texts = (svg: SVGSVGElement, selector: string) => [...svg.querySelectorAll(selector)].map((one) => one.textContent);
const cellLinks = (svg: SVGSVGElement) => [...svg.querySelectorAll('a:has(use)')];

describe('the picture of the matrix', () => {
  it.each([
    ['coverage-wide', wide(matrix(5))],
    ['coverage-wide-one', wide(matrix(1))],
    [
      'coverage-wide-alike',
      wide(
        matrix(
          5,
          () => 'task',
          () => false,
        ),
      ),
    ],
    ['coverage-tall', tall(matrix(5))],
    ['coverage-tall-one', tall(matrix(1))],
    [
      'coverage-tall-alike',
      tall(
        matrix(
          5,
          () => 'none',
          () => false,
        ),
      ),
    ],
    ['coverage-bars-60', bars(matrix(60))],
    ['coverage-bars-60-narrow', bars(matrix(60), 324)],
  ])('is drawn as kept: %s', async (name, svg) => {
    await expect(lines(svg)).toMatchFileSnapshot(`test-output/${name}.svg`);
  });

  it.each([
    ['wide', wide],
    ['tall', tall],
  ])('%s: has a link for every cell, named by plan, theme and level, to its own evidence', (_name, draw) => {
    const links = cellLinks(draw(matrix(5)));
    const addresses = links.map((link) => link.getAttribute('href'));
    expect(new Set(addresses).size).toBe(25);
    const one = links[addresses.indexOf('/themes/#t2.p1')];
    expect(one?.querySelector('title')?.textContent).toBe('盐湖区，版权：未提及，写有定量目标');
    expect(one?.querySelector('use')?.getAttribute('href')).toBe('#c-none-number');
  });

  it.each([
    ['wide', wide],
    ['tall', tall],
  ])('%s: defines every glyph it uses, and no other', (_name, draw) => {
    const svg = draw(matrix(5));
    const used = new Set([...svg.querySelectorAll('use')].map((use) => use.getAttribute('href')?.slice(1)));
    expect(new Set([...svg.querySelectorAll('defs > g')].map(({ id }) => id))).toEqual(used);
  });

  it('counts plans at the right and themes at the foot', () => {
    const svg = wide(
      matrix(
        2,
        (theme) => (theme < 2 ? 'task' : 'none'),
        (at) => at === 1,
      ),
    );
    expect(texts(svg, '[data-plan=p0] .count')).toEqual(['2', '1']);
    expect(texts(svg, '.sums:last-of-type .count')).toEqual(['1', '1', '0', '0', '0']);
  });

  it('does not count a single plan by theme', () => {
    expect(wide(matrix(1)).querySelector('.sums')).toBeNull();
    expect(texts(tall(matrix(1)), '.theme .count')).toEqual([]);
  });

  it('keeps every cell large enough to be hit, six plans on a phone too', () => {
    for (const svg of [wide(matrix(5)), tall(matrix(6))])
      for (const surface of svg.querySelectorAll('defs rect')) {
        expect(Number(surface.getAttribute('width'))).toBeGreaterThanOrEqual(24);
        expect(Number(surface.getAttribute('height'))).toBeGreaterThanOrEqual(24);
      }
  });

  it('parts a long name before 与 or in the middle, never into three', () => {
    const name = tall(matrix(5)).querySelector('a[href="/themes/t1/"]');
    expect([...(name?.querySelectorAll('text') ?? [])].map((part) => part.textContent)).toEqual(['协同保护与', '纠纷多元化解']);
  });
});

describe('the picture of many plans', () => {
  it('keeps its bars clear of counts of three digits', () => {
    const svg = bars(
      matrix(
        333,
        () => 'task',
        () => true,
      ),
    );
    const figures = svg.querySelector('.figures');
    const [bar] = [...svg.querySelectorAll('.bar rect')].map((one) => Number(one.getAttribute('x')) + Number(one.getAttribute('width')));
    expect(figures?.textContent).toBe('333 份有任务，333 份有数');
    expect(bar).toBeLessThan(1200 - textWidth(figures?.textContent ?? '', 13));
  });

  it('is as large for 333 as for 60, and says the numbers', () => {
    const [some, most] = [bars(matrix(60)), bars(matrix(333))];
    expect(most.querySelectorAll('*')).toHaveLength(some.querySelectorAll('*').length);
    expect(most.getAttribute('viewBox')).toBe(some.getAttribute('viewBox'));
    expect(texts(some, '.figures')[0]).toBe('15 份有任务，20 份有数');
  });

  it('gives each plan the same length in the bar of every theme', () => {
    const svg = bars(
      matrix(
        100,
        (_theme, plan) => (plan < 25 ? 'task' : 'mention'),
        () => false,
      ),
    );
    const [task, mention] = [...svg.querySelectorAll('.bar')].map((bar) =>
      [...bar.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width'))),
    )[0] as [number, number];
    expect(mention / task).toBeCloseTo(3, 2);
  });
});

describe('the chart of the matrix', () => {
  const corpus = realCorpus();
  const chart = coverageChart(corpus);

  it('has a row of its table for every cell, in the words of the page', () => {
    expect(chart.table.rows).toHaveLength(corpus.plans.length * corpus.themes.length);
    const cell = chart.table.rows.find(({ plan, cells }) => plan.id === 'zibo' && cells[0] === '商业秘密');
    expect(cell?.cells.slice(1, 3)).toEqual(['仅提到', 0]);
    expect(corpus.provisions.some(({ plan, text }) => plan === 'zibo' && text.includes(String(cell?.cells[3])))).toBe(true);
  });

  it('has plans down where it is wide, themes down where it is not', () => {
    const draw = (width: number) => chart.pictures[0].draw({ document: new JSDOM().window.document, width, id: 'c' });
    expect(texts(draw(1200), '.plan .name')).toEqual(corpus.plans.map(({ name }) => name));
    expect(draw(520).querySelectorAll('.theme')).toHaveLength(corpus.themes.length);
  });

  it('lays a later look over an earlier one', () => {
    expect(coverageLook('vertical down')).toMatchObject({ 'text-anchor': 'start', 'font-size': 13, fill: 'var(--ink)' });
    expect(coverageLook('theme')).toEqual({});
  });
});
