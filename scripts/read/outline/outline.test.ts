import { describe, expect, it } from 'vitest';
import { readSample } from '../samples.ts';

/** The provisions of a text that has a title before its first heading. */
const read = (body: string) => readSample(`甲市知识产权工作方案\n${body}`);

describe('outline', () => {
  it('makes ids from printed numbers, also where they run on across chapters', () => {
    const { nodes } = read('三、保护\n（四）政策\n内容。\n（五）司法\n内容。\n四、创造\n（九）融入\n内容。');
    expect(nodes.map((node) => node.number)).toEqual(['3', '3-4', '3-5', '4', '4-9']);
  });

  it('ends a run-in title at the first full stop', () => {
    expect(read('三、任务\n（一）制度\n1.完善机制。强化统筹。加强协同。').by('3-1-1')).toMatchObject({
      title: '完善机制。',
      runIn: true,
      paragraphs: ['强化统筹。加强协同。'],
      isTask: true,
    });
  });

  it('gives a 专栏 its place under the chapter and its items below it', () => {
    const { by } = read('五、运用\n（十五）金融\n内容。\n专栏12 质押工程\n1.探索。甲。\n2.加强。乙。\n（区财政局等按职责分工负责）');
    expect(by('5-b12')).toMatchObject({ title: '质押工程', units: '（区财政局等按职责分工负责）', isTask: false });
    expect([by('5-b12-1')?.isTask, by('5-b12-2')?.isTask, by('5-b12-2')?.units]).toEqual([true, true, null]);
  });

  it('gives lists between the items of a 专栏 to their items, the last one too', () => {
    const { by } = read('三、保护\n专栏3 工程\n1.研究。甲。\n（区商务局负责）\n2.加强。乙。\n（区农业农村局负责）');
    expect([by('3-b3')?.units, by('3-b3-1')?.units, by('3-b3-2')?.units]).toEqual([null, '（区商务局负责）', '（区农业农村局负责）']);
  });

  it('takes a 专栏 without items as one task', () => {
    expect(read('四、创造\n专栏5 培育工程\n打造一批专利。').by('4-b5')).toMatchObject({ isTask: true, paragraphs: ['打造一批专利。'] });
  });

  it('takes a line for a note, not an item, whose mark stands behind its word above', () => {
    const { by, nodes } = read(
      '三、任务\n（一）养老\n推进智慧养老院①建设，落实“两证”②。\n①智慧养老院：有设备的机构。\n②是指甲和乙。\n（二）服务\n做好①餐，②浴。',
    );
    expect(by('3-1')).toMatchObject({
      isTask: true,
      paragraphs: ['推进智慧养老院①建设，落实“两证”②。', '①智慧养老院：有设备的机构。', '②是指甲和乙。'],
    });
    expect(nodes).toHaveLength(3);
    expect(read('三、任务\n（一）服务\n做好①餐，②浴。\n①指挥中心。建设。\n②上门。服务。').nodes.map(({ number }) => number)).toEqual([
      '3',
      '3-1',
      '3-1-1',
      '3-1-2',
    ]);
  });

  it('finds no task under goals and principles', () => {
    expect(
      read('二、主要目标\n（一）创造。达到11件。\n三、主要任务\n（一）创造。培育专利。')
        .nodes.filter((node) => node.isTask)
        .map((node) => node.number),
    ).toEqual(['3-1']);
  });

  it('reads a table with tabs, its caption and its notes', () => {
    const { by } = read(
      '二、要求\n（三）目标\n到2025年完成。\n主要指标\n序号\t指标名称\t2025年\n1\t商标\t15件\n注：①甲；\n②乙。\n三、任务',
    );
    expect(by('2-3-t1')).toMatchObject({
      kind: 'table',
      title: '主要指标',
      rows: [
        ['序号', '指标名称', '2025年'],
        ['1', '商标', '15件'],
      ],
      paragraphs: ['注：①甲；', '②乙。'],
    });
  });

  it('reads a table that a web page left one cell to a line', () => {
    const { by } = read('二、要求\n（三）目标\n完成。\n主要指标\n指标名称\n2020年\n1.商标/件\n4件\n2.专利/件\n-\n三、任务');
    expect(by('2-3-t1')?.rows).toEqual([
      ['指标名称', '2020年'],
      ['1.商标/件', '4件'],
      ['2.专利/件', '-'],
    ]);
  });

  it('joins a sentence that a page break cut, also in the middle of a word', () => {
    const { by } = read(
      '三、任务\n（一）转化\n鼓励有条件的中小企业贯彻国家企业知识产权管理标准，提高转移\n\n转化水平。（市市场监管局、市农业\n\n农村局等按职责分工负责）',
    );
    expect(by('3-1')).toMatchObject({
      paragraphs: ['鼓励有条件的中小企业贯彻国家企业知识产权管理标准，提高转移转化水平。'],
      units: '（市市场监管局、市农业农村局等按职责分工负责）',
    });
  });

  it('keeps what follows the plan apart', () => {
    expect(read('三、保障\n（一）领导\n加强。\n抄送：市委各部门。\n1.不是任务').by('closing')?.paragraphs).toEqual([
      '抄送：市委各部门。',
      '1.不是任务',
    ]);
  });

  it('tells a number printed twice apart and says so', () => {
    const { nodes, file } = read('三、任务\n（一）甲\n内容。\n（一）乙\n内容。');
    expect(nodes.map((node) => node.number)).toEqual(['3', '3-1', '3-1~2']);
    expect(file.messages.find(({ ruleId }) => ruleId === 'repeated-number')).toMatchObject({ line: 5, column: 1 });
  });

  it('makes blocks of principles and goals that begin with a short sentence', () => {
    const { by } = read(
      '一、基本原则\n坚持依法保护。理顺体制。\n坚持质量引领。注重转化。\n二、目标\n到2025年完成。\n——创造取得新突破。完善机制。\n——保护迈上新台阶。加强政策。',
    );
    expect(by('1-p2')).toMatchObject({
      kind: 'paragraph',
      label: '',
      title: '坚持质量引领。',
      runIn: true,
      paragraphs: ['注重转化。'],
      isTask: false,
    });
    expect(by('2')?.paragraphs).toEqual(['到2025年完成。']);
    expect(by('2-p1')?.title).toBe('——创造取得新突破。');
  });

  it('takes such blocks as tasks where the chapter calls for action and nothing is numbered', () => {
    const { by, nodes } = read(
      '一、支持平台建设\n培育平台。重点培育。（省财政厅负责）\n推动上云。建立机制。\n二、支持人才\n每年开展培训。',
    );
    expect(by('1-p1')).toMatchObject({ isTask: true, units: '（省财政厅负责）' });
    expect(nodes.filter(({ isTask }) => isTask).map(({ number }) => number)).toEqual(['1-p1', '1-p2', '2']);
  });

  it('keeps a paragraph whose section it begins in the section', () => {
    const { by } = read('一、主要任务\n（一）强化引领。建立体系。\n优化体制。加强协作。\n加强集成。落实改革。');
    expect(by('1-1')).toMatchObject({
      isTask: true,
      children: [],
      paragraphs: ['建立体系。', '优化体制。加强协作。', '加强集成。落实改革。'],
    });
  });

  it('puts a 专栏 into the section that goes on after it', () => {
    const { nodes } = read(
      '一、行动\n（一）网络\n1.外网。甲。\n专栏1 工程\n内容。\n2.内网。乙。\n（二）平台\n3.标识。丙。\n专栏2 工程\n1.子项。丁。\n二、保障',
    );
    expect(nodes.map(({ number }) => number)).toEqual(['1', '1-1', '1-1-1', '1-1-b1', '1-1-2', '1-2', '1-2-3', '1-b2', '1-b2-1', '2']);
  });

  it('keeps （一） in a 专栏 where the chapter counts 1., and a task above a 专栏 a task', () => {
    const { nodes } = read(
      '一、任务\n1.水体。做好。\n2.其他。做好。\n专栏1 工程\n（一）治理。修复。\n（二）处理。完成。\n二、保障\n（一）领导。加强。',
    );
    expect(nodes.map(({ number, isTask }) => (isTask ? `${number}*` : number))).toEqual([
      '1',
      '1-1*',
      '1-2*',
      '1-b1',
      '1-b1-1*',
      '1-b1-2*',
      '2',
      '2-1*',
    ]);
    const below = read('第一章 任务\n第一节 养老\n一、改革。提高。\n二、民办。补助。（市民政局负责）\n专栏2 工程\n床位建设。新增。').nodes;
    expect(below.filter(({ isTask }) => isTask).map(({ number }) => number)).toEqual(['1-1-1', '1-1-2', '1-1-2-b2']);
  });

  it('reads chapters and articles, decimals, and sections under no chapter', () => {
    expect(
      read('第一章 总则\n第一条 为规范。\n第二章 服务\n第二条 机构\n（一）食堂。\n第三条 企业').nodes.map(({ number }) => number),
    ).toEqual(['1', '1-1', '2', '2-2', '2-2-1', '2-3']);
    expect(read('1 总则\n1.1 目的\n为应对。\n1.2 依据\n1.2.1 法律\n2 组织\n2.1 指挥部').nodes.map(({ number }) => number)).toEqual([
      '1',
      '1-1',
      '1-2',
      '1-2-1',
      '2',
      '2-1',
    ]);
    expect(read('（一）指导思想。以人为本。\n（二）基本原则。坚持创新。').nodes.map(({ number }) => number)).toEqual(['1', '2']);
  });

  it('ends a heading at a colon that stands before the first full stop', () => {
    expect(read('一、总体要求\n（一）总体目标：到2025年，达到10件。').by('1-1')).toMatchObject({
      title: '总体目标：',
      paragraphs: ['到2025年，达到10件。'],
    });
  });

  it('makes a root of each document in one notice, and of each annex', () => {
    const { nodes, file } = read(
      [
        '为加快发展，制定本方案。',
        '一、支持平台',
        '加强建设。',
        '二、支持人才',
        '加强培养。',
        '甲市行动计划',
        '为落实战略，制定本计划。',
        '一、总体要求',
        '坚持创新。',
        '二、行动',
        '（一）网络。建设。',
        '附件',
        '领导小组名单',
        '组　长：李　明 市长',
      ].join('\n'),
    );
    expect(nodes.filter(({ number }) => !number.includes('-')).map(({ number, title }) => [number, title])).toEqual([
      ['d1', '甲市知识产权工作方案'],
      ['d2', '甲市行动计划'],
      ['a1', '领导小组名单'],
    ]);
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('several-documents');
  });

  it('keeps the notice apart, whatever stands in it', () => {
    const text =
      '甲市人民政府文件\n甲政发〔2024〕1号\n甲市人民政府关于印发方案的通知\n各县人民政府：\n现印发给你们。\n甲市人民政府\n2024年1月2日\n（此件公开发布）\n附件\n甲市工作方案\n为落实，制定本方案。\n一、总体要求\n加强。';
    const { roots, title } = readSample(text);
    expect(title).toBe('甲市工作方案');
    expect(roots.map(({ number, kind, paragraphs }) => [number, kind, paragraphs.length])).toEqual([
      ['notice', 'preface', 9],
      ['preface', 'preface', 1],
      ['1', 'chapter', 1],
    ]);
  });

  it('drops a table of contents and page numbers, and joins lines broken at the width of a page', () => {
    const line = '加强知识产权保护和运用工作统筹推进各项改革任务落实到位并且持续完善'.slice(0, 30);
    const page = (number: number) => [
      `（${'一二三四'.charAt(number - 1)}）第${String(number)}节`,
      ...Array.from({ length: 9 }, () => line),
      '结束。',
      `— ${String(number)} —`,
    ];
    const { nodes } = read(
      ['目　录', '一、总体要求……1', '二、任务……2', '一、总体要求', '二、任务', ...page(1), ...page(2), ...page(3)].join('\n'),
    );
    expect(nodes.map(({ number }) => number)).toEqual(['1', '2', '2-1', '2-2', '2-3']);
    expect(nodes.at(-1)?.paragraphs).toEqual([`${line.repeat(9)}结束。`]);
  });
});
