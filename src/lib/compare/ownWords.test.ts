import { describe, expect, it } from 'vitest';
import { gramsOf, ownWords } from './ownWords.ts';

const grams = gramsOf([
  { id: 'a', texts: ['健全“白名单”制度，变“知本”为“资本”。', '推广混合质押模式'] },
  { id: 'b', texts: ['健全工作制度，推广组合质押模式。'] },
]);
const words = (text: string, id: string): string[] => ownWords(text, id, grams).map(({ start, end }) => text.slice(start, end));

describe('ownWords', () => {
  it('finds wording that no other plan has, from its first word to its last, never over a comma', () => {
    expect(words('健全“白名单”制度，变“知本”为“资本”。', 'a')).toEqual(['健全“白名单”制度', '变“知本”为“资本']);
  });

  it('cuts no word that others have at its edges', () => {
    const others = gramsOf([
      { id: 'a', texts: ['优化保护机构的空间布局安排', '力争在省级以上园区'] },
      { id: 'b', texts: ['完善保护机制，培育服务机构，省级以上园区'] },
    ]);
    const own = (text: string): string[] => ownWords(text, 'a', others).map(({ start, end }) => text.slice(start, end));
    expect(own('优化保护机构的空间布局安排')).toEqual(['的空间布局安排']);
    expect(own('力争在省级以上园区')).toEqual([]);
  });

  it('leaves alone what another plan has under the fold, and pieces too short to mean anything', () => {
    expect(words('推广混合质押模式', 'a')).toEqual([]);
    expect(words('健全工作 制度', 'a')).toEqual([]);
  });

  it('takes wording of several of its own texts for its own all the same', () => {
    const twice = gramsOf([
      { id: 'a', texts: ['专利超市', '建设专利超市'] },
      { id: 'b', texts: ['专利导航'] },
    ]);
    expect(ownWords('建设专利超市', 'a', twice)).toEqual([{ start: 0, end: 6 }]);
  });
});
