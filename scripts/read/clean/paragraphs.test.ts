import { describe, expect, it } from 'vitest';
import { findWrapping, goesOn, widthOf, type Printed } from './paragraphs.ts';

const line = (text: string, over: Partial<Printed> = {}): Printed => ({ text, indented: false, afterBlank: false, ...over });
const none = { width: null, indents: false };
const long = '支持行业龙头企业围绕产业技术创新构建以高价值知识产权为纽带的联盟';

describe('goesOn', () => {
  it('joins the rest of a sentence, not what follows an ended one, a heading or a row', () => {
    expect(goesOn(`${long}，`, line('构建以高价值知识产权为纽带的联盟。'), 0, none)).toBe(true);
    expect(goesOn(`${long}。`, line('构建以高价值知识产权为纽带的联盟。'), 0, none)).toBe(false);
    expect(goesOn(`一、${long}`, line('推动聚焦全市优势产业，结合实际。'), 0, none)).toBe(false);
    expect(goesOn(long, line('（二）加强'), 0, none)).toBe(false);
    expect(goesOn(long, line('1\t商标\t5件'), 0, none)).toBe(false);
    expect(goesOn(`${long}，`, line('构建以高价值知识产权为纽带的联盟。', { indented: true }), 0, none)).toBe(false);
  });

  it('joins a number to the heading that a page sets below it', () => {
    expect(goesOn('第一章', line('总则'), 0, none)).toBe(true);
    expect(goesOn('专栏', line('1'), 0, none)).toBe(true);
    expect(goesOn('专栏1', line('示范工程'), 0, none)).toBe(true);
    expect(goesOn('（一）', line('加强领导，落实责任。'), 0, none)).toBe(false);
  });

  it('joins full lines of a page, and ends a paragraph at a short one', () => {
    const wrapped = { width: 30, indents: false };
    expect(goesOn('甲', line('乙'), 29, wrapped)).toBe(true);
    expect(goesOn('甲', line('乙'), 12, wrapped)).toBe(false);
    expect(goesOn('甲。', line('乙'), 30, wrapped)).toBe(false);
    expect(goesOn('甲。', line('乙'), 30, { width: 30, indents: true })).toBe(true);
  });
});

describe('findWrapping', () => {
  it('tells lines of a page from paragraphs by their lengths', () => {
    const page = Array.from({ length: 30 }, (_, at) => line(at % 6 === 5 ? '结束。' : '一'.repeat(29 + (at % 2))));
    expect(findWrapping(page)).toEqual({ width: 30, indents: false });
    const paragraphs = Array.from({ length: 30 }, (_, at) => line(`${'一'.repeat(40 + at * 7)}。`, { indented: true }));
    expect(findWrapping(paragraphs)).toEqual({ width: null, indents: true });
  });

  it('takes the edge that lines reach as the width of a known page, however few they are', () => {
    const page = [line('标题'), line('一'.repeat(37)), line('二'.repeat(20)), line('一'.repeat(38)), line('完。')];
    expect(findWrapping(page).width).toBeNull();
    expect(findWrapping(page, true).width).toBe(38);
    expect(findWrapping([line('标题'), line('完。')], true).width).toBeNull();
  });

  it('counts two half-width characters as one', () => {
    expect(widthOf('到2025年')).toBe(4);
    expect(widthOf('“十四五”')).toBe(5);
  });
});
