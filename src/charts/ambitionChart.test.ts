import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { assembleCorpus, type Corpus } from '../lib/assembleCorpus.ts';
import { realCorpus } from '../lib/realCorpus.ts';
import type { Plan } from '../schemas/plan.ts';
import type { PlacedTarget } from '../schemas/target.ts';
import type { Indicator } from '../schemas/vocabulary.ts';
import { ambitionChart } from './ambitionChart.ts';
import type { Chart } from './chart.ts';

const real = realCorpus();
const measured = (id: string, label: string): Indicator => ({ ...(real.indicators[0] as Indicator), id, label, unit: '件', theme: null });
const indicator = measured('trademarks', '有效注册商标');
/** The real targets under names of indicators that stay as they are here. */
const realLike = assembleCorpus({
  ...real,
  indicators: [
    measured('registered-trademarks', '有效注册商标'),
    measured('pledge-financing', '知识产权质押融资登记金额'),
    measured('geographical-indications', '地理标志数量'),
    measured('valid-invention-patents', '有效发明专利拥有量'),
    measured('invention-patents-per-10000', '每万人口发明专利拥有量'),
    measured('copyright-registrations', '版权作品自愿登记量'),
  ],
});
const plan = (at: number): Plan => ({ id: `p${String(at)}`, order: at, name: `某市${String(at)}`, mark: '某' }) as Plan;
const target = (parts: Partial<PlacedTarget>): PlacedTarget => ({
  id: `${parts.plan ?? 'p0'}/1/1`,
  indicator: 'trademarks',
  printed: '商标有效注册量',
  operator: '=',
  value: 200,
  unit: '件',
  valuePrinted: '200件',
  year: 2025,
  baseline: { value: 100, year: 2020 },
  increment: null,
  nature: null,
  kind: 'quantitative',
  quote: '商标有效注册量200件',
  provision: '1',
  notes: [],
  plan: 'p0',
  url: '/plans/p0/#s1',
  ...parts,
});
/** A corpus of one indicator, a target of each plan. */
const corpusOf = (...parts: Partial<PlacedTarget>[]): Corpus =>
  assembleCorpus({
    plans: parts.map((_, at) => plan(at)),
    targets: parts.map((part, at) => target({ plan: `p${String(at)}`, ...part })),
    provisions: [],
    tasks: [],
    themes: [],
    indicators: [indicator],
    departments: [],
  });
const from = (value: number, base: number): Partial<PlacedTarget> => ({ value, baseline: { value: base, year: 2020 } });
const threeYears: Partial<PlacedTarget> = {
  operator: 'growth',
  value: 30,
  unit: '%',
  valuePrinted: '30%',
  baseline: null,
  notes: ['三年累计'],
};

const chartFor = (corpus: Corpus): Chart => {
  const chart = ambitionChart(corpus);
  if (!chart) throw new Error('Unexpected null, expected a chart');
  return chart;
};
const draw = (corpus: Corpus, width: number) =>
  chartFor(corpus).pictures[0].draw({ document: new JSDOM().window.document, width, id: 'c' });
const texts = (svg: SVGSVGElement, selector: string) => [...svg.querySelectorAll(selector)].map(({ textContent }) => textContent);
/** One element per line, so that a changed mark is a changed line. */
const lines = (svg: SVGSVGElement) => `${svg.outerHTML.replaceAll('><', '>\n<')}\n`;

const cases: [string, Corpus][] = [
  ['ambition', realLike],
  ['ambition-one', corpusOf(from(21_266, 9324))],
  ['ambition-60', corpusOf(...Array.from({ length: 60 }, (_, at) => from(110 + 10 * at, 100)))],
  ['ambition-alike', corpusOf(from(200, 100), from(400, 200), from(2, 1))],
  ['ambition-spread', corpusOf(from(100.02, 100), from(800, 100))],
  ['ambition-steep', corpusOf(from(100_000, 100), { ...from(1e6, 1), operator: '>=', year: 2021 })],
  ['ambition-growth-only', corpusOf(threeYears, { ...threeYears, value: 8, notes: ['五年累计'] })],
  ['ambition-zero-only', corpusOf(from(5, 0), { ...from(5e7, 0), unit: '元' })],
  ['ambition-falling', corpusOf(from(100, 200), from(180, 200), from(300, 200), from(0, 4))],
];

describe('the picture of computed growth', () => {
  it.each(cases.flatMap(([name, corpus]) => [[name, corpus, 572] as const, [`${name}-narrow`, corpus, 324] as const]))(
    'draws %s as kept',
    async (name, corpus, width) => {
      await expect(lines(draw(corpus, width))).toMatchFileSnapshot(`test-output/${name}.svg`);
    },
  );

  it('has a link for each target, to its row on the page of its indicator', () => {
    const links = [...draw(realLike, 572).querySelectorAll('a[data-target]')];
    expect(links).toHaveLength(11);
    expect(links.map((link) => link.getAttribute('href'))).toContain('/targets/registered-trademarks/#yanhu-2-3-t1-2');
  });

  it('keeps plans in the order of the site, whatever their rates', () => {
    expect(texts(draw(corpusOf(from(300, 100), from(110, 100), from(200, 100)), 572), '.name')).toEqual(['某市0', '某市1', '某市2']);
  });

  it('says rate and multiple at a point, and what a year adds where the baseline is 0', () => {
    const svg = draw(realLike, 572);
    expect(texts(svg, '.value')).toContain('年均 +17.9%');
    expect(texts(svg, '.said')).toContain('为基期的 2.28 倍');
    expect(texts(svg, '.reason')).toContain('基期为 0，无从计算；平均每年增加 1 件');
    expect(texts(svg, '.reason')).toContain('基期为 0，无从计算；平均每年增加 1000 万元');
  });

  it('sets what follows from a printed rate apart, with hollow diamonds and the rate as printed', () => {
    const svg = draw(realLike, 572);
    expect(texts(svg, '.panel-title')).toEqual(['由印出的三年累计增长率推算']);
    expect(svg.querySelectorAll('.diamond')).toHaveLength(2);
    expect(texts(svg, '.said')).toContain('三年累计 +30%');
  });

  it('draws a fall to the left of 0', () => {
    const svg = draw(corpusOf(from(100, 200), from(300, 200)), 572);
    const [fall, rise] = [...svg.querySelectorAll('.stem')].map(
      (stem) => Number(stem.getAttribute('x2')) - Number(stem.getAttribute('x1')),
    );
    expect(fall).toBeLessThan(0);
    expect(rise).toBeGreaterThan(0);
    expect(texts(svg, '.value')[0]).toBe('年均 −12.9%');
  });

  it('keeps the bound of a growth, which stands in words, and says two years as 两年', () => {
    const noted = { ...threeYears, valuePrinted: '30%以上', notes: ['两年累计', '原文为“以上”'] };
    const svg = draw(corpusOf(noted), 572);
    expect(texts(svg, '.value')).toEqual(['年均 ≥+14%']);
    expect(texts(svg, '.said')).toEqual(['两年累计 ≥+30%']);
    expect(texts(svg, '.panel-title')).toEqual(['由印出的两年累计增长率推算']);
    expect(chartFor(corpusOf(noted)).caveats.join('')).toContain('只是下限');
    expect(chartFor(corpusOf(threeYears)).caveats.join('')).not.toContain('只是下限');
  });

  it('gives a name a line of its own on a phone where the words leave it no room', () => {
    const svg = draw(corpusOf({ ...from(1e6, 1), operator: '>=', year: 2021 }), 324);
    expect(Number(svg.querySelector('.value')?.getAttribute('y'))).toBeGreaterThan(30);
  });

  it('keeps a bound a bound', () => {
    expect(texts(draw(corpusOf({ ...from(200, 100), operator: '>=' }), 572), '.value')).toEqual(['年均 ≥+14.9%']);
  });

  it('draws a strip for each indicator where there are more rows than anyone reads', () => {
    const many = corpusOf(...Array.from({ length: 333 }, (_, at) => from(110 + at, at % 9 === 0 ? 0 : 100)));
    const svg = draw(many, 572);
    expect(Number(svg.getAttribute('viewBox')?.split(' ')[3])).toBeLessThan(200);
    expect(svg.querySelectorAll('a[data-target]')).toHaveLength(296);
    expect(texts(svg, '.said')).toEqual(['333 项，37 项无从计算']);
    expect(chartFor(many).pictures[0].reading).toContain('每项指标画成一行');
  });

  it('draws no axis where no rate follows', () => {
    const svg = draw(corpusOf(from(5, 0)), 572);
    expect([svg.querySelectorAll('.tick').length, svg.querySelectorAll('.stem').length]).toEqual([0, 0]);
  });
});

describe('the words of computed growth', () => {
  it('claims how many targets a rate follows for, and names no plan', () => {
    expect(chartFor(realLike).title).toBe('两份文件印了基期：九项目标中七项可推算年均增速，约 7% 至 43%');
    expect(chartFor(corpusOf(from(200, 100))).title).toBe('一份文件印了基期：一项目标可推算年均增速，约 15%');
    expect(chartFor(corpusOf(from(200, 100), from(400, 200))).title).toBe('两份文件印了基期：两项目标都可推算年均增速，约 15%');
    expect(chartFor(corpusOf(from(5, 0))).title).toBe('一份文件印了基期：一项目标推算不出年均增速');
    expect(chartFor(corpusOf(threeYears)).title).toBe('没有文件印基期；由一份文件印出的三年累计增长率推算，年均增速约 9%');
  });

  it('says the formula and that nothing of it is printed', () => {
    const { reading } = chartFor(realLike).pictures[0];
    expect(reading).toContain('增速是本站推算的，原文未印');
    expect(reading).toContain('（目标÷基期）开年数次方减一');
    expect(reading).toContain('空心菱形');
    expect(chartFor(corpusOf(from(200, 100))).pictures[0].reading).not.toContain('空心菱形');
  });

  it('names who prints no baseline, and who prints a rate instead', () => {
    expect(chartFor(realLike).caveats.slice(0, 2)).toEqual([
      '淄博、新乡未印基期，无从推算。',
      '运城未印基期，只印三年累计增长率，另画一栏。',
    ]);
  });

  it('says of a printed baseline from which nothing follows why, and not that there is none', () => {
    const rank = { ...from(8, 10), unit: '位' };
    const undated = { ...from(200, 100), year: null };
    expect(chartFor(corpusOf(from(200, 100), rank, undated, { baseline: null })).caveats.slice(0, 3)).toEqual([
      '某市3未印基期，无从推算。',
      '某市1印了基期，但基期为位次，无从推算。',
      '某市2印了基期，但未写年份，无从推算。',
    ]);
  });

  it('says every row in words for those who do not see it', () => {
    expect(draw(corpusOf(from(21_266, 9324)), 572).querySelector('desc')?.textContent).toBe(
      '有效注册商标，某市0：推算：年均增长约 17.9%，每年增加 2388.4 件，基期已达目标的约 43.8%。',
    );
  });

  it('has a row in the table for each target, with printed figures as they are', () => {
    const { columns, rows } = chartFor(realLike).table;
    const at = (label: string) => columns.findIndex((column) => column.label === label);
    const trademarks = rows.find(({ plan: { id }, cells }) => id === 'yanhu' && cells[0] === '有效注册商标')?.cells;
    expect(rows).toHaveLength(11);
    expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
    expect(['基期', '基期年', '目标', '目标年', '年数', '推算年均增长（%）'].map((label) => trademarks?.[at(label)])).toEqual([
      9324, 2020, 21_266, 2025, 5, 17.9279,
    ]);
  });

  it('is null where no plan prints a baseline or a rate for several years', () => {
    expect(ambitionChart(corpusOf({ baseline: null }))).toBeNull();
    expect(ambitionChart(corpusOf())).toBeNull();
  });
});
