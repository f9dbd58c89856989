import { describe, expect, it } from 'vitest';
import type { Responsibility } from '../../../src/schemas/plan.ts';
import type { Target } from '../../../src/schemas/target.ts';
import { findErrata, mergeErrata } from './errata.ts';
import { newNode, type Node } from '../outline/tree.ts';

/** A document of one provision after another, each with one text. */
const nodes = (...texts: string[]): Node[] =>
  texts.map((text, at) => ({ ...newNode(String(at + 1), 'section', at + 1, `（${String(at + 1)}）`), paragraphs: text.split('\n') }));

/** What the rules find in running text: rule and words. */
const found = (...texts: string[]) =>
  findErrata({ roots: nodes(...texts), targets: [], responsibilities: [] }).map(({ rule, printed, suggested }) => [
    rule,
    printed,
    suggested,
  ]);

const units = (provision: string, quote: string, ...names: string[]): Responsibility => ({
  provision,
  scope: 'own',
  covers: [provision],
  quote,
  units: names.map((name) => ({ name, role: 'responsible' })),
  openEnded: false,
});

const target = (provision: string, printed: string, value: number, quote: string, over: Partial<Target> = {}): Target => ({
  id: `p/${provision}/1`,
  indicator: 'orchards',
  printed,
  operator: '=',
  value,
  unit: '个',
  valuePrinted: `${String(value)}个`,
  year: 2025,
  baseline: null,
  increment: null,
  nature: null,
  kind: 'quantitative',
  quote,
  provision,
  notes: [],
  ...over,
});

describe('growth', () => {
  it('does not hold where a multiple of the old value is called the growth', () => {
    const [erratum] = findErrata({ roots: nodes('果园从“十二五”末的40个增长到100个，增长2.5倍；'), targets: [], responsibilities: [] });
    expect(erratum).toEqual({
      provision: '1',
      printed: '从“十二五”末的40个增长到100个，增长2.5倍',
      suggested: null,
      reason: '40个到100个是原来的约2.5倍，增长约1.5倍',
      rule: 'growth',
    });
  });

  it('holds within the digits printed', () => {
    expect(found('从0.706件增长到2.16件，增幅206%。', '由2015年的3家增至2020年的10家，增长2.3倍。')).toEqual([]);
    expect(found('由2015年的50家增至2020年的80家，增幅90%。')).toEqual([['growth', '由2015年的50家增至2020年的80家，增幅90%', null]]);
  });

  it('is not judged where it is rough, an average, or a share', () => {
    expect(found('从40个增长到100个，增长约2倍。从40个增长到100个，年均增长20%。从50%提高到60%，提高10%。')).toEqual([]);
  });
});

describe('targets', () => {
  it('must be the starting value and the increment', () => {
    const row = (increment: number) => target('1', '果园', 33, '果园\t11个\t33个', { baseline: { value: 11, year: 2020 }, increment });
    const judge = (increment: number) => findErrata({ roots: nodes('果园\t11个\t33个'), targets: [row(increment)], responsibilities: [] });
    expect(judge(22)).toEqual([]);
    expect(judge(20)[0]?.reason).toBe('2020年的11加上增加值20是31，不是33');
    expect(
      findErrata({
        roots: nodes('果园\t1.1个\t3.3个'),
        targets: [target('1', '果园', 3.3, '果园\t1.1个\t3.3个', { baseline: { value: 1.1, year: 2020 }, increment: 2.2 })],
        responsibilities: [],
      }),
    ).toEqual([]);
  });

  const parts = [target('2', '苹果园', 10, '苹果园10个'), target('2', '梨园', 15, '梨园15个')];
  const judge = (total: number) =>
    findErrata({
      roots: nodes(`果园数量达${String(total)}个`, '建成苹果园10个，梨园15个。'),
      targets: [target('1', '果园数量', total, `果园数量达${String(total)}个`), ...parts],
      responsibilities: [],
    });

  it('contradict each other where a total is smaller than its parts, and both places say so', () => {
    expect(judge(10).map(({ provision, printed, reason }) => [provision, printed, reason])).toEqual([
      ['1', '果园数量达10个', '“果园数量”写10个，（2）则写苹果园10个、梨园15个，推算合计25个'],
      ['2', '苹果园10个，梨园15个', '推算合计25个，（1）“果园数量”则写10个'],
    ]);
  });

  it('may name a total that holds more than the parts listed', () => {
    expect(judge(25)).toEqual([]);
    expect(judge(40)).toEqual([]);
  });
});

describe('responsible units', () => {
  const judge = (...lists: Responsibility[]) =>
    findErrata({ roots: nodes(...lists.map(({ quote }) => quote)), targets: [], responsibilities: lists }).map(
      ({ rule, printed, suggested }) => [rule, printed, suggested],
    );

  it('are not listed twice', () => {
    expect(judge(units('1', '（市科技局、市财政局、市科技局等按职责分工负责）', '市科技局', '市财政局', '市科技局'))).toEqual([
      ['repeated-unit', '市科技局、市财政局、市科技局', null],
    ]);
    expect(judge(units('1', '（市科技局、市财政局负责）', '市科技局', '市财政局'))).toEqual([]);
  });

  it('may stand in two lists of one parenthesis', () => {
    expect(judge(units('1', '（市科技局负责；市财政局、市科技局配合）', '市科技局', '市财政局', '市科技局'))).toEqual([]);
  });

  it('are named in one order of characters', () => {
    const right = (provision: string) => units(provision, '（市农业农村局负责）', '市农业农村局');
    expect(judge(right('1'), right('2'), units('3', '（市农村农业局负责）', '市农村农业局'))).toEqual([
      ['swapped-unit', '市农村农业局', '市农业农村局'],
    ]);
    expect(found('由县农村农业局办理。', '发展农村农业生产。')).toEqual([['swapped-unit', '县农村农业局', '县农业农村局']]);
  });
});

describe('blanks', () => {
  it('are found where something was to be filled in', () => {
    expect(found('已经区政府第　次常务会议通过。', '2023年　月　日', '建成20XX年，新增××家。', '达到（　）件')).toEqual([
      ['blank', '第　次常务会议', null],
      ['blank', '2023年　月　日', null],
      ['blank', '20XX年', null],
      ['blank', '××家', null],
      ['blank', '（　）件', null],
    ]);
  });

  it('are no error in a form, a pattern of names or a real number', () => {
    expect(found('填报单位：（盖章） 年　月　日', '统一命名为“××区养老服务中心”。', '第 3 次会议，2023年 5月 6日。')).toEqual([]);
  });
});

describe('marks', () => {
  it('do not stand in twos', () => {
    expect(found('加强管理，，完善制度。', '完善制度、，加强管理。')).toEqual([
      ['doubled-mark', '加强管理，，完善制度', '加强管理，完善制度'],
      ['doubled-mark', '完善制度、，加强管理', null],
    ]);
    expect(found('称为“一站式”，（详见附件）。目录。。。。。。3')).toEqual([]);
  });

  it('come in pairs', () => {
    expect(found('推进“入园惠企行动。')).toEqual([['unpaired-mark', '“入园惠企行动。', null]]);
    expect(found('推进入园惠企）行动。')).toEqual([['unpaired-mark', '推进入园惠企）', null]]);
    expect(found('推进“入园惠企”（银行) 行动。1）加强。2）完善。')).toEqual([]);
  });

  it('are not judged where our outline may have parted a pair', () => {
    expect(found('推进（甲', '乙）行动。')).toEqual([]);
  });
});

describe('words', () => {
  it('are not Latin between Chinese ones', () => {
    expect(found('推动重要行业and重点领域工作。')).toEqual([['latin', '重要行业and重点领域', '重要行业和重点领域']]);
    expect(found('建设TISC中心，推广Research and Development。')).toEqual([]);
  });

  it('are not printed twice', () => {
    expect(found('完善创新的的环境。')).toEqual([['repeated-word', '完善创新的的环境。', '完善创新的环境。']]);
    expect(found('不以保护为目的的申请，构建温和和谐的环境，参与与会。')).toEqual([]);
  });

  it('keep the set form that the plan itself prints', () => {
    expect(found('（按责分工负责）', '（按职责分工负责）')).toEqual([['set-phrase', '按责分工负责', '按职责分工负责']]);
    expect(found('（依职责分工负责）', '（按职责分工负责）', '（按照职责分工负责）')).toEqual([]);
    expect(found('战略新兴产业')).toEqual([]);
  });

  it('hold no character that only looks like the right one', () => {
    expect(found('质量管埋。', '企业管理，行业管理，社会管理。')).toEqual([['lookalike', '质量管埋', '质量管理']]);
    expect(found('市区城乡一体。', '重点区域，示范区域，特色区域。')).toEqual([]);
    expect(found('质量管埋。')).toEqual([]);
  });
});

describe('mergeErrata', () => {
  const byRule = { provision: '2', printed: '质量管埋', suggested: '质量管理', reason: '“理”误印为“埋”', rule: 'lookalike' };

  it('lets the entry of a person stand for the same words', () => {
    const byHand = { provision: '2', printed: '管埋', suggested: '管理', reason: '形近而误' };
    expect(mergeErrata([byRule], [byHand], ['1', '2'])).toEqual([{ ...byHand, rule: null }]);
  });

  it('keeps both where they are about different words, in the order of the document', () => {
    const byHand = { provision: '1', printed: '受益', suggested: '收益', reason: '疑误' };
    expect(mergeErrata([byRule], [byHand], ['1', '2']).map(({ provision }) => provision)).toEqual(['1', '2']);
  });
});
