import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLists, listsAtEnd } from './find.ts';

/** Names of the lists of a text; `*` marks a lead, `…` an open list. */
const read = (text: string): string[] =>
  findLists(text).lists.map(
    ({ units, openEnded }) => units.map(({ name, role }) => name + (role === 'lead' ? '*' : '')).join(' ') + (openEnded ? ' …' : ''),
  );

describe('findLists', () => {
  it.each([
    ['label in round brackets', '建立台账。（责任单位：甲市科技局、甲市财政局）', ['甲市科技局 甲市财政局']],
    ['label in 〔〕', '建立台账。〔责任单位：市科技局〕', ['市科技局']],
    ['label in ［］', '建立台账。［责任部门：市科技局］', ['市科技局']],
    ['label in 【】', '建立台账。【责任单位：市科技局】', ['市科技局']],
    ['half-width brackets and colon', '建立台账。(责任单位:市科技局,市财政局)', ['市科技局 市财政局']],
    ['two labels', '建立台账。（牵头单位：市民政局；责任单位：市财政局、市住建局，各区政府）', ['市民政局* 市财政局 市住建局 各区政府']],
    ['short labels', '建立台账。（牵头：市科技局；配合：市财政局）', ['市科技局* 市财政局']],
    ['other labels passed over', '建立台账。（责任单位：市工信局；完成时限：2025年12月；责任人：张某）', ['市工信局']],
    ['lead marked in a bracket', '建立台账。（责任单位：市科技局（牵头）、市财政局）', ['市科技局* 市财政局']],
    ['负责 alone', '建立台账。（市科技局负责）', ['市科技局']],
    ['按职责分工负责 with 等', '建立台账。（市科技局、市财政局等按职责分工负责）', ['市科技局 市财政局 …']],
    ['等职能部门', '建立台账。（市科技局等职能部门按职责分工负责）', ['市科技局 …']],
    ['分工负责', '建立台账。（区教育局、区科技局分工负责）', ['区教育局 区科技局']],
    ['lead, then others', '建立台账。（市科技局牵头，市财政局等按职责分工负责）', ['市科技局* 市财政局 …']],
    ['two leads', '建立台账。（市科技局、市财政局牵头，市商务局配合）', ['市科技局* 市财政局* 市商务局']],
    ['lead, then 参与', '建立台账。（国家发展改革委牵头，生态环境部、财政部等参与）', ['国家发展改革委* 生态环境部 财政部 …']],
    ['指导 and 参与', '建立台账。（商务部指导，供销合作总社参与）', ['商务部 供销合作总社']],
    ['time after the names', '建立台账。（市科技局负责，2025年底前完成）', ['市科技局']],
    ['会同', '建立台账。（市科技局会同市财政局负责）', ['市科技局 市财政局']],
    [
      '和 between names and in a name',
      '建立台账。（市科技局和市财政局，市规划和自然资源局负责）',
      ['市科技局 市财政局 市规划和自然资源局'],
    ],
    [
      '和 that begins the name of a place',
      '建立台账。（和田地区市场监管局、人行和田分行、国家金融监管总局和田监管分局，和顺县工信局负责）',
      ['和田地区市场监管局 人行和田分行 国家金融监管总局和田监管分局 和顺县工信局'],
    ],
    ['和 before 顺义区', '建立台账。（市工信局和顺义区政府、市公安局和政法委负责）', ['市工信局 顺义区政府 市公安局 政法委']],
    ['及各有关部门', '建立台账。（区委宣传部、区文旅局及各有关部门按职责分工负责）', ['区委宣传部 区文旅局 各有关部门']],
    ['printed and', '建立台账。（市科技局and市财政局负责）', ['市科技局 市财政局']],
    ['place printed once', '建立台账。（市发展改革委、科技局、财政局负责）', ['市发展改革委 科技局 财政局']],
    ['ending printed once', '建立台账。（市发展改革、财政、民政部门按职责分工负责）', ['市发展改革 财政 民政部门']],
    ['second name in a bracket', '建立台账。（市委宣传部（市新闻出版局）、市文旅局负责）', ['市委宣传部 市文旅局']],
    ['remark in a bracket', '建立台账。（责任单位：各区县政府（含高新区管委会，下同））', ['各区县政府']],
    ['bracket of the name itself', '建立台账。（各区（县、市）人民政府按职责分工负责）', ['各区（县、市）人民政府']],
    [
      'names across commas',
      '建立台账。（各市、县（区）人民政府，市、区民政部门，各级党委、政府负责）',
      ['各市、县（区）人民政府 市、区民政部门 各级党委、政府'],
    ],
    ['nobody in particular', '建立台账。（省级有关部门、有关单位按职责分工负责）', ['省级有关部门 有关单位']],
    [
      'names alone behind a sentence',
      '建立台账。（市民政局、财政局、卫生健康委，各区人民政府）',
      ['市民政局 财政局 卫生健康委 各区人民政府'],
    ],
    ['a line without brackets', '责任单位：市科技局、各区县人民政府', ['市科技局 各区县人民政府']],
    ['labels whose blank was lost', '牵头单位：市民政局配合单位：市财政局', ['市民政局* 市财政局']],
    ['a label behind a sentence', '建立台账。责任单位：市科技局、市财政局。', ['市科技局 市财政局']],
    [
      'lists in mid-paragraph',
      '建立目录。（甲省生态环境厅指导）打造企业。（甲省商务厅、甲省科技厅负责）',
      ['甲省生态环境厅', '甲省商务厅 甲省科技厅'],
    ],
    ['two lists at the end', '建立目录。（市科技局牵头）（市财政局配合）', ['市科技局*', '市财政局']],
    ['a list behind an unclosed bracket', '建立（目录。（市科技局负责）', ['市科技局']],
  ])('reads %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '各区县政府（含高新区，下同）',
    '培育人才（涉及电子信息、律师等专业）。',
    '加强（知识产权）保护',
    '加强中心（TISC）建设',
    '社会治理（党委领导、政府负责、社会协同）',
    '项目（由项目法人、市场事务负责）实施',
    '养老设施。（养老院、敬老院、福利院）',
    '互助设施（敬老院、幸福院）。',
    '推进“装、树”（企业安装设备、与生态环境部门联网），强化公开',
    '医疗机构（含社区卫生服务中心、乡镇卫生院）职责',
    '加强与相关部门（市公安局、市司法局、市财政局）。',
    '加强组织领导（2024—2026年）',
    '扩大（市场、机构、部门负责）范围',
    '项目负责人应当到场。（此件公开发布）',
    '高等院校（中等职业学校参与）',
    '由市科技局牵头，市财政局配合，建立台账。',
    '院校外的考核（院校内由教育行政部门负责），另行规定。',
    '主办单位：市政府办公室',
  ])('finds no list in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('says what seems a list and cannot be read', () => {
    expect(findLists('落实。（市科技局、新型事务负责）').unclear).toMatchObject([{ quote: '（市科技局、新型事务负责）', start: 3 }]);
    expect(findLists('落实。（市科技局、市财政局负责').unclear).toMatchObject([{ expected: 'a closing bracket' }]);
    expect(findLists('落实。（市科技局负责）').unclear).toEqual([]);
  });

  it('takes a text of brackets alone in no time', () => {
    const start = performance.now();
    for (const text of ['（'.repeat(50_000) + '〕'.repeat(50_000), '（责任单位：'.repeat(10_000), '责任单位：市科技局、'.repeat(10_000)])
      findLists(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('finds in any text lists that stand there as quoted, each name in its quote, and loses nothing at the end', () => {
    const piece = fc.constantFrom(
      ...['（', '）', '〔', '【', '】', '(', ')', '市科技局', '各市', '县（区）人民政府', '责任单位：', '牵头', '等', '按职责分工负责'],
      ...[
        '、',
        '，',
        '；',
        '。',
        '及',
        '会同',
        '配合单位：',
        '同上',
        '以下各项任务均需',
        '落实',
        '（含高新区）',
        '\n',
        'TISC',
        '{',
        '完成时限：',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        for (const { quote, start, end, units } of findLists(text).lists) {
          expect(text.slice(start, end)).toBe(quote);
          for (const { name } of units) expect(quote).toContain(name);
        }
        expect(listsAtEnd(text)?.at ?? 0).toBeLessThan(Math.max(text.length, 1));
      }),
      { numRuns: 1000 },
    );
  });
});
