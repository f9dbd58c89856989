import { describe, expect, it } from 'vitest';
import { breakLines, cutLine } from './lines.ts';

/** Every character is one wide. */
const count = (words: string): number => [...words].length;
const broken = (words: string, room: number, most = 9): string[] => breakLines(words, room, most, count).lines;

describe('lines of a title', () => {
  it('lose no character', () => {
    const words = '运城市盐湖区“十四五”知识产权保护和运用规划（2021—2025年）';
    for (let room = 5; room < 40; room += 1) expect(broken(words, room).join(''), String(room)).toBe(words);
  });
  it('begin with no 、，。”） and end with no （“《', () => {
    const words = '推进“入园惠企”，落实《纲要》、《计划》（试行）。';
    for (let room = 4; room < 24; room += 1)
      for (const line of broken(words, room)) expect(line, String(room)).not.toMatch(/^[、，。”》）]|[（“《]$/u);
  });
  it('keep years and numbers whole', () => {
    expect(broken('示范城市工作方案（2024—2026年）', 12)).toEqual(['示范城市工作方案', '（2024—2026年）']);
    expect(broken('运政发〔2024〕13号文件', 9)).toEqual(['运政发', '〔2024〕13号', '文件']);
  });
  it('are of about one length', () => {
    expect(broken('推进知识产权金融创新发展', 11)).toEqual(['推进知识产权', '金融创新发展']);
  });
  it('end in … where there is no room, and say so', () => {
    expect(breakLines('推进知识产权金融创新，促进转化', 6, 2, count)).toEqual({ lines: ['推进知识产权', '金融创新…'], whole: false });
  });
});

it('one line is cut before a comma, never after an opening mark', () => {
  expect(cutLine('短', 4, count)).toBe('短');
  expect(cutLine('落实，“入园”', 5, count)).toBe('落实…');
});
