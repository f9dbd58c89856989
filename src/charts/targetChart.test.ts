import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { realCorpus } from '../lib/realCorpus.ts';
import { targetLabel } from '../lib/targetLabel.ts';
import { samples } from './targetChartSamples.ts';
import { hasChart, targetChartOf } from './targetCharts.ts';

const { document } = new JSDOM().window;
const corpus = realCorpus();
const real = corpus.indicators.filter((indicator) => hasChart(indicator, corpus)).map((indicator) => targetChartOf(indicator, corpus));
const widths = { wide: 572, narrow: 324 };

/** Every picture of a chart at both widths. */
const picturesOf = (chart: ReturnType<typeof targetChartOf>) =>
  chart.pictures.flatMap(({ scale, draw }) =>
    Object.entries(widths).map(([shape, width]) => ({
      name: [scale, shape].filter(Boolean).join('-'),
      svg: draw({ document, width, id: 'c' }),
    })),
  );
const sampleOf = (name: keyof typeof samples) => targetChartOf(samples[name].indicator, samples[name].corpus);
const draw = (name: keyof typeof samples, width: number = widths.wide, picture = 0) =>
  sampleOf(name).pictures[picture]?.draw({ document, width, id: 'c' }) ?? document.createElementNS('http://www.w3.org/2000/svg', 'svg');
const all = [...real.flatMap(picturesOf), ...Object.keys(samples).flatMap((name) => picturesOf(sampleOf(name as keyof typeof samples)))];
const texts = (svg: SVGSVGElement, selector: string) => [...svg.querySelectorAll(selector)].map(({ textContent }) => textContent);
const number = (element: Element | null, name: string) => Number(element?.getAttribute(name));

/** One element per line, so that a changed mark is a changed line. */
const lines = (svg: SVGSVGElement) => `${svg.outerHTML.replaceAll('><', '>\n<')}\n`;

describe('pictures are drawn as kept', () => {
  const kept = [
    'registered-trademarks',
    'pledge-financing',
    'geographical-indications',
    'valid-invention-patents',
    'high-value-patents-per-10000',
  ];
  it.each(real.filter(({ id }) => kept.includes(id)).map((chart) => [chart.id, chart] as const))('%s', async (id, chart) => {
    for (const { name, svg } of picturesOf(chart)) await expect(lines(svg)).toMatchFileSnapshot(`test-output/target-${id}-${name}.svg`);
  });
  it.each(Object.keys(samples) as (keyof typeof samples)[])('%s', async (id) => {
    for (const { name, svg } of picturesOf(sampleOf(id)))
      await expect(lines(svg)).toMatchFileSnapshot(`test-output/target-edge-${id}-${name}.svg`);
  });
});

describe('every number of a picture is that of a target', () => {
  const targets = new Map(corpus.targets.map((target) => [target.id, target]));
  const links = real.flatMap((chart) => picturesOf(chart).flatMap(({ svg }) => [...svg.querySelectorAll('a[data-value]')]));

  it('as its label and in base units', () => {
    expect(links.length).toBeGreaterThan(100);
    for (const link of links) {
      const target = targets.get(link.getAttribute('data-target') ?? '');
      expect(target && targetLabel(target)).toBe(link.querySelector('.value')?.textContent);
      expect(number(link, 'data-value')).toBe(target?.value);
      expect(link.querySelector('.year')?.textContent ?? null).toBe(target?.year?.toString() ?? null);
    }
  });

  it('and leads to the row of the target on the page of its indicator', () => {
    for (const link of links) {
      const target = targets.get(link.getAttribute('data-target') ?? '');
      expect(link.getAttribute('href')).toBe(`/targets/${target?.indicator ?? ''}/#${target?.id.replaceAll('/', '-') ?? ''}`);
    }
  });

  it('and the place of every circle, read back through the grid, gives it', () => {
    let read = 0;
    for (const { name, svg } of all) {
      for (const panel of svg.querySelectorAll('[data-panel]')) {
        const log = name.startsWith('log') && panel.getAttribute('data-panel') === 'amounts';
        const run = (value: number) => (log ? Math.log10(value) : value);
        const grid = [...panel.querySelectorAll('.grid')].map((line) => ({ value: number(line, 'data-value'), x: number(line, 'x1') }));
        const [from, to] = [grid.find(({ value }) => !log || value > 0), grid.at(-1)];
        if (!from || !to) continue;
        for (const link of panel.querySelectorAll('a[data-value]')) {
          const value = number(link, 'data-value');
          const x = number(link.querySelector('.target'), 'cx');
          const share = (x - from.x) / (to.x - from.x);
          const back = run(from.value) + share * (run(to.value) - run(from.value));
          if (!log || value > 0) expect(Math.abs(back - run(value))).toBeLessThan(1e-6 * Math.max(1, Math.abs(run(value))));
          read += 1;
        }
      }
    }
    expect(read).toBeGreaterThan(300);
  });
});

describe('targetChart', () => {
  it('draws no line without a printed baseline', () => {
    const rows = [...draw('growth-and-amounts').querySelectorAll('[data-panel="amounts"] [data-plan]')];
    expect(rows.map((row) => row.querySelectorAll('.path').length)).toEqual([0, 1, 1, 0, 0]);
  });

  it('draws a line for every target of a plan, named where they count several things', () => {
    const svg = draw('several');
    const rows = [...svg.querySelectorAll('[data-plan]')];
    expect(rows.map((row) => row.querySelectorAll('a[data-value]').length)).toEqual([1, 2, 4, 0]);
    expect(rows.map((row) => row.querySelectorAll('.counted').length)).toEqual([0, 0, 4, 0]);
    expect(texts(svg, '.counted')[0]).toBe('地理标志数量');
  });

  it('puts growths on an axis of their own and refers to it', () => {
    const svg = draw('growth-and-amounts');
    expect([...svg.querySelectorAll('[data-panel]')].map((panel) => panel.getAttribute('data-panel'))).toEqual(['amounts', 'growths']);
    expect(texts(svg, '[data-panel="growths"] .value')).toEqual(['+30%', '+128%']);
    expect(texts(svg, '.reason')[0]).toBe('三年累计增长30%，未印基数，不能换算；见下');
    expect(texts(svg, '[data-panel="growths"] .tick')).toContain('50%');
  });

  it('draws nothing of the baseline of a growth, which is an amount and stands on no axis of per cents', () => {
    const svg = draw('growth-with-baseline');
    expect(svg.querySelectorAll('.baseline, .from')).toHaveLength(0);
    for (const circle of svg.querySelectorAll('circle')) expect(number(circle, 'cx')).toBeLessThan(widths.wide);
    const { table } = sampleOf('growth-with-baseline');
    expect(table.rows[0]?.cells[table.columns.findIndex(({ label }) => label === '基期')]).toBe('9324');
  });

  it('cuts printed words that are longer than the picture, and has them whole in the title', () => {
    for (const width of Object.values(widths)) {
      const link = draw('long-values', width).querySelector('a[data-value]');
      expect(link?.querySelector('.value')?.textContent).toMatch(/^≥60件.*…$/u);
      expect(link?.querySelector('title')?.textContent).toContain('全省同期平均水平的百分之一百二十');
    }
  });

  it('draws growths alone with every plan where no plan gives an amount', () => {
    const svg = draw('only-growth');
    expect(svg.querySelectorAll('[data-panel]')).toHaveLength(1);
    expect(svg.querySelectorAll('[data-plan]')).toHaveLength(4);
    expect(svg.querySelector('.heading')).toBeNull();
  });

  it('tells ≥, >, ≤ and < by their arrow heads', () => {
    const heads = [...draw('bounds').querySelectorAll('.head')].map((head) => [head.getAttribute('data-bound'), head.getAttribute('fill')]);
    expect(heads).toEqual([
      ['>=', 'var(--hue)'],
      ['>', 'var(--paper)'],
      ['<=', 'var(--hue)'],
      ['<', 'var(--paper)'],
      ['>=', 'var(--hue)'],
    ]);
  });

  it('draws a baseline equal to its target as a ring around it', () => {
    const row = draw('equal-values').querySelector('[data-plan="jincheng"]');
    expect(row?.querySelector('.path')).toBeNull();
    expect(number(row?.querySelector('.baseline') ?? null, 'r')).toBeGreaterThan(number(row?.querySelector('.target') ?? null, 'r'));
  });

  it('says a baseline beside the point wherever it has no room on its left', () => {
    expect(texts(draw('fall'), '.words')).toEqual(['8件 →5件2025', '400件 →300件2025', '400件 →390件2025']);
    const [linear] = sampleOf('ten-thousandfold')
      .pictures.map(({ scale }, at) => (scale === 'linear' ? draw('ten-thousandfold', 572, at) : null))
      .filter((svg) => svg !== null);
    expect(linear && texts(linear, '.words')).toEqual(['3件2025', '3万件2025', '1件 →12件2025']);
  });

  it('offers both axes for values ten thousand times one another, one for equal ones', () => {
    expect(sampleOf('ten-thousandfold').pictures.map(({ scale }) => scale)).toEqual(['log', 'linear']);
    expect(sampleOf('equal-values').pictures.map(({ scale }) => scale)).toEqual([null]);
  });

  it('sets the 0 of a log axis apart and dots the line from it', () => {
    const svg = draw('zero-on-log');
    expect(svg.querySelector('.break')).not.toBeNull();
    expect(svg.querySelectorAll('.dotted')).toHaveLength(1);
  });

  it('gives every link a name and its value in full', () => {
    const link = draw('ten-thousandfold').querySelectorAll('a[data-value]')[1];
    expect(link?.getAttribute('aria-label')).toBe('盐湖区：3万件，2025年，看原句');
    expect(link?.querySelector('title')?.textContent).toBe('3万件（30000件），2025年');
  });

  it('links a reason to what it speaks of, and leaves one without anything to follow as words', () => {
    const svg = draw('growth-and-amounts');
    expect(svg.querySelector('[data-plan="zibo"] a')).toBeNull();
    expect(svg.querySelector('[data-plan="xinxiang"] a')?.getAttribute('data-target')).toBe('xinxiang/1/1');
    const pledge = real.find(({ id }) => id === 'pledge-financing')?.pictures[0].draw({ document, width: 572, id: 'c' });
    expect(pledge?.querySelector('[data-plan="zibo"] a')?.getAttribute('href')).toBe('/plans/zibo/3-3-4/');
  });

  it('keeps sixty rows readable: closer together, with the axis at the foot too', () => {
    const svg = draw('sixty-plans');
    expect(svg.querySelectorAll('[data-plan]')).toHaveLength(60);
    expect(Number(svg.getAttribute('viewBox')?.split(' ')[3])).toBeLessThan(60 * 38);
    expect(texts(svg, '.tick').filter((tick) => tick === '0')).toHaveLength(2);
  });

  it('keeps a long name whole on a phone, and in a title where it is cut', () => {
    const row = (width: number) => draw('long-names', width).querySelector('[data-plan="jincheng"]');
    expect(row(324)?.querySelector('.name')?.textContent).toBe('黔西南布依族苗族自治州');
    expect(row(572)?.querySelector('.name')?.textContent).toMatch(/^黔西.*…$/u);
    expect(row(572)?.querySelector(':scope > title')?.textContent).toBe('黔西南布依族苗族自治州');
  });

  it('takes its looks from attributes, so that a file needs no style sheet', () => {
    for (const { svg } of all)
      for (const element of svg.querySelectorAll('text, circle, path, line, rect'))
        expect(element.hasAttribute('fill') || element.hasAttribute('stroke'), element.outerHTML).toBe(true);
  });

  it('has a row in its table for every target and every plan without', () => {
    const { table } = sampleOf('several');
    expect(table.rows.map(({ plan }) => plan.name)).toEqual(['运城', '盐湖区', '盐湖区', '晋城', '晋城', '晋城', '晋城', '淄博']);
    const cell = (row: number, label: string) => table.rows[row]?.cells[table.columns.findIndex((column) => column.label === label)];
    expect(['写法', '基期', '基期年', '目标', '年份', '算子', '数值', '单位'].map((label) => cell(3, label))).toEqual([
      '地理标志数量',
      '4件',
      2020,
      '10件',
      2025,
      '=',
      10,
      '件',
    ]);
    expect([cell(7, '目标'), cell(7, '说明')]).toEqual([null, '全文没有这项指标的名称']);
  });
});
