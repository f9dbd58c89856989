import { describe, expect, it } from 'vitest';
import { findRules } from './rule.ts';

const read = (text: string) => findRules(text).map(({ reach, quote, units }) => [reach, quote, units.map(({ name }) => name).join(' ')]);

describe('findRules', () => {
  it.each([
    [
      '〔责任单位：市科技局，各区县政府（含高新区，下同），以下各项任务均需各区县政府落实，不再一一列出〕',
      'following',
      '以下各项任务均需各区县政府落实，不再一一列出',
      '各区县政府',
    ],
    ['（某部指导。以下均需试点城市政府落实，不再列出）', 'following', '以下均需试点城市政府落实，不再列出', '试点城市政府'],
    ['以下工作均由市科技局、市财政局负责。', 'following', '以下工作均由市科技局、市财政局负责', '市科技局 市财政局'],
    [
      '（市科技局负责。以下责任单位均包括各区县政府、高新区管委会，不再列出）',
      'following',
      '以下责任单位均包括各区县政府、高新区管委会，不再列出',
      '各区县政府 高新区管委会',
    ],
    ['以上任务由市科技局牵头负责。', 'preceding', '以上任务由市科技局牵头负责', '市科技局'],
    ['本专栏任务由区财政局负责。', 'below', '本专栏任务由区财政局负责', '区财政局'],
    ['各项任务均需各区县政府落实。', 'following', '各项任务均需各区县政府落实', '各区县政府'],
    ['以下任务责任单位同上。', 'following', '以下任务责任单位同上', ''],
  ])('reads %s', (text, reach, quote, units) => {
    expect(read(text)).toEqual([[reach, quote, units]]);
  });

  it.each(['60岁以上由民政部门负责。', '完成以下任务。', '以下工作由专人负责。', '责任单位同上', '与上年相比，各项任务均由好转优。'])(
    'finds no rule in %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
