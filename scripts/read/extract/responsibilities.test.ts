import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { parse } from 'yaml';
import { ownText } from '../../../src/lib/ownText.ts';
import type { Department } from '../../../src/schemas/vocabulary.ts';
import { ingest } from '../../ingest.ts';
import { checkedOnly } from '../checked.ts';
import { readResponsibilities, unmappedUnits } from './responsibilities.ts';
import { readSample } from '../samples.ts';
import { newNode, type Node } from '../outline/tree.ts';

const departments = parse(readFileSync('content/vocabulary/departments.yml', 'utf8')) as Department[];

function read(source: string | Node[]) {
  const { roots, file } =
    typeof source === 'string' ? readSample(source) : { roots: source, file: new VFile({ path: 'seeds/sample.txt' }) };
  const lists = readResponsibilities(roots, file).map(({ provision, scope, covers, units }) => [
    provision,
    scope,
    covers.join(' '),
    units.map(({ name }) => name).join(' '),
  ]);
  return { lists, rules: file.messages.map(({ ruleId }) => ruleId).filter((rule) => rule?.startsWith('units')) };
}

const task = (number: string, kind: Node['kind'], units: string | null): Node => ({
  ...newNode(number, kind, 1),
  paragraphs: ['建立台账。'],
  units,
  isTask: true,
});

describe('readResponsibilities', () => {
  it('gives a task its lists, those in mid-paragraph too, in printed order', () => {
    const { lists } = read('三、任务\n（一）制度。建立目录。（市科技局负责）打造企业。（市商务局负责）');
    expect(lists).toEqual([
      ['3-1', 'own', '3-1', '市科技局'],
      ['3-1', 'own', '3-1', '市商务局'],
    ]);
  });

  it('gives a list after a 专栏 to its items, after theirs', () => {
    const { lists } = read('五、运用\n专栏2 工程\n1.探索。甲。\n2.加强。乙。\n（区财政局等按职责分工负责）\n六、保障');
    expect(lists).toEqual([['5-b2', 'below', '5-b2-1 5-b2-2', '区财政局']]);
  });

  it('leaves items without a list alone when the words above them and other items have theirs', () => {
    const { lists } = read('三、任务\n（一）甲。内容。（市科技局负责）\n1.先。内容。（市商务局负责）\n2.后。内容。\n四、保障');
    expect(lists).toEqual([
      ['3-1', 'below', '', '市科技局'],
      ['3-1-1', 'own', '3-1-1', '市商务局'],
    ]);
  });

  it('gives a list in the words above items all of them, when none has its own', () => {
    const { lists } = read('三、任务\n（一）甲。内容。（市科技局负责）\n1.先。内容。\n2.后。内容。\n四、保障');
    expect(lists).toEqual([['3-1', 'below', '3-1-1 3-1-2', '市科技局']]);
  });

  it('lets a standing rule reach to the end of its chapter, not back and not beyond', () => {
    const { lists } = read(
      '三、任务\n（一）甲\n1.先。内容。\n2.中。内容。（责任单位：市科技局，以下各项任务均需各区县政府落实）\n（二）乙\n3.后。内容。（市商务局负责）\n四、保障\n（一）丙。内容。',
    );
    expect(lists).toEqual([
      ['3-1-2', 'own', '3-1-2', '市科技局'],
      ['3-1-2', 'following', '3-2-3', '各区县政府'],
      ['3-2-3', 'own', '3-2-3', '市商务局'],
    ]);
  });

  it('lets a standing rule go on through chapters whose numbers run on from its own', () => {
    const { lists } = read(
      '三、任务\n（一）甲。内容。（市科技局负责。以下各项任务均需各区县政府落实，不再列出）\n四、工程\n（二）乙。内容。\n五、保障\n（一）丙。内容。',
    );
    expect(lists.at(-1)).toEqual(['3-1', 'following', '4-2', '各区县政府']);
  });

  it('adds 以下责任单位均包括 to every later task with a list', () => {
    const { lists } = read(
      '三、任务\n（一）甲。内容。（市科技局负责。以下责任单位均包括各区县政府，不再列出）\n（二）乙。内容。（市商务局负责）\n（三）丙。内容。\n四、保障\n（一）丁。内容。（市财政局负责）',
    );
    expect(lists[1]).toEqual(['3-1', 'following', '3-2 4-1', '各区县政府']);
  });

  it('makes the first unit of every list the lead from where the plan says so, and says where', () => {
    const text =
      '三、任务\n（一）甲。内容。（市科技局、市财政局负责）\n（二）乙。内容。（市商务局、市财政局等负责。列第一位者为牵头单位，下同）\n（三）丙。内容。（市文旅局、市财政局负责）';
    const { roots, file } = readSample(text);
    const lists = readResponsibilities(roots, file);
    expect(lists.map(({ units, leadRule }) => [units.filter(({ role }) => role === 'lead').map(({ name }) => name), leadRule])).toEqual([
      [[], undefined],
      [['市商务局'], undefined],
      [['市文旅局'], '3-2'],
    ]);
  });

  it('gives 以上任务 those before it under one heading', () => {
    const { lists } = read('三、任务\n（一）甲\n1.先。内容。\n（二）乙\n2.中。内容。\n3.后。以上任务由市科技局负责。');
    expect(lists).toEqual([['3-2-3', 'preceding', '3-2-2 3-2-3', '市科技局']]);
  });

  it('lets the list above cover a task whose units are 同上', () => {
    const { lists } = read('三、任务\n（一）甲。内容。（市科技局负责）\n（二）乙。内容。（责任单位同上）');
    expect(lists).toEqual([
      ['3-1', 'own', '3-1 3-2', '市科技局'],
      ['3-2', 'own', '3-2', ''],
    ]);
  });

  it('doubts a list at the last of several items alone, and keeps it there', () => {
    const { lists, rules } = read('三、任务\n（一）甲\n1.先。内容。\n2.后。内容。（市科技局负责）');
    expect(lists).toEqual([['3-1-2', 'own', '3-1-2', '市科技局']]);
    expect(rules).toEqual(['units-scope']);
  });

  it('gives a list after the last of several unnumbered paragraphs to them all, and says so', () => {
    const section = newNode('2-1', 'section', 1);
    section.children = [task('2-1-p1', 'paragraph', null), task('2-1-p2', 'paragraph', '（市科技局负责）')];
    expect(read([section])).toEqual({ lists: [['2-1-p2', 'preceding', '2-1-p1 2-1-p2', '市科技局']], rules: ['units-scope'] });
  });

  it('reads a title that is a list, and one that ends in the middle of it', () => {
    const whole: Node = { ...newNode('2-1', 'section', 1), title: '完善机制（责任单位：市科技局）', isTask: true };
    const cut: Node = {
      ...newNode('2-2', 'section', 2),
      title: '（市科技局指导。',
      runIn: true,
      paragraphs: ['市商务局负责）'],
      isTask: true,
    };
    expect(read([whole, cut]).lists).toEqual([
      ['2-1', 'own', '2-1', '市科技局'],
      ['2-2', 'own', '2-2', '市科技局 市商务局'],
    ]);
  });

  it('reads the columns of units of a table, cell by cell', () => {
    const { lists } = read(
      '三、任务\n（一）清单\n序号\t任务\t牵头单位\t配合单位\n1\t台账\t市科技局\t市财政局、各区\n2\t目录\t市商务局\t\n四、保障',
    );
    expect(lists).toEqual([
      ['3-1-t1', 'below', '', '市科技局'],
      ['3-1-t1', 'below', '', '市财政局 各区'],
      ['3-1-t1', 'below', '', '市商务局'],
    ]);
  });

  it('reports what seems a list and is not readable, with its line', () => {
    const { roots, file } = readSample('三、任务\n（一）甲。内容。（市科技局、新型事务负责）');
    expect(readResponsibilities(roots, file)).toEqual([]);
    expect(file.messages.filter(({ ruleId }) => ruleId === 'units-unclear')).toMatchObject([{ line: 2, column: 1 }]);
  });

  it('names the units no department claims, each once', () => {
    const units = ['市科技局', '市奇门局', '市奇门局'].map((name) => ({ name, role: 'responsible' as const }));
    expect(unmappedUnits([{ provision: '3-1', units }], departments)).toEqual([{ provision: '3-1', name: '市奇门局' }]);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '一、任务',
      '二、保障',
      '（一）甲。',
      '1.乙。',
      '专栏1 丙',
      '丁。',
      '序号\t任务\t责任单位',
      '1\t戊\t市科技局、',
      '责任单位：市科技局',
      '（责任单位同上）',
    ],
    ...[
      '（市科技局牵头，市财政局等负责）',
      '（各市、县（区）政府负责',
      '以下各项任务均需各区县政府落实。',
      '以上任务由市科技局负责。',
      '〔责任单位：',
      '〕',
      '{',
      '列第一位者为牵头单位，下同',
    ],
  );
  const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 30 }).map((pieces) => pieces.join('\n'));

  it('gives lists quoted from their provision, with names quoted from the list, over tasks that exist', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { roots, file, nodes } = readSample(source);
        const tasks = new Set(nodes.filter(({ isTask }) => isTask).map(({ number }) => number));
        for (const { provision, quote, units, covers } of readResponsibilities(roots, file)) {
          const node = nodes.find(({ number }) => number === provision);
          expect(node && ownText(node)).toContain(quote);
          for (const { name } of units) expect(quote).toContain(name);
          expect(covers.filter((number) => !tasks.has(number))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const { converted } = await ingest(process.cwd());

describe('the lists of the five plans', () => {
  const plans = checkedOnly(converted).map(({ plan }) => plan);

  it('are as many as printed, with their units, leads and open ends', () => {
    expect(
      plans.map(({ id, responsibilities }) => {
        const lists = responsibilities.filter(({ scope }) => scope === 'own' || scope === 'below');
        const units = lists.flatMap((list) => list.units);
        return [
          id,
          lists.length,
          new Set(units.map(({ name }) => name)).size,
          units.filter(({ role }) => role === 'lead').length,
          lists.filter(({ openEnded }) => openEnded).length,
        ];
      }),
    ).toEqual([
      // plan, lists, distinct units, leads, open lists
      ['yuncheng', 16, 18, 0, 16],
      ['yanhu', 34, 23, 0, 28],
      ['jincheng', 16, 23, 5, 15],
      ['zibo', 19, 19, 0, 0],
      ['xinxiang', 24, 21, 0, 0],
    ]);
  });

  it('name only units that a department claims', () => {
    expect(plans.flatMap(({ responsibilities }) => unmappedUnits(responsibilities, departments))).toEqual([]);
  });

  it('hold one standing rule, that of 淄博, over the later tasks of its chapter', () => {
    const rules = plans.flatMap(({ id, responsibilities }) =>
      responsibilities.filter(({ scope }) => scope === 'following').map((rule) => ({ id, ...rule })),
    );
    expect(rules).toMatchObject([
      { id: 'zibo', provision: '3-1-1', quote: '以下各项任务均需各区县政府落实，不再一一列出', units: [{ name: '各区县政府' }] },
    ]);
    expect(rules[0]?.covers).toHaveLength(18);
    expect(rules[0]?.covers).not.toContain('3-1-1');
  });
});
