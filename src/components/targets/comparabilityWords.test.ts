import { describe, expect, it } from 'vitest';
import { comparabilityOf, type Compared, type FacetValue } from '../../lib/targets/comparability.ts';
import { realCorpus } from '../../lib/realCorpus.ts';
import { agreementLabel, comparabilityClaim, facetCell, facetColumns, named, tableRule, verdictLabel } from './comparabilityWords.ts';

const corpus = realCorpus();
const nameOf = (id: string): string => corpus.plan(id).name;

/** A target of the corpus with a verdict and what it says of its scope. */
function compared(id: string, verdict: Compared['verdict'], group: string | null = null, scope: string | null = null): Compared {
  const target = corpus.targets.find((one) => one.id === id);
  if (!target) throw new Error(`target ${id} is not in content/plans`);
  const facets: FacetValue[] = [{ facet: 'scope', label: '口径', value: scope }];
  return { target, facets, verdict, group, reason: '' };
}

describe('comparabilityClaim', () => {
  it('says first what may be compared, then what may not, what cannot be told, and who gives no number', () => {
    const all = [
      compared('yuncheng/1-2/3', 'incomparable'),
      compared('yanhu/2-3-t1/2', 'unknown'),
      compared('zibo/2-1/2', 'comparable', '甲'),
      compared('xinxiang/3-2/4', 'comparable', '甲'),
      compared('jincheng/2-3-p2/1', 'words'),
    ];
    expect(comparabilityClaim(named(all, nameOf))).toBe(
      '淄博、新乡的数可以直接相比；运城与其余不可相比；盐湖区能否与其余相比，因有未注明或前后不一致之处，无从判断；晋城只写文字，没有数。',
    );
  });

  it('does not say of a plan with a number that it has words only', () => {
    const all = [compared('yanhu/2-3-p2/1', 'words'), compared('yanhu/2-3-t1/6', 'incomparable'), compared('zibo/2-3/1', 'words')];
    expect(comparabilityClaim(named(all, nameOf))).toBe('没有两份的数可以直接相比；盐湖区与其余不可相比；淄博只写文字，没有数。');
  });

  it('counts plans and numbers where there are too many to name', () => {
    const gi = corpus.targets
      .filter(({ indicator }) => indicator === 'geographical-indications')
      .map(({ id }) => compared(id, 'incomparable'));
    expect(comparabilityClaim(named(gi, nameOf))).toBe('没有两份的数可以直接相比；五份文件的八个数与其余不可相比。');
  });

  it('names a number by its printed name where its plan gives several', () => {
    const all = [
      compared('jincheng/3-b2-2/1', 'comparable', '甲'),
      compared('jincheng/3-b2-2/2', 'incomparable'),
      compared('zibo/2-1/4', 'comparable', '甲'),
    ];
    expect(comparabilityClaim(named(all, nameOf))).toBe('晋城“地理标志商标”、淄博的数可以直接相比；晋城“地理标志保护产品”与其余不可相比。');
  });

  it('keeps classes of comparable numbers apart', () => {
    const all = [
      compared('yanhu/2-3-t1/2', 'comparable', '甲'),
      compared('jincheng/2-3-t1/1', 'comparable', '甲'),
      compared('zibo/2-1/2', 'comparable', '乙'),
      compared('xinxiang/3-2/4', 'comparable', '乙'),
    ];
    expect(comparabilityClaim(named(all, nameOf))).toBe('甲组：盐湖区、晋城的数可以直接相比；乙组：淄博、新乡的数可以直接相比。');
  });

  it('says that a single number has none to be compared with, and that words are no numbers', () => {
    expect(comparabilityClaim(named([compared('zibo/2-1/3', 'alone')], nameOf))).toBe('只有淄博写了数，没有可以相比的。');
    expect(comparabilityClaim(named([compared('yuncheng/3-2/1', 'words')], nameOf))).toBe('各份都只写文字，没有数可比。');
  });
});

it('tells of each respect whether all agree, some differ or some say nothing', () => {
  const [yanhu, jincheng, zibo] = ['yanhu/2-3-t1/3', 'jincheng/2-3-t1/2', 'zibo/2-1/4'];
  const column = (...scopes: (string | null)[]) =>
    facetColumns([yanhu, jincheng, zibo].map((id, at) => compared(id ?? '', 'unknown', null, scopes[at] ?? null)))[0];
  expect(column('三类', '三类', '三类')).toMatchObject({ agreement: 'same', common: null });
  expect(column('三类', '三类', '商标')).toMatchObject({ agreement: 'different', common: '三类' });
  expect(column('三类', '产品', '商标')).toMatchObject({ agreement: 'different', common: null });
  expect(column('三类', null, '三类')).toMatchObject({ agreement: 'silent', common: null });
});

it('does not let words without a number decide whether numbers agree, and gives a single number no verdict', () => {
  const words = compared('xinxiang/3-4/2', 'words', null, '其他');
  expect(facetColumns([compared('zibo/2-1/4', 'alone', null, '商标'), words])[0]).toMatchObject({ agreement: null, common: null });
  const two = [words, compared('zibo/2-1/4', 'comparable', '甲', '商标'), compared('jincheng/2-3-t1/2', 'comparable', '甲', '商标')];
  expect(facetColumns(two)[0]).toMatchObject({ agreement: 'same' });
  expect(facetColumns([words])).toEqual([]);
});

it('counts plans for a majority, not their numbers', () => {
  const own = ['jincheng/3-b2-2/1', 'jincheng/3-b2-2/2', 'jincheng/3-b2-2/3'].map((id) => compared(id, 'incomparable', null, '只计'));
  const others = [compared('zibo/2-1/4', 'incomparable', null, '商标'), compared('xinxiang/3-2/5', 'incomparable', null, '总数')];
  expect(facetColumns([...own, ...others])[0]).toMatchObject({ agreement: 'different', common: null });
});

const table = (id: string) => {
  const indicator = corpus.indicators.find((one) => one.id === id);
  if (!indicator) throw new Error(`indicator ${id} is not in content/vocabulary/indicators.yml`);
  const all = comparabilityOf(indicator, corpus);
  const columns = facetColumns(all);
  const rows = all.map((one) => columns.map((column) => facetCell(one, column)));
  return { columns, rows, rule: tableRule(columns, rows.flat()) };
};

describe('the table of respects of real indicators', () => {
  it('says of a stock that it needs no period, and that 运城 differs by its rate', () => {
    const { columns, rows, rule } = table('registered-trademarks');
    const period = columns.findIndex(({ facet }) => facet === 'period');
    expect(rows.map((cells) => cells[period]?.text)).toEqual(['三年累计', '不适用', '不适用', '不适用', '不适用']);
    expect(rows.flat().map(({ text }) => text)).not.toContain('未注明');
    expect(rule).toContain('“不适用”');
    expect(rule).not.toContain('未注明');
  });

  it('says of a plan that contradicts itself that it does', () => {
    const { columns, rows } = table('high-value-patents-per-10000');
    const agreed = columns.findIndex(({ facet }) => facet === 'agreed');
    expect(rows.map((cells) => cells[agreed]?.text)).toContain('前后不一致');
    expect(columns.map(agreementLabel)[agreed]).toBe('有不一致');
  });

  it('marks no difference from a majority that there is not', () => {
    const { columns, rows, rule } = table('geographical-indications');
    const scope = columns.findIndex(({ facet }) => facet === 'scope');
    expect(columns[scope]).toMatchObject({ agreement: 'different', common: null });
    expect(rows.filter((cells) => cells[scope]?.look === 'differs')).toEqual([]);
    expect(rule).toContain('口径');
  });

  it('leaves the cells of words without a number empty', () => {
    const { columns, rows, rule } = table('strong-enterprises');
    expect(columns.every(({ agreement }) => agreement === null)).toBe(true);
    expect(rows.some((cells) => cells.length > 0 && cells.every(({ text }) => text === '—'))).toBe(true);
    expect(rule).toContain('不参与比较');
  });
});

it('gives a verdict with its class', () => {
  expect(verdictLabel({ verdict: 'comparable', group: '甲' })).toBe('可比（甲）');
  expect(verdictLabel({ verdict: 'unknown', group: null })).toBe('无从判断');
});
