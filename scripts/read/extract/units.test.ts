import { describe, expect, it } from 'vitest';
import { readUnits, splitUnits } from './units.ts';

const names = (quote: string) => readUnits(quote).units.map(({ name, role }) => (role === 'lead' ? `${name}*` : name));

describe('splitUnits', () => {
  it('finds the parenthesis at the end, with brackets inside it and a full stop after it', () => {
    expect(splitUnits('开展。〔责任单位：各区县政府（含高新区，下同），以下各项任务均需各区县政府落实〕')).toEqual({
      text: '开展。',
      units: '〔责任单位：各区县政府（含高新区，下同），以下各项任务均需各区县政府落实〕',
    });
    expect(splitUnits('培训。（市人社局等职能部门按职责分工负责）。')).toEqual({
      text: '培训。',
      units: '（市人社局等职能部门按职责分工负责）。',
    });
  });

  it('leaves other parentheses in the text', () => {
    expect(splitUnits('引导创造。（涉及电子信息、律师等专业）。')).toEqual({
      text: '引导创造。（涉及电子信息、律师等专业）。',
      units: null,
    });
    expect(splitUnits('没有括号。')).toEqual({ text: '没有括号。', units: null });
  });
});

describe('readUnits', () => {
  it('marks a lead only where 牵头 is printed and an open list only where 等 is', () => {
    expect(names('（市市场监管局牵头，市科技局、市财政局等按职责分工负责）')).toEqual(['市市场监管局*', '市科技局', '市财政局']);
    expect(readUnits('（市科技局等职能部门按职责分工负责）').openEnded).toBe(true);
    expect(readUnits('（责任单位：市市场监管局、市科技局）').openEnded).toBe(false);
  });

  it('takes the first unit for the lead where the list says so', () => {
    expect(names('（市科技局、市财政局负责，排在第一位的部门为牵头部门，下同）')).toEqual(['市科技局*', '市财政局']);
  });

  it.each([
    ['（区教育局分工负责）', ['区教育局']],
    ['（区财政局、区市场监管局等按责分工负责）', ['区财政局', '区市场监管局']],
    ['（区市场监管局负责）', ['区市场监管局']],
    ['（区委宣传部、区文旅局及各有关部门按职责分工负责）', ['区委宣传部', '区文旅局', '各有关部门']],
    ['（责任单位：市法院、淄博仲裁办）', ['市法院', '淄博仲裁办']],
    [
      '〔责任单位：领导小组成员单位，各区县政府（含高新区、经济开发区，下同），以下各项任务均需各区县政府落实，不再一一列出〕',
      ['领导小组成员单位', '各区县政府'],
    ],
  ])('reads %s', (quote, expected) => {
    expect(names(quote)).toEqual(expected);
  });
});
