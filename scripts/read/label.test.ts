import { describe, expect, it } from 'vitest';
import { hanNumber, readLabel } from './label.ts';

describe('readLabel', () => {
  it.each([
    ['第一章 总则', 'part', 1, '总则'],
    ['第二节 创造', 'section', 2, '创造'],
    ['一、总体要求', 'chapter', 1, '总体要求'],
    ['二十一、附则', 'chapter', 21, '附则'],
    ['（十五）健全知识产权金融服务体系', 'section', 15, '健全知识产权金融服务体系'],
    ['(十五)健全', 'section', 15, '健全'],
    ['专栏 12 知识产权普及教育工程', 'box', 12, '知识产权普及教育工程'],
    ['专栏9知识产权', 'box', 9, '知识产权'],
    ['1. 完善', 'item', 1, '完善'],
    ['1.完善', 'item', 1, '完善'],
    ['1、完善', 'item', 1, '完善'],
    ['1．完善', 'item', 1, '完善'],
    ['1﹒完善', 'item', 1, '完善'],
    ['（3）完善', 'subitem', 3, '完善'],
    ['②完善', 'point', 2, '完善'],
  ])('reads %s as %s %d', (line, form, number, rest) => {
    expect(readLabel(line)).toMatchObject({ form, number, rest });
  });

  it.each(['1.5万件以上', '2024年3月', '（含高新区，下同）', '（2024—2026年）', '一是加强领导', '专栏报道', '第一批试点', '深入推进'])(
    'leaves %s alone',
    (line) => {
      expect(readLabel(line)).toBeNull();
    },
  );
});

it('reads Chinese numerals', () => {
  expect(['一', '十', '十五', '二十', '二十四', '一百', '一百零三', '一百二十'].map(hanNumber)).toEqual([1, 10, 15, 20, 24, 100, 103, 120]);
});
