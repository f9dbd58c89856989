import { describe, expect, it } from 'vitest';
import type { PlacedTarget } from '../../schemas/target.ts';
import { realCorpus } from '../realCorpus.ts';
import { facetOf, facetsOf, type Facet } from './facets.ts';
import { sampleIndicator } from './sampleIndicator.ts';

const sample = realCorpus().targets.find(({ id }) => id === 'yuncheng/1-2/4') as PlacedTarget;
const flow = sampleIndicator({ measure: 'flow', agree: ['period', 'year', 'baseYear'], names: ['质押融资金额'] });
const place = (over: Partial<PlacedTarget>, indicator = flow) => ({
  target: { ...sample, notes: [], ...over },
  indicator,
  plan: { level: 'prefecture' as const, province: '山西省' },
  provision: undefined,
});
const facet = (name: Facet, quote: string, over: Partial<PlacedTarget> = {}) => facetOf(name, place({ quote, printed: '', ...over }));

describe('the facets of a target', () => {
  it('read the period from printed words alone', () => {
    expect(facet('period', '登记金额三年累计达到10亿元')).toBe('三年累计');
    expect(facet('period', '登记金额3年累计达到10亿元')).toBe('三年累计');
    expect(facet('period', '到二〇二五年累计达到10亿元')).toBe('累计');
    expect(facet('period', '五年内提高20%', { operator: 'growth', valuePrinted: '20%' })).toBe('五年内');
    expect(facet('period', '到2025年累计达到10亿元')).toBe('累计');
    expect(facet('period', '年度销售额超过100亿元')).toBe('当年');
    expect(facet('period', '“十四五”期间培训500人次')).toBe('“十四五”期间');
    expect(facet('period', '金额年均增长10%')).toBe('年均');
    expect(facet('period', '登记金额达到10亿元')).toBeNull();
    expect(facet('period', '金额达到10亿元', { notes: ['正文同数：“金额三年累计达到10亿元”'] })).toBeNull();
  });

  it('ask a rate for its base unless it says over how many years it grows', () => {
    const growth = { operator: 'growth', unit: '%' } as const;
    expect(facetsOf(place({ ...growth, quote: '金额比2020年增长30%' })).at(-1)).toMatchObject({ facet: 'baseYear', value: '2020年' });
    expect(facetsOf(place({ ...growth, quote: '到2025年金额增长30%' })).at(-1)).toMatchObject({ facet: 'baseYear', value: null });
    expect(facetsOf(place({ ...growth, quote: '三年累计增长30%' })).map((one) => one.facet)).not.toContain('baseYear');
    expect(facetsOf(place({})).map((one) => one.facet)).toEqual(['form', 'unit', 'period', 'year']);
  });

  it('ask what is held at the end of a year for no period', () => {
    const stock = sampleIndicator({ agree: ['period', 'level'] });
    expect(facetsOf(place({}, stock)).map((one) => [one.facet, one.value])).toEqual([
      ['form', '数量'],
      ['unit', '元'],
      ['level', '市级'],
    ]);
  });

  it('read a scope from the printed name, and from the words beside it where they decide', () => {
    const scopes = [
      { label: '三类合计', names: ['地理标志数量'], words: '三种类型' },
      { label: '只计商标', names: ['地理标志商标'], words: null },
    ];
    const counted = sampleIndicator({ scopes, names: ['地理标志数量', '地理标志商标'] });
    const scope = (printed: string, text = '') => facetOf('scope', { ...place({ printed }, counted), provision: { text } });
    expect(scope('全市地理标志商标')).toBe('只计商标');
    expect(scope('地理标志数量', '注：①包含三种类型')).toBe('三类合计');
    expect(scope('地理标志数量', '到2025年')).toBeNull();
  });

  it('find a contradiction in the notes', () => {
    expect(facet('agreed', '', { notes: ['与正文不一致：正文写5件'] })).toBeNull();
    expect(facet('agreed', '')).toBe('一致');
  });
});
