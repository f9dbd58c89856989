import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mayBeTraditional, simplify } from './traditional.ts';

test.each(['質押融資', '知識產權', '後', '註冊', '𠮷'])('%s may be traditional', (text) => {
  expect(mayBeTraditional(text)).toBe(true);
});

test('no line of the five texts is taken for traditional', () => {
  for (const name of readdirSync('seeds').filter((each) => each.endsWith('.txt'))) {
    const lines = readFileSync(`seeds/${name}`, 'utf8').split('\n');
    expect(lines.filter((line) => mayBeTraditional(line))).toEqual([]);
  }
});

test.each([
  ['質押融資', '质押融资'],
  ['知識產權強國建設綱要', '知识产权强国建设纲要'],
  ['專利導航與預警', '专利导航与预警'],
  ['註冊商標', '注册商标'],
  ['覆蓋範圍', '覆盖范围'],
  ['著作權', '著作权'],
  ['諮詢體系', '咨询体系'],
  ['質押 -保險，2025年', '质押 -保险，2025年'],
])('%s becomes %s', async (traditional, simplified) => {
  expect(await simplify(traditional)).toBe(simplified);
});
