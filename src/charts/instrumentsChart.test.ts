import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { instrumentIndex } from '../lib/instrumentIndex.ts';
import type { InstrumentLevel } from '../lib/instrumentLevel.ts';
import { realCorpus } from '../lib/realCorpus.ts';
import { instrumentsChart } from './instrumentsChart.ts';
import { citationCurves } from './instrumentsCurves.ts';
import { citationRows, describeCitations } from './instrumentsRows.ts';
import { citationStrips } from './instrumentsStrips.ts';

const plan = (id: string, name: string) => ({ id, name, mark: name.slice(0, 1) });
const plans = [plan('yuncheng', '运城'), plan('yanhu', '盐湖区'), plan('zibo', '淄博')];
const cited = (name: string, level: InstrumentLevel | null, ...citing: string[]) => ({
  name,
  plans: citing,
  reading: { level, words: null, basis: null },
});

const index = [
  cited('知识产权强国建设纲要（2021—2035年）', 'national', 'yuncheng', 'yanhu', 'zibo'),
  cited('国家知识产权局关于确定国家知识产权强市建设试点示范城市、强县建设试点示范县的通知', 'national', 'yuncheng', 'zibo'),
  cited('运城市“十四五”知识产权保护和运用规划', 'prefecture', 'yuncheng', 'yanhu'),
  cited('企业知识产权管理规范', null, 'yanhu'),
];

const draw = (width: number, rows = citationRows(index, plans)) =>
  citationCurves(rows, { document: new JSDOM().window.document, width, title: '标题', id: 'c' });
/** One element per line, so that a changed mark is a changed line. */
const lines = (svg: SVGSVGElement) => `${svg.outerHTML.replaceAll('><', '>\n<')}\n`;

describe('citationCurves', () => {
  it.each([
    ['instruments', 700],
    ['instruments-narrow', 324],
  ])('draws %s as kept', async (name, width) => {
    await expect(lines(draw(width))).toMatchFileSnapshot(`test-output/${name}.svg`);
  });

  it('has a curve for every plan that cites a document', () => {
    const curves = [...draw(700).querySelectorAll<SVGElement>('.curve')].map((curve) => curve.dataset['plan']);
    expect(curves).toEqual(['yuncheng', 'yuncheng', 'yuncheng', 'yanhu', 'yanhu', 'yanhu', 'zibo', 'zibo']);
  });

  it('keeps every title whole, over as many lines as it takes', () => {
    const words = [...draw(324).querySelectorAll('.instrument')].map((line) => line.textContent);
    expect(words.join('')).toBe(index.map(({ name }) => `《${name}》`).join(''));
    expect(words.filter((line) => /^[》”，、]/u.test(line))).toEqual([]);
  });

  it('keeps a year whole where a title is cut', () => {
    const words = [...draw(324).querySelectorAll('.instrument')].map((line) => line.textContent);
    expect(words.filter((line) => line.includes('2035'))).toHaveLength(1);
    expect(words.filter((line) => /\d$/u.test(line) || /^[\d年]/u.test(line))).toEqual([]);
  });
});

describe('citationStrips', () => {
  const many = Array.from({ length: 60 }, (_, at) => plan(`p${at}`, '某市'));
  const rows = citationRows([cited('甲法', 'national', 'p1', 'p59'), cited('乙法', 'national', 'p0', 'p1')], many);
  const svg = citationStrips(rows, { document: new JSDOM().window.document, width: 324, title: '标题', id: 'c' });

  it('has a place for each of sixty plans, filled where it cites', () => {
    const filled = [...svg.querySelectorAll<SVGElement>('.cites')].map((cell) => [cell.dataset['plan'], Number(cell.getAttribute('x'))]);
    expect(filled.map(([id]) => id)).toEqual(['p1', 'p59', 'p0', 'p1']);
    expect(filled[1]?.[1]).toBeCloseTo((324 / 60) * 59);
  });

  it('sets no strip on words', () => {
    const strips = [...svg.querySelectorAll('.strip-all')].map((strip) => Number(strip.getAttribute('y')));
    const words = [...svg.querySelectorAll('text')].map((text) => Number(text.getAttribute('y')));
    for (const top of strips) expect(words.filter((y) => y > top - 4 && y < top + 28)).toEqual([]);
  });
});

describe('citationRows', () => {
  it('groups by level from the widest to the narrowest, what is undecided last, and counts what each plan cites', () => {
    const rows = citationRows(index, plans);
    expect(rows.groups.map(({ label, instruments }) => [label, instruments.length])).toEqual([
      ['国家级', 2],
      ['市级', 1],
      ['未判定', 1],
    ]);
    expect(rows.plans.map(({ cited: count }) => count)).toEqual([3, 3, 2]);
  });

  it('draws only what several plans cite where there are many', () => {
    const single = Array.from({ length: 12 }, (_, at) => cited(`甲${at}`, null, 'zibo'));
    const rows = citationRows([...index, ...single], plans);
    expect(rows.groups.flatMap(({ instruments }) => instruments)).toHaveLength(3);
  });

  it('draws nothing where no two plans cite the same', () => {
    expect(citationRows([cited('甲法', 'national', 'zibo')], plans).groups).toEqual([]);
  });

  it('says every row in words', () => {
    expect(describeCitations(citationRows(index.slice(2), plans))).toBe(
      '《运城市“十四五”知识产权保护和运用规划》（市级）：运城、盐湖区引用。《企业知识产权管理规范》（未判定）：盐湖区引用。',
    );
  });
});

describe('instrumentsChart', () => {
  const corpus = realCorpus();
  const chart = instrumentsChart(corpus);

  it('has a row of its table for every citation, and says of each curve that it is drawn', () => {
    const svg = chart?.pictures[0].draw({ document: new JSDOM().window.document, width: 700, id: 'c' });
    const curves = [...(svg?.querySelectorAll<SVGElement>('.curve') ?? [])].map((curve) => curve.dataset['plan']);
    const rows = chart?.table.rows ?? [];
    expect(rows.filter(({ cells }) => cells[3] === '是').map(({ plan }) => plan.id)).toEqual(curves);
    const index = instrumentIndex(corpus);
    expect(rows).toHaveLength(index.reduce((sum, { plans: citing }) => sum + citing.length, 0));
    const alone = index.filter(({ plans: citing }) => citing.length === 1).length;
    expect(chart?.caveats).toEqual([`其余 ${alone} 份依据各只有一份文件引用，没有画。`]);
    for (const { cells } of chart?.table.rows ?? []) expect(cells[2]).toBeGreaterThan(0);
  });

  it('says that a plan cites nothing of it, and is not there where nothing connects two plans', () => {
    const [first] = corpus.plans;
    if (!first) throw new Error('content/plans is empty');
    const silent = { ...first, id: 'silent', name: '某市', instruments: [] };
    const rows = instrumentsChart({ ...corpus, plans: [...corpus.plans, silent] })?.table.rows;
    expect(rows?.filter(({ plan }) => plan.id === 'silent').map(({ cells }) => cells)).toEqual([['没有引用依据', null, null, null]]);
    const alone = corpus.provisions.filter(({ plan }) => plan === first.id);
    expect(instrumentsChart({ ...corpus, plans: [first], provisions: alone })).toBeNull();
  });
});
