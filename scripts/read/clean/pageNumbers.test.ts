import { describe, expect, it } from 'vitest';
import { findPageNumbers } from './pageNumbers.ts';

/** So many lines of text, of 40 characters each. */
const text = (lines: number): string[] =>
  Array.from({ length: lines }, () => '加强知识产权保护和运用工作，统筹推进各项改革任务落实到位，持续完善相关制度，推动工作。');
const found = (lines: string[]) => findPageNumbers(lines).map(({ line, start, end }) => lines[line]?.slice(start, end));

describe('findPageNumbers', () => {
  it.each(['— 3 —', '-3-', '－ 12 －', '第 3 页', '第3页 共12页', '3 / 12'])('knows %s by its form', (line) => {
    expect(found([...text(1), line, ...text(1)])).toEqual([line]);
  });

  it('finds one glued to the end or the head of a line, and takes only that', () => {
    expect(found(['推进科研成果的— 3 —', '— 4 —知识产权管理'])).toEqual(['— 3 —', '— 4 —']);
  });

  it('takes bare numbers that count up page by page', () => {
    expect(found([...text(9), '1', ...text(9), '2', ...text(9), '3', ...text(9)])).toEqual(['1', '2', '3']);
    expect(found(['甲的 1', ...text(9), '乙的 2', ...text(9), '丙的 3'])).toEqual([' 1', ' 2', ' 3']);
  });

  it('leaves numbers that do not: one alone, cells of a column, chapters, years, the number of a 专栏', () => {
    expect(found([...text(9), '3', ...text(9)])).toEqual([]);
    expect(found(['1', '商标', '2', '专利', '3', '版权'])).toEqual([]);
    expect(found(['1 总则', ...text(9), '2 组织', ...text(9), '3 预警', ...text(9)])).toEqual([]);
    expect(found(['（2021—2023年）', '2024', ...text(9), '2026', ...text(9)])).toEqual([]);
    expect(found(['专栏', '1', ...text(9), '专栏', '2', ...text(9), '专栏', '3', ...text(9)])).toEqual([]);
  });
});
