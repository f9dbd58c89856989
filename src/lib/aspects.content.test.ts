import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../schemas/plan.ts';
import { departmentSchema, placeSchema, themeSchema } from '../schemas/vocabulary.ts';
import { placeSentence } from './aspects.ts';
import { derivePlan } from './derive.ts';
import { provisionsFromMdx } from './provisions.ts';
import { sentences } from './sentences.ts';
import { findThemeWords } from './theme-words.ts';
import { withoutUnits } from './without-units.ts';

function list<T extends z.ZodType>(name: string, schema: T): z.infer<T>[] {
  return z.array(schema).parse(parse(readFileSync(`content/vocabulary/${name}.yml`, 'utf8')));
}

const themes = list('themes', themeSchema);
const departments = list('departments', departmentSchema);
const plans = list('places', placeSchema).map(({ id }) => {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(readFileSync(`content/plans/${id}.mdx`, 'utf8')) ?? [];
  return derivePlan(planSchema.parse(parse(front)), provisionsFromMdx(body, id), departments);
});

/** What a task says beyond its heading; where the heading is all it says, the heading. */
const tasks = plans.flatMap((plan) =>
  plan.tasks.map((task) => {
    const said = withoutUnits(task.text);
    const title = plan.provisions.find(({ id }) => id === task.id)?.title ?? '';
    const all = sentences(said);
    const body = all.filter(({ start }) => start >= title.length);
    const shown = body.length > 0 ? body : all;
    return { ...task, said, heading: said.slice(0, shown[0]?.start), printedTitle: title, sentences: shown.map(({ text }) => text) };
  }),
);

/** Each theme with the sentences its page shows: all of its own tasks, and of others those that have a word of it. */
const pages = themes.map((theme) => {
  const shown = tasks.flatMap((task) => {
    if (task.themes.primary === theme.id) return task.sentences.map((text) => ({ task: task.id, plan: task.plan, text }));
    if (!task.themes.secondary.includes(theme.id)) return [];
    const speaks = task.sentences.filter((text) => findThemeWords(text, themes).some((word) => word.theme === theme.id));
    return speaks.map((text) => ({ task: task.id, plan: task.plan, text }));
  });
  return { theme, shown: shown.map((one) => ({ ...one, placed: placeSentence(one.text, theme.aspects) })) };
});
const shown = pages.flatMap((page) => page.shown);
const others = (page: { shown: typeof shown }) => page.shown.filter(({ placed }) => placed.length === 0);

/** Read by hand: in which row of which theme a reader looks for these words; 其他 where none fits. */
const READ: Record<string, [words: string, row: string][]> = {
  'innovation-incentives': [
    ['落实中国专利奖和省专利奖获得企业奖励制度', '奖励与资助'],
    ['将高价值知识产权产出作为科技创新计划项目立项的重要指标', '政策与资金导向'],
    ['建立专利导航工作机制', '其他'],
  ],
  'high-value-patents': [
    ['专利预审服务的全覆盖', '预审与快速确权'],
    ['布局形成一批标准必要专利', '标准必要专利'],
    ['组建高价值专利培育中心和知识产权联盟', '培育机构与创新联盟'],
  ],
  'trademarks-brands': [
    ['鼓励企业对注册商标进行海关备案', '海外注册与出口品牌'],
    ['布局一批商标品牌指导站', '指导站与服务中心'],
    ['形成产业集群品牌', '区域与集群品牌'],
    ['实施精品版权工程', '其他'],
  ],
  'enterprise-ip': [
    ['打造一批具备竞争优势的知识产权强企', '强企与试点示范'],
    ['推进企业知识产权合规管理贯标认证', '贯标与管理制度'],
    ['支持企业参与行业标准、国家标准等的制定', '核心技术与标准'],
  ],
  'research-institutions': [
    ['建立科研活动全流程知识产权管理', '全流程管理与制度'],
    ['充分赋予高校和科研院所知识产权处置自主权', '权属、收益与评价'],
  ],
  'technology-transfer': [
    ['唤醒未充分实施的“沉睡专利”', '存量专利盘活'],
    ['举办专利转化运用供需对接活动', '供需对接与开放许可'],
    ['推进国有知识产权权益分配改革', '权属与收益分配'],
  ],
  'patent-navigation': [
    ['等建立专利导航服务基地', '服务基地与指导中心'],
    ['探索重大经济科技活动知识产权分析评议机制', '分析评议与预警'],
  ],
  'ip-finance': [
    ['“入园惠企”行动', '入园惠企与银企对接'],
    ['扩大专利、商标等质押信贷规模', '质押与信贷产品'],
    ['鼓励企业应用专利保险产品', '保险'],
    ['财政风险补偿捆绑', '风险分担与质物处置'],
    ['探索社会资金参与知识产权质押融资基金运作', '社会资金与出资入股'],
  ],
  'operations-system': [
    ['支持高校和科研院所建设知识产权运营机构', '运营机构'],
    ['积极引导社会化资金投入知识产权运营', '资金投入'],
  ],
  'ip-intensive-industries': [
    ['版权密集型产业', '版权密集型产业'],
    ['构筑和运营产业专利池', '联盟、专利池与导航'],
  ],
  'geographical-indications': [
    ['抓好“万荣苹果”国家地理标志产品保护示范区创建', '保护工程与示范区'],
    ['强化地理标志专用标志使用监管', '专用标志与执法监管'],
    ['地理标志兴农', '助力乡村振兴'],
    ['开展地域特色农产品资源普查', '资源挖掘与申报注册'],
  ],
  'judicial-protection': [
    ['推动案件“繁简分流”改革', '繁简分流'],
    ['权利人的惩罚性赔偿请求', '惩罚性赔偿'],
    ['知识产权纠纷行政调解协议司法确认制度', '诉调对接与司法确认'],
  ],
  'administrative-enforcement': [
    ['加大知识产权海关保护执法力度', '海关与涉外保护'],
    ['深入开展知识产权侵权纠纷行政裁决示范建设', '行政裁决与快速处理'],
    ['“剑网”“蓝天”“铁拳”等专项行动', '专项行动与侵权查处'],
    ['依法支持知识产权权利人的惩罚性赔偿请求', '其他'],
  ],
  'coordinated-protection': [
    ['培育和发展知识产权调解组织、仲裁机构、公证机构', '调解仲裁与多元化解'],
    ['市场主体诚信档案“黑名单”制度', '信用监管与惩戒'],
    ['深化晋冀鲁豫部分地市知识产权执法协作', '跨部门跨区域协作'],
  ],
  'rights-assistance': [
    ['加大海外知识产权维权援助力度', '海外与涉外纠纷应对'],
    ['逐步实现维权援助工作站全市覆盖', '机构与工作网络'],
  ],
  'trade-secrets': [
    ['加强商业秘密司法鉴定能力建设', '司法鉴定'],
    ['增强市场主体特别是中小企业商业秘密保护意识', '培训与意识'],
  ],
  copyright: [
    ['推进软件正版化工作', '软件正版化'],
    ['“剑网”专项行动', '执法与打击盗版'],
    ['稿酬收转查询', '登记、交易与公共服务'],
  ],
  'protection-technology': [
    ['依法使用时间戳、区块链等新技术保全证据', '取证存证'],
    ['实现“智慧监管”', '智慧监管与装备'],
  ],
  'public-services': [
    ['推行知识产权公共服务“好差评”制度', '便利化与服务效率'],
    ['实现知识产权信息公共服务网点全覆盖', '网点与服务机构'],
    ['推动知识产权公共服务资源共享', '互联互通与数据资源'],
  ],
  'service-industry': [
    ['支持建设知识产权服务业聚集区', '集聚区与联盟'],
    ['打击无资质专利代理', '代理监管与违法查处'],
    ['探索实施知识产权服务标准', '服务标准与从业人员'],
  ],
  talent: [
    ['开展知识产权职称考评工作', '评价、职称与激励'],
    ['支持河南师范大学知识产权学院建设', '学科、课程与师资'],
    ['市级知识产权人才智库资源建设', '智库与专家库'],
  ],
  'culture-education': [
    ['利用世界知识产权日', '宣传周与主题活动'],
    ['鼓励专家学者、志愿者进校园', '校园普及教育'],
    ['统筹传统媒体与新兴媒体', '媒体与传播平台'],
  ],
  'policy-coordination': [
    ['深入实施《山西省知识产权保护工作条例》', '法规条例实施'],
    ['推进县域知识产权协调发展', '试点示范与强县建设'],
  ],
  leadership: [
    ['全面发挥党建引领作用', '党的领导与议事日程'],
    ['落实属地责任', '责任落实与分工'],
  ],
  funding: [
    ['设立区级知识产权专项资金', '专项资金'],
    ['广泛吸引社会资金', '社会资本与多元投入'],
    ['加强资金使用监管', '资金监管与绩效'],
  ],
  evaluation: [
    ['组织开展规划实施监测', '监测与评估'],
    ['构建务实管用绩效考核指标体系', '绩效考核与奖惩'],
  ],
};

describe('the aspects of the five plans', () => {
  it('leave few sentences under 其他, of all and of each theme', () => {
    expect({ sentences: shown.length, others: pages.flatMap(others).length }).toEqual({ sentences: 709, others: 20 });
    expect(pages.filter((page) => others(page).length > page.shown.length * 0.1).map(({ theme }) => theme.id)).toEqual([]);
  });

  it('set no more than a third of the sentences in several rows, and seldom in more than three', () => {
    const touching = (rows: number) => shown.filter(({ placed }) => placed.length >= rows).length;
    expect(touching(2)).toBe(219);
    expect(touching(4)).toBeLessThanOrEqual(5);
  });

  it('give no row nearly everything', () => {
    const full = pages.flatMap(({ theme, shown: all }) =>
      theme.aspects
        .filter(({ id }) => all.filter(({ placed }) => placed[0]?.aspect === id).length > all.length / 2)
        .map(({ id }) => `${theme.id} ${id}`),
    );
    expect(full).toEqual([]);
  });

  it('have no row in which no plan has a word: each is met by a sentence, if only one that stands in another row', () => {
    const empty = pages.flatMap(({ theme, shown: all }) =>
      theme.aspects
        .filter(({ id }) => !all.some(({ placed }) => placed.some(({ aspect }) => aspect === id)))
        .map(({ id }) => `${theme.id} ${id}`),
    );
    expect(empty).toEqual([]);
  });

  it('are read by hand in every theme', () => {
    expect(Object.keys(READ)).toEqual(themes.map(({ id }) => id));
  });

  it.each(pages)('set the sentences of $theme.label where a reader looks for them', ({ theme, shown: all }) => {
    const labels = new Map(theme.aspects.map(({ id, label }) => [id, label]));
    const rows = READ[theme.id]?.map(([words]) => [
      words,
      [
        ...new Set(all.filter(({ text }) => text.includes(words)).map(({ placed }) => (placed[0] ? labels.get(placed[0].aspect) : '其他'))),
      ].join(),
    ]);
    expect(rows).toEqual(READ[theme.id]);
  });

  it('lose nothing: with the heading, the rows of a theme and 其他 hold every character of its own tasks, once', () => {
    const characters = (text: string) => [...text.replace(/\s/gu, '')].sort().join('');
    for (const { theme, shown: all } of pages)
      for (const task of tasks.filter(({ themes: { primary } }) => primary === theme.id)) {
        const rows = [...theme.aspects.map(({ id }) => id), undefined].flatMap((row) =>
          all.filter((one) => one.task === task.id && one.placed[0]?.aspect === row).map(({ text }) => text),
        );
        expect(characters(task.heading + rows.join(''))).toBe(characters(task.said));
        expect(['', task.printedTitle]).toContain(task.heading.trim());
      }
  });

  it('place every task that has a theme', () => {
    const placed = new Set(shown.map(({ task }) => task));
    expect(tasks.filter(({ id, themes: { primary } }) => primary !== null && !placed.has(id))).toEqual([]);
    expect(tasks.length).toBe(159);
  });
});
