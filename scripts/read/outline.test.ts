import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { clean } from './clean.ts';
import { outline } from './outline.ts';
import { walk, type Node } from './tree.ts';

function read(text: string): { nodes: Node[]; file: VFile; by: (number: string) => Node | undefined } {
  const file = new VFile({ path: 'seeds/sample.txt' });
  const nodes = [...walk(outline(clean(text).lines, file))];
  return { nodes, file, by: (number) => nodes.find((node) => node.number === number) };
}

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
    expect(file.messages[0]).toMatchObject({ ruleId: 'repeated-number', line: 4 });
  });
});
