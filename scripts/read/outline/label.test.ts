import { describe, expect, it } from 'vitest';
import { hanNumber, readLabel } from './label.ts';

describe('readLabel', () => {
  it.each([
    ['第一编 总论', 'part', 1, '总论'],
    ['第一章 总则', 'chapter', 1, '总则'],
    ['第二节 创造', 'division', 2, '创造'],
    ['一、总体要求', 'han', 1, '总体要求'],
    ['二十一、附则', 'han', 21, '附则'],
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
    ['第十二条 养老机构', 'article', 12, '养老机构'],
    ['㈡完善', 'section', 2, '完善'],
    ['１．完善', 'item', 1, '完善'],
    ['1. 5G网络', 'item', 1, '5G网络'],
    ['1、2025年底前完成', 'item', 1, '2025年底前完成'],
    ['3）完善', 'subitem', 3, '完善'],
    ['⑶完善', 'subitem', 3, '完善'],
    ['2.3.1 组织', 'decimal', 1, '组织'],
    ['专栏三：示范工程', 'box', 3, '示范工程'],
    ['附件2：任务分工表', 'annex', 2, '任务分工表'],
  ])('reads %s as %s %d', (line, form, number, rest) => {
    expect(readLabel(line)).toMatchObject({ form, number, rest });
  });

  it.each([
    '1.5万件以上',
    '2024年3月',
    '（含高新区，下同）',
    '（2024—2026年）',
    '一是加强领导',
    '一、二、三产业融合',
    '专栏报道',
    '4.26世界知识产权日',
    '附件所列任务',
    '附件：1.任务分工表',
    '第十条所称',
    '1、2号线',
    '第一批试点',
    '深入推进',
  ])('leaves %s alone', (line) => {
    expect(readLabel(line)).toBeNull();
  });
});

it('reads Chinese numerals', () => {
  expect(['一', '十', '十五', '二十', '二十四', '一百', '一百零三', '一百二十'].map(hanNumber)).toEqual([1, 10, 15, 20, 24, 100, 103, 120]);
});
