import { describe, expect, it } from 'vitest';
import type { ThemeCorrection } from '../../../src/schemas/vocabulary.ts';
import { readThemes } from './themes.ts';
import { readVocabulary } from '../vocabulary.ts';

const { themes } = readVocabulary(process.cwd());
const tasks = [
  { number: '2-1', title: '加强商标品牌建设', text: '加强商标品牌建设\n加强商业秘密保护。' },
  { number: '2-2', title: '其他', text: '其他\n其他事项。' },
];
const correction = (fields: Partial<ThemeCorrection>): ThemeCorrection => ({
  task: 'here/2-1',
  primary: 'trade-secrets',
  secondary: ['trademarks-brands'],
  reason: '全条讲商业秘密',
  expect: ['加强商业秘密保护'],
  ...fields,
});
const read = (themeCorrections: ThemeCorrection[]) => readThemes('here', tasks, { themes, themeCorrections });

describe('readThemes', () => {
  it('lets words decide, and says when there are none', () => {
    expect(read([]).themes.map(({ primary, secondary }) => [primary, secondary])).toEqual([
      ['trademarks-brands', ['trade-secrets']],
      [null, []],
    ]);
  });

  it('lets a correction decide, with its reason and the words of the task', () => {
    expect(read([correction({})]).themes[0]).toEqual({
      task: '2-1',
      primary: 'trade-secrets',
      secondary: ['trademarks-brands'],
      words: ['商业秘密'],
      secondaryWords: [{ theme: 'trademarks-brands', words: ['商标品牌', '品牌建设'] }],
      correction: '全条讲商业秘密',
    });
  });

  it('does not apply a correction whose words no longer stand in the task, and names it', () => {
    const { themes: found, stale } = read([correction({ expect: ['加强著作权保护'] }), correction({ task: 'here/9' })]);
    expect(found[0]?.primary).toBe('trademarks-brands');
    expect(stale.map(({ task }) => task)).toEqual(['here/2-1', 'here/9']);
    expect(stale[0]?.reason).toContain('“加强著作权保护”');
  });

  it('leaves the corrections of other plans alone', () => {
    expect(read([correction({ task: 'there/2-1' })])).toEqual(read([]));
  });
});
