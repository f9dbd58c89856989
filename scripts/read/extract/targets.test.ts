import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownText } from '../../../src/lib/ownText.ts';
import { mergeTargets } from './mergeTargets.ts';
import { readSample } from '../samples.ts';
import { readTargets } from './targets.ts';
import { newNode, walk, type Node } from '../outline/tree.ts';

const node = (number: string, kind: Node['kind'], title: string, paragraphs: string[], children: Node[] = []): Node => ({
  ...newNode(number, kind, 1),
  title,
  paragraphs,
  children,
});
const table = (number: string, title: string | null, rows: string[][]): Node => ({ ...newNode(number, 'table', 1), title, rows });

/** Targets of a sentence among goals that a lead sets for 2026. */
const goals = (sentence: string) =>
  readTargets([node('2', 'chapter', '主要目标', ['到2026年底，全市水平提升。'], [node('2-1', 'section', '创造。', [sentence])])]);
/** Targets of a sentence in a task. */
const task = (sentence: string) =>
  readTargets([node('3', 'chapter', '重点任务', [], [{ ...node('3-1', 'section', '提升能力', [sentence]), isTask: true }])]);
const brief = (found: ReturnType<typeof goals>) =>
  found.map(({ printed, operator, value, unit }) =>
    `${printed} ${operator ?? '…'} ${value === null ? '' : `${String(value)}${unit ?? ''}`}`.trim(),
  );

describe('a number that is stated', () => {
  it.each([
    [
      '有效注册商标累计达到10.5万件。',
      { printed: '有效注册商标', operator: '=', value: 105000, unit: '件', valuePrinted: '10.5万件', notes: ['累计'] },
    ],
    ['万人高价值发明专利拥有量达到11件。', { operator: '=', value: 11, unit: '件/万人' }],
    ['有效注册商标拥有量达到11万件以上。', { operator: '>=', value: 110000, valuePrinted: '11万件以上' }],
    ['完成专利导航项目不少于20项。', { printed: '专利导航项目', operator: '>=', value: 20, unit: '项' }],
    ['地理标志产品年度销售额超过100亿元。', { operator: '>', value: 1e10, unit: '元' }],
    ['力争质押融资登记金额三年累计达到10亿元。', { printed: '质押融资登记金额', value: 1e9, notes: ['原文为“力争”', '三年累计'] }],
    ['质押融资登记金额达5000万。', { value: 5e7, unit: '元', valuePrinted: '5000万' }],
    ['全市PM2.5年均浓度控制在35微克/立方米以内。', { printed: 'PM2.5年均浓度', operator: '<=', value: 35, unit: '微克/立方米' }],
    ['城镇调查失业率不超过5.5%。', { printed: '城镇调查失业率', operator: '<=', value: 5.5, unit: '%' }],
    ['到2030年，婴儿死亡率低于5‰。', { operator: '<', value: 5, unit: '‰', year: 2030 }],
    [
      '单位地区生产总值能耗比2020年下降14.5%。',
      { printed: '单位地区生产总值能耗', operator: 'growth', value: -14.5, notes: ['比2020年', '原文为“下降”'] },
    ],
    ['数字经济核心产业增加值年均增长8%左右。', { operator: 'growth', value: 8, notes: ['年均', '原文为“左右”'] }],
    ['城镇化率提高5个百分点。', { operator: 'growth', value: 5, unit: '个百分点' }],
    ['平均办理时间降至30分钟。', { operator: '=', value: 30, unit: '分钟' }],
    ['人均预期寿命达到80岁。', { value: 80, unit: '岁' }],
    ['每千人口拥有3岁以下婴幼儿托位数达到4.5个。', { printed: '每千人口拥有3岁以下婴幼儿托位数', value: 4.5, unit: '个/千人' }],
    ['人均公园绿地面积达到15平方米。', { value: 15, unit: '平方米' }],
    ['护理型床位占比55%。', { printed: '护理型床位占比', operator: '=', value: 55 }],
    ['绿色建筑占新建建筑的三分之二以上。', { operator: '>=', value: 66.666667, unit: '%' }],
    ['实践课时占总课时一半以上。', { printed: '实践课时占总课时', operator: '>=', value: 50 }],
    ['数字经济规模翻一番。', { operator: 'growth', value: 100, valuePrinted: '翻一番' }],
    ['综合实力进入全国前10位。', { printed: '综合实力', operator: '<=', value: 10, unit: '位' }],
    ['营商环境评价位居全省第一。', { operator: '=', value: 1, unit: '位' }],
    ['建设10—15个示范社区。', { operator: '>=', value: 10, unit: '个', notes: ['原文为区间“10—15个”'] }],
    ['污水处理率由2020年的55%提高到75%。', { printed: '污水处理率', value: 75, baseline: { value: 55, year: 2020 } }],
    ['城市建成区绿地率稳步提升，达到40%。', { printed: '城市建成区绿地率', value: 40, quote: '城市建成区绿地率稳步提升，达到40%' }],
    ['专业团队数量不低于全市团队总数的25%。', { printed: '专业团队数量', operator: '>=', value: 25, notes: ['占全市团队总数'] }],
    ['“十五五”期间，基本医疗保险参保率达到95%。', { printed: '基本医疗保险参保率', year: 2030 }],
    ['2023年6月底前，公办幼儿园在园幼儿占比达到60%。', { year: 2023 }],
    ['新建城区养老服务设施达标率100%。', { printed: '新建城区养老服务设施达标率', value: 100 }],
    ['城镇新增就业25万人以上。', { printed: '城镇新增就业', operator: '>=', value: 250000, unit: '人' }],
    ['每万人拥有5G基站26个。', { printed: '每万人拥有5G基站', value: 26, unit: '个/万人' }],
    ['孕产妇死亡率下降到12/10万以下。', { operator: '<=', value: 12, unit: '/10万' }],
    ['城乡居民收入比缩小到2.4∶1。', { value: 2.4, unit: '∶1' }],
    ['企业开办时间压缩至1个工作日以内。', { printed: '企业开办时间', operator: '<=', value: 1, unit: '个工作日' }],
    ['营商环境位居全省第3位。', { operator: '=', value: 3, unit: '位' }],
    ['80%以上的乡镇（街道）具备综合养老服务功能。', { printed: '乡镇（街道）具备综合养老服务功能', operator: '>=', value: 80 }],
  ])('reads %s', (sentence, expected) => {
    const found = goals(sentence);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ year: 2026, provision: '2-1', kind: 'quantitative', ...expected });
  });

  it('gives a growth that several names share to each of them', () => {
    expect(brief(goals('全市有效发明专利拥有量、有效商标注册量三年累计增长30%。'))).toEqual([
      '有效发明专利拥有量 growth 30%',
      '有效商标注册量 growth 30%',
    ]);
  });

  it('leaves a sum to all its names together', () => {
    expect(brief(goals('甲类商标、乙类产品合计达到78件。'))).toEqual(['甲类商标、乙类产品 = 78件']);
  });

  it('gives each of several names its own number after 分别', () => {
    expect(brief(goals('污水处理率、垃圾处理率分别达到95%、98%以上。'))).toEqual(['污水处理率 = 95%', '垃圾处理率 >= 98%']);
    expect(goals('花生种植、收获机械化率分别达到65%和55%。').map(({ value, notes }) => [value, notes])).toEqual([
      [65, ['分别之“花生种植”']],
      [55, ['分别之“收获机械化率”']],
    ]);
  });

  it('gives each of two years its own number', () => {
    expect(goals('到2022年和2030年，规范管理率分别达到60%和70%。').map(({ year, value }) => [year, value])).toEqual([
      [2022, 60],
      [2030, 70],
    ]);
  });

  it('goes on about the same thing when a clause names none', () => {
    expect(goals('到2023年，力争每万人口家庭医生数不低于4人，到2025年不低于4.6人。').map(({ year, value }) => [year, value])).toEqual([
      [2023, 4],
      [2025, 4.6],
    ]);
  });
});

describe('a number stated in a task that prints no year', () => {
  it.each([
    ['城乡低保标准由每月600元提高到800元。', '城乡低保标准 = 800元', ['原文起点为“每月600元”']],
    ['推动森林覆盖率由30%提高到35%以上。', '森林覆盖率 >= 35%', ['原文起点为“30%”']],
    ['力争森林覆盖率从30%提高到35%。', '森林覆盖率 = 35%', ['原文为“力争”', '原文起点为“30%”']],
    ['森林覆盖率由目前的30%提高到35%。', '森林覆盖率 = 35%', ['原文起点为“目前的30%”']],
    ['治疗率在现有基础上提高30%。', '治疗率 growth 30%', ['在现有基础上']],
    ['水质达标率保持100%。', '水质达标率 = 100%', []],
    ['覆盖率保持95%以上。', '覆盖率 >= 95%', []],
  ])('is a promise, and where it starts a note: %s', (sentence, expected, notes) => {
    expect(brief(task(sentence))).toEqual([expected]);
    expect(task(sentence)).toMatchObject([{ year: null, baseline: null, notes }]);
  });

  it.each([
    ['养老床位不少于300张，对民办机构给予补助1万元。', ['养老床位 >= 300张']],
    ['市级智慧养老院不少于3家，建设补助资金占比不低于5%。', ['市级智慧养老院 >= 3家', '建设补助资金占比 >= 5%']],
    ['养老床位不少于300张，护理型床位占比不低于55%，并给予运营补贴。', ['养老床位 >= 300张', '护理型床位占比 >= 55%']],
    ['对民办机构给予最高30万元补助，服务覆盖率达到95%。', ['服务覆盖率 = 95%']],
  ])('is a promise beside a clause that pays: %s', (sentence, expected) => {
    expect(brief(task(sentence))).toEqual(expected);
  });

  it.each([
    ['帐篷达到2000顶', '帐篷 = 2000顶'],
    ['算力达到100PFlops', '算力 = 100PFLOPS'],
    ['算力达到3EFlops', '算力 = 3EFLOPS'],
    ['出口带宽达到40Tbps', '出口带宽 = 40Tbps'],
    ['带宽达到10Gbps', '带宽 = 10Gbps'],
  ])('has its unit: %s', (sentence, expected) => {
    expect(brief(task(`${sentence}。`))).toEqual([expected]);
  });

  it('says what a list of parts measures where only its head does', () => {
    const found = task('本科以上学历比例，小学达到90%，初中达到98%，毛入学率达到99%。建设学校，高中达到30所。');
    expect(found.map(({ printed, notes }) => [printed, notes])).toEqual([
      ['小学', ['原文总称“本科以上学历比例”']],
      ['初中', ['原文总称“本科以上学历比例”']],
      ['毛入学率', []],
      ['高中', []],
    ]);
  });
});

describe('a number of things made', () => {
  it.each([
    ['培育3家综合型平台，20家行业型平台，100家企业级平台。', ['综合型平台 = 3家', '行业型平台 = 20家', '企业级平台 = 100家']],
    ['新建800个智能工厂，打造100个“5G＋工业互联网”典型案例。', ['智能工厂 = 800个', '“5G＋工业互联网”典型案例 = 100个']],
    ['新增“皖企登云”企业2万家。', ['“皖企登云”企业 = 20000家']],
    ['新增养老床位5000张、护理型床位3000张。', ['养老床位 = 5000张', '护理型床位 = 3000张']],
    ['面向3万名专业技术人才开展培训。', ['专业技术人才开展培训 = 30000名']],
    ['培训知识产权管理人员500人次。', ['培训知识产权管理人员 = 500人次']],
    ['在重点领域建设3家以上市级培训基地。', ['市级培训基地 >= 3家']],
    ['培育三家龙头企业、建设一个中心。', ['龙头企业 = 3家']],
    ['为每个乡镇至少建设一所养老服务中心。', ['养老服务中心 >= 1所']],
    ['建设10个500千伏变电站。', ['500千伏变电站 = 10个']],
    ['培育10家年产值超过10亿元的企业。', ['年产值超过10亿元的企业 = 10家']],
    ['年产值10亿元以上企业达到50家。', ['年产值10亿元以上企业 = 50家']],
    ['新改建农村公路1000公里以上。', ['农村公路 >= 1000公里']],
    ['累计培育智能工厂50家、数字化车间300个。', ['智能工厂 = 50家', '数字化车间 = 300个']],
    ['新建改建城市道路50公里，建成绿道200公里。', ['城市道路 = 50公里', '绿道 = 200公里']],
    ['培育国家级企业20家以上、省级企业200家。', ['国家级企业 >= 20家', '省级企业 = 200家']],
    ['完成工业投资300余亿元。', ['工业投资 = 30000000000元']],
    ['储备帐篷2000顶、棉被1万床。', ['帐篷 = 2000顶', '棉被 = 10000床']],
    ['组建市级矿山、危化、水上3支专业救援队伍。', ['专业救援队伍 = 3支']],
    ['组建矿山、危化等5支专业救援队伍。', ['专业救援队伍 = 5支']],
    ['建设绿道、步道100公里示范段。', []],
  ])('reads %s', (sentence, expected) => {
    expect(brief(task(sentence))).toEqual(expected);
  });

  it('keeps 每年 and a hedge as notes through the sentence and no further', () => {
    expect(task('力争每年遴选20个方案，培育100个工业APP。建设5个基地。').map(({ notes }) => notes)).toEqual([
      ['原文为“力争”', '每年'],
      ['每年'],
      [],
    ]);
  });
});

describe('每年', () => {
  it.each([
    ['每年完成改造1000户，五年累计改造5000户以上。', [['每年'], ['五年累计']]],
    ['每年培训5000人次，系统覆盖率达到100%，科技投入年均增长8%以上。', [['每年'], [], ['年均', '原文为“以上”']]],
    ['建成50个基地，每年培训5000人次。', [[], ['每年']]],
  ])('says nothing of a level or of what several years add up to: %s', (sentence, expected) => {
    expect(task(sentence).map(({ notes }) => notes)).toEqual(expected);
  });
});

describe('a number that is no promise', () => {
  it.each([
    '实现“3510”发展目标，面向2035年，落实国知发运字〔2024〕2号，融入“111”创新工程，用好5G。',
    '构建“1+5”体系，参加4.26世界知识产权日活动，升级IPv6，发展工业4.0。',
    '截至2020年底，全市发明专利达到2160件。',
    '已建成养老服务中心120个。',
    '禁止生产和使用厚度低于0.01毫米的地膜。',
    '服务60周岁以上老年人，构建15分钟养老服务圈。',
    '对行业平台给予奖补，最高1000万元。',
    '按照不超过项目投资额30%的比例给予一次性奖补。',
    '服务达到1000人次且规范运营的，给予一次性补贴15万元。',
    '在5个工作日内完成初核，公示10天。',
    '原则上每5年修订1次专业目录。',
    '落实《智慧养老行动计划（建设100个基地）》，办好第20届博览会。',
    '开展三项行动，推进两化融合，打造“三个中心”。',
    '对新建床位达到100张以上的养老机构，给予100万元补助，期限不超过3年。',
    '服务达到1000人次，且取得许可证的，给予补贴15万元。',
    '企业营业收入首次突破1亿元，给予50万元奖励。',
    '养老床位达到300张，给予补助1万元。',
    '每新增床位1张，补助1万元。',
    '有效期保持5年。',
    '选择不超过10个品目且不超过20个档次的产品提高补贴额。',
  ])('is passed over: %s', (sentence) => {
    expect(task(sentence)).toEqual([]);
  });

  it('is passed over in a chapter about the past, but not in one that builds on it', () => {
    const chapter = (title: string) => readTargets([node('1', 'chapter', title, ['建成5G基站1000个。'])]);
    expect(chapter('发展基础')).toEqual([]);
    expect(chapter('规划背景')).toEqual([]);
    expect(chapter('推进人才建设，夯实发展基础')).toHaveLength(1);
  });

  it.each([
    ...['面临形势', '存在的突出问题', '现状与形势', '“十三五”时期取得的主要成效', '养老服务发展现状及存在的问题', '指导思想、基本原则'],
    ...[
      '我省数字经济发展基础与面临的形势',
      '“十三五”应对气候变化工作成效',
      '面临的新形势新要求',
      '工作开展情况',
      '存在问题及原因分析',
      '名词解释',
      '附则',
    ],
  ])('is passed over in a chapter whose whole title is of the past: %s', (title) => {
    expect(readTargets([node('1', 'chapter', title, ['建成5G基站1000个。'])])).toEqual([]);
  });

  it.each(['着力解决突出问题。', '安全生产形势持续好转。', '指导思想与主要目标', '摸清养殖现状。', '提高工作成效', '矿山突出问题'])(
    'is a promise under a title that only contains a word for the past: %s',
    (title) => {
      expect(readTargets([node('1', 'section', title, ['到2025年，完成改造500户。'])])).toMatchObject([{ value: 500, year: 2025 }]);
    },
  );

  it('is a promise in a block among the goals, whatever its lead says', () => {
    const block = { ...node('2-p1', 'paragraph', '——面临形势。', ['优良天数比率达到80%。']), runIn: true };
    expect(readTargets([node('2', 'chapter', '工作目标', ['到2025年，取得进展。'], [block])])).toMatchObject([{ value: 80, year: 2025 }]);
  });

  it.each([
    '商标有效注册量已从2146件增加到9324件。',
    '森林覆盖率由30%提高到了35%。',
    '近年来，森林覆盖率由30%提高到35%。',
    '“十三五”期间，森林覆盖率由30%提高到了35%。',
    '“十三五”期间，新建了30所学校。',
  ])('is an achievement where the sentence says so: %s', (sentence) => {
    expect(task(sentence)).toEqual([]);
  });
});

describe('a promise in words', () => {
  it.each([
    ['知识产权综合竞争力位居全省前列。', '知识产权综合竞争力', '位居全省前列'],
    ['知识产权质押融资金额力争保持全省前列。', '知识产权质押融资金额', '保持全省前列'],
    ['5G基站建设水平处于全国第一方阵。', '5G基站建设水平', '处于全国第一方阵'],
    ['逐步实现维权援助工作站全市覆盖。', '维权援助工作站', '全市覆盖'],
    ['力争在产业集聚区实现维权援助机构全覆盖。', '维权援助机构', '全覆盖'],
    ['完善工作体系，实现调解组织的全覆盖。', '调解组织', '全覆盖'],
    ['大宗工业固体废物贮存处置总量趋零增长。', '大宗工业固体废物贮存处置总量', '趋零增长'],
    ['高级职称人才实现较大增长。', '高级职称人才', '实现较大增长'],
    ['社会满意度逐年提高。', '社会满意度', '逐年提高'],
    ['设立专项资金，并逐年增加财政投入额度。', '财政投入额度', '逐年增加'],
    ['重特大事故起数为零。', '重特大事故起数', '为零'],
    ['全面消除黑臭水体。', '黑臭水体', '全面消除'],
    ['基本消除大班额。', '大班额', '基本消除'],
    ['重污染天气基本消除。', '重污染天气', '基本消除'],
  ])('reads %s', (sentence, printed, words) => {
    expect(goals(sentence)).toMatchObject([{ kind: 'qualitative', value: null, operator: null, printed, valuePrinted: words }]);
  });

  it('reads each part of a list that is whole', () => {
    expect(goals('固体废物总量趋零增长、主要农业废弃物全量利用、危险废物全面安全管控。').map(({ printed }) => printed)).toEqual([
      '固体废物总量',
      '主要农业废弃物',
    ]);
  });

  it.each([
    '综合实力显著增强。',
    '服务能力明显提升。',
    '效率显著提高。',
    '建立全覆盖的监管体系。',
    '全面消除歧视。',
    '消除安全隐患。',
    '人才队伍不断壮大。',
    '打造国内领先企业。',
  ])('finds none in %s', (sentence) => {
    expect(goals(sentence)).toEqual([]);
  });
});

describe('years', () => {
  it('come from the lead of the goals, also for its paragraphs, and from no other task', () => {
    const roots = [
      node('2', 'chapter', '发展目标', ['到2025年，体系基本建成。'], [node('2-p1', 'paragraph', '——取得新突破。', ['注册量达到5件。'])]),
      node(
        '3',
        'chapter',
        '任务',
        [],
        [node('3-1', 'item', '培育', ['到2024年，建成3个基地。']), node('3-2', 'item', '建设', ['建成4个基地。'])],
      ),
    ];
    expect(readTargets(roots).map(({ value, year }) => [value, year])).toEqual([
      [5, 2025],
      [3, 2024],
      [4, null],
    ]);
  });

  it.each(['其中2022年新增3万个', '其中，2022年新增3万个'])('of a part bind its own clause: %s', (part) => {
    const found = task(`到2025年，新增学位12万个，${part}，新增教师1万名。建设学校30所。`);
    expect(found.map(({ printed, value, year }) => [printed, value, year])).toEqual([
      ['学位', 120000, 2025],
      ['学位', 30000, 2022],
      ['教师', 10000, 2025],
      ['学校', 30, 2025],
    ]);
  });

  it.each([
    ['（牵头单位：市发展改革委；完成时限：2024年12月）', [], 2024],
    ['（市民政局负责；2024年12月底前完成）', [], 2024],
    [null, ['完成时限：2024年12月'], 2024],
    [null, ['完成时限：2022—2024年'], 2024],
    [null, ['完成时限：2023年', '完成时限：2024年'], null],
    [null, ['完成时限：长期坚持'], null],
    ['（市民政局负责）', ['办理时限：3个工作日。'], null],
  ])('come from the deadline of a task, where a target has none: %s %j', (units, lines, year) => {
    const one = {
      ...node('3-1', 'section', '建库', ['储备库面积达到5000平方米。2023年底前，建成1个平台。', ...lines]),
      isTask: true,
      units,
    };
    expect(readTargets([node('3', 'chapter', '重点任务', [], [one])]).map((found) => found.year)).toEqual([year, 2023]);
  });

  it('of a date bind their own sentence, and 到…年 the paragraph', () => {
    expect(task('2023年6月底前，建成1个平台、2个中心。建设3个基地。').map(({ year }) => year)).toEqual([2023, 2023, null]);
    expect(task('到2025年，建成2个平台。建设3个基地。').map(({ year }) => year)).toEqual([2025, 2025]);
    expect(task('2020年起基本不再招聘。建立100个基地。').map(({ year }) => year)).toEqual([null]);
  });
});

describe('an indicator table', () => {
  const read = (rows: string[][], title: string | null = null) =>
    readTargets([node('2', 'chapter', '主要目标', ['到2025年，取得成效。'], [table('2-t1', title, rows)])]);

  it('gives baseline, increment and nature', () => {
    const head = ['序号', '指标名称', '2020年', '2025年', '累计增加值', '属性'];
    expect(
      read([head, ['1', '质押融资登记金额', '0', '5000万', '5000万', '预期性'], ['2', '满意度①', '—', '82分', '—', '约束性']]),
    ).toMatchObject([
      { value: 5e7, unit: '元', baseline: { value: 0, year: 2020 }, increment: 5e7, nature: '预期性', year: 2025, provision: '2-t1' },
      { printed: '满意度', value: 82, unit: '分', baseline: null, increment: null, nature: '约束性' },
    ]);
  });

  it('takes units from a column, a name or a bracket, with their scale', () => {
    const rows = [
      ['类别', '指标', '单位', '2020年现状值', '2025年目标值', '属性', '责任单位'],
      ['投入', '研发经费', '亿元', '100', '150', '预期性', '市科技局'],
      ['', '1.森林覆盖率（%）', '', '40', '≥42', '约束性', '市林业局'],
      ['每千人口执业医师数', '人', '3.1', '3.6', '预期性', '市卫健委'],
      ['环境', '空气质量优良天数比率', '%', '85', '完成上级下达任务', '约束性', '市生态环境局'],
    ];
    expect(
      read(rows).map(({ printed, operator, value, unit, baseline, nature }) => [
        printed,
        operator,
        value,
        unit,
        baseline?.value ?? null,
        nature,
      ]),
    ).toEqual([
      ['研发经费', '=', 1.5e10, '元', 1e10, '预期性'],
      ['森林覆盖率', '>=', 42, '%', 40, '约束性'],
      ['每千人口执业医师数', '=', 3.6, '人/千人', 3.1, '预期性'],
      ['空气质量优良天数比率', null, null, null, null, '约束性'],
    ]);
  });

  it.each([
    ['>75', '>', 75],
    ['≥90%', '>=', 90],
    ['<3', '<', 3],
    ['100左右', '=', 100],
    ['[25]', '=', 25],
    ['下降18%', 'growth', -18],
    ['95以上', '>=', 95],
    ['10-15', '>=', 10],
  ])('reads %s', (cell, operator, value) => {
    expect(
      read([
        ['指标', '2025年目标'],
        ['某率', cell],
      ]),
    ).toMatchObject([{ operator, value, year: 2025, valuePrinted: cell }]);
  });

  it('gives a target for every target year, and the growth where no value is printed', () => {
    const rows = [
      ['指标', '单位', '2023年目标', '2025年目标', '年均增速'],
      ['5G基站', '万个', '3', '5', '10%'],
      ['地区生产总值', '亿元', '—', '—', '6.5左右'],
    ];
    expect(read(rows).map(({ printed, operator, value, year }) => [printed, operator, value, year])).toEqual([
      ['5G基站', '=', 30000, 2023],
      ['5G基站', '=', 50000, 2025],
      ['地区生产总值', 'growth', 6.5, 2025],
    ]);
  });

  it('takes 目标值 without a year as due when the caption or the goals say', () => {
    expect(
      read(
        [
          ['指标', '现状值', '目标值'],
          ['某率', '1%', '2%'],
        ],
        '“十五五”主要指标',
      )[0]?.year,
    ).toBe(2030);
    expect(
      read([
        ['指标', '现状值', '目标值'],
        ['某率', '1%', '2%'],
      ])[0],
    ).toMatchObject({ year: 2025, baseline: null });
  });

  it('reads the cells of a table of tasks as text, with the date of the row', () => {
    const rows = [
      ['序号', '重点任务', '责任单位', '完成时限'],
      ['1', '新建养老床位5000张', '市民政局', '2024年底前'],
    ];
    expect(read(rows)).toMatchObject([{ printed: '养老床位', value: 5000, year: 2024, quote: '新建养老床位5000张' }]);
  });
});

describe('mergeTargets', () => {
  const marks = { id: 'marks', label: '商标', unit: '件', names: ['商标'], theme: null, note: null };
  const merged = (prose: string, row: string[], tasks: string[] = [], indicators = [marks]) =>
    mergeTargets(
      'x',
      readTargets([
        node('2', 'chapter', '目标', [`到2025年，${prose}。`], [table('2-t1', null, [['指标名称', '2020年', '2025年'], row])]),
        node(
          '3',
          'chapter',
          '任务',
          [],
          tasks.map((text, at) => node(`3-${String(at + 1)}`, 'item', '任务', [text])),
        ),
      ]),
      indicators,
    );

  it('takes prose that repeats a row as a second mention', () => {
    expect(merged('全市商标达15件', ['商标/件', '4件', '15件'])).toMatchObject([
      { id: 'x/2-t1/1', indicator: 'marks', notes: ['正文同数：“全市商标达15件”'] },
    ]);
  });

  it('names a conflict in both records', () => {
    expect(merged('商标达16件', ['商标', '4件', '15件']).map((one) => one.notes)).toEqual([
      ['与指标表不一致：表中为15件'],
      ['与正文不一致：“商标达16件”'],
    ]);
  });

  it('names a conflict where names differ by a qualifier, also of names nobody listed', () => {
    expect(merged('每万人口优质床位数达3张', ['每万人口床位数', '1张', '3张'], [], []).map((one) => one.notes)).toEqual([
      ['与指标表不一致：表中写“每万人口床位数”，同为3张'],
      ['与正文不一致：正文写“每万人口优质床位数”，“每万人口优质床位数达3张”'],
    ]);
  });

  it('finds no conflict where prose has both names', () => {
    const notes = merged('每万人口床位数达3张，每万人口优质床位数达3张', ['每万人口床位数', '1张', '3张'], [], []).map((one) => one.notes);
    expect(notes).toEqual([[], ['正文同数：“每万人口床位数达3张”']]);
  });

  it('compares the sum of the tasks with the table', () => {
    const kinds = { ...marks, names: ['商标', '甲商标', '乙商标'] };
    const found = merged('成效显著', ['商标', '4件', '15件'], ['到2025年，甲商标达到10件，乙商标达到8件。'], [kinds]);
    expect(found.map(({ notes }) => notes)).toEqual([
      ['与正文不一致：“甲商标达到10件”“乙商标达到8件”，推算合计18件'],
      ['与指标表不一致：表中商标为15件'],
      ['与指标表不一致：表中商标为15件'],
    ]);
  });

  it('keeps a mention without a number as a note, and a promise of its own as a record', () => {
    const found = merged('商标满意度达到新水平，商标满意度逐年提高', ['商标满意度', '4件', '15件'], [], []);
    expect(found.map(({ printed, valuePrinted, notes }) => [printed, valuePrinted, notes])).toEqual([
      ['商标满意度', '逐年提高', []],
      ['商标满意度', '15件', ['正文未写数：“商标满意度达到新水平”']],
    ]);
  });
});

describe('for any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '到2025年，',
      '达到',
      '不少于',
      '由',
      '提高到',
      '建设',
      '每年',
      '力争',
      '商标',
      '覆盖率',
      '分别',
      '全覆盖',
      '位居全省前列',
      '逐年提高',
    ],
    ...[
      '10',
      '3.5万',
      '百分之',
      '三',
      '个',
      '件',
      '%',
      '亿元',
      '以上',
      '左右',
      '、',
      '，',
      '。',
      '；',
      '：',
      '和',
      '的',
      '（',
      '）',
      '“',
      '”',
      '《',
      '》',
    ],
    ...[
      '\n',
      '\t',
      '5G',
      '2020年',
      '〔2024〕',
      '前',
      '第',
      '翻一番',
      '一、',
      '（一）',
      '1.',
      '专栏1 ',
      '目标',
      '{',
      '<b>',
      '\u200b',
      '𠮷',
      '/',
      '每千人口',
    ],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 80 }).map((all) => all.join('')),
    fc.string({ maxLength: 200 }),
  );

  it('quotes and names stand verbatim in their provision, values are finite, ids unique', () => {
    fc.assert(
      fc.property(texts, texts, (text, cell) => {
        const { roots: outlined } = readSample(`二、目标\n${text}\n三、任务\n${text}`);
        const roots = [
          ...outlined,
          {
            ...table('t9', null, [
              ['指标', '单位', '2020年', '2025年'],
              [cell, '件', '1', text],
            ]),
          },
        ];
        const words = new Map([...walk(roots)].map((one) => [one.number, ownText(one)]));
        const found = mergeTargets('x', readTargets(roots), []);
        for (const one of found) {
          expect(words.get(one.provision)).toContain(one.quote);
          expect(words.get(one.provision)).toContain(one.printed);
          if (one.valuePrinted !== null) expect(one.quote).toContain(one.valuePrinted);
          expect(one.value === null || Number.isFinite(one.value)).toBe(true);
          expect(one.kind === 'quantitative').toBe(one.value !== null && one.operator !== null);
        }
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
      { numRuns: 400 },
    );
  });

  // What grows with the square takes minutes at this length.
  it('time grows with length alone', () => {
    const hard = [
      '达到10件',
      '1件',
      '建设3个、',
      '由5%提高到',
      '《“（',
      '（（（',
      '到2025年，商标达到5件。',
      '全覆盖、',
      '一二三',
      '9',
      '9.',
      '9,',
      '9,999',
      'A9',
      '9+',
      '，',
      '、某率',
    ];
    for (const piece of hard) {
      const paragraph = piece.repeat(Math.ceil(100_000 / piece.length));
      const start = performance.now();
      readTargets([node('1', 'chapter', '目标', [paragraph])]);
      expect(performance.now() - start, piece).toBeLessThan(5000);
    }
  });
});
