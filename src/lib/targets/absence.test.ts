import { describe, expect, it } from 'vitest';
import { sampleCorpus } from '../../charts/targetChartSamples.ts';
import { realCorpus } from '../realCorpus.ts';
import { absenceOf, searchedNames } from './absence.ts';

const corpus = realCorpus();
const absent = (indicator: string, plan: string) => {
  const found = corpus.indicators.find(({ id }) => id === indicator);
  if (!found) throw new Error(`indicator ${indicator} is not in content/vocabulary/indicators.yml`);
  return absenceOf(found, { id: plan }, corpus);
};

// Checked by hand in the texts of the plans.
describe('why a plan of the site has no target', () => {
  it('a name of the indicator stands in its text', () => {
    expect(absent('invention-patents-per-10000', 'jincheng')).toEqual({
      kind: 'mentioned',
      reason: '全文 1 处写到“每万人口发明专利拥有量”，未写目标',
      url: '/plans/jincheng/#s1',
    });
    expect(absent('gi-demonstration-zones', 'yuncheng')).toMatchObject({
      reason: '全文 2 处写到“地理标志产品保护示范区”，未写目标',
      url: '/plans/yuncheng/2-2-3/',
    });
  });

  it('it has tasks of the theme only', () => {
    expect(absent('pledge-financing', 'zibo')).toEqual({
      kind: 'tasks',
      reason: '有 1 项相关任务，未写此项目标',
      url: '/plans/zibo/3-3-4/',
    });
  });

  it('a shorter writing of the name counts: 国家级、省级地理标志保护示范区', () => {
    expect(absent('gi-demonstration-zones', 'xinxiang')).toMatchObject({
      kind: 'mentioned',
      reason: '全文 1 处写到“地理标志保护示范区”，未写目标',
    });
  });

  it('it is silent', () => {
    expect(absent('navigation-projects', 'yuncheng')).toEqual({
      kind: 'silent',
      reason: '全文没有这项指标的名称，也没有相关任务',
      url: null,
    });
    expect(absent('overall-indicators', 'zibo').reason).toBe('全文没有这项指标的名称');
  });
});

describe('names are counted honestly', () => {
  const counted = (text: string, names: string[]) => {
    const { indicator, corpus: made } = sampleCorpus({ names }, [[]]);
    const provisions = made.provisions.map((provision) => ({ ...provision, text }));
    return absenceOf(indicator, { id: 'yuncheng' }, { ...made, provisions, provisionsOf: () => provisions });
  };

  it('a longer name that contains a shorter one counts once', () => {
    const names = ['质押融资金额', '知识产权质押融资金额'];
    expect(counted('知识产权质押融资金额增长，质押融资金额', names).reason).toBe('全文 2 处写到“知识产权质押融资金额”等，未写目标');
  });

  it('of names that begin alike the longest counts', () => {
    const reason = '全文 1 处写到“地理标志产品保护示范区”，未写目标';
    expect(counted('地理标志产品保护示范区', ['地理标志产品', '地理标志产品保护示范区']).reason).toBe(reason);
  });

  it('width, blanks and line breaks do not hide a name', () => {
    expect(counted('地理标志产品(商标)\n总数', ['地理标志产品（商标）总数']).kind).toBe('mentioned');
  });

  it('a name of two or three characters says too little', () => {
    expect(counted('培训人员', ['培训']).kind).toBe('silent');
    expect(counted('培训人员', ['培训', '培训人次数']).reason).toContain('全文没有“培训人次数”');
    expect(searchedNames({ names: ['培训', '培训人次'] })).toEqual(['培训人次']);
  });

  it('a target by that name is no absence of targets, even if the vocabulary does not count it to the indicator', () => {
    const { indicator, corpus: made } = sampleCorpus({ names: ['有效注册商标', '培训'] }, [[]]);
    const [one] = corpus.targets;
    if (!one) throw new Error('no target');
    const reason = (printed: string) =>
      absenceOf(indicator, { id: 'yuncheng' }, { ...made, targets: [{ ...one, plan: 'yuncheng', indicator: null, printed }] }).reason;
    expect(reason('企业有效注册商标')).toBe('有“企业有效注册商标”的目标，未归入此项');
    expect(reason('培训')).toBe('有“培训”的目标，未归入此项');
    expect(reason('培训基地')).not.toContain('未归入');
  });
});

it('300 plans with all indicators take little time', () => {
  const times = 60;
  const many = {
    ...corpus,
    provisions: Array.from({ length: times }, (_, at) =>
      corpus.provisions.map((one) => ({ ...one, plan: `${one.plan}-${String(at)}` })),
    ).flat(),
  };
  const start = performance.now();
  for (const indicator of corpus.indicators)
    for (let at = 0; at < times; at += 1) for (const { id } of corpus.plans) absenceOf(indicator, { id: `${id}-${String(at)}` }, many);
  expect(performance.now() - start).toBeLessThan(8000);
});
