import { describe, expect, it } from 'vitest';
import { printedOf } from './printed.ts';

const split = (valuePrinted: string) => {
  const { number, unit } = printedOf({ valuePrinted, kind: 'quantitative' });
  return [number, unit];
};

describe('the printed number and unit', () => {
  it.each([
    ['10.5万件', 10.5, '万件'],
    ['11万件以上', 11, '万件'],
    ['不少于20项', 20, '项'],
    ['9,324件', 9324, '件'],
    ['5000万', 5000, '万'],
    ['≥90%', 90, '%'],
    ['0', 0, null],
    ['300余家', 300, '家'],
    ['10—15个', 10, '个'],
    ['12.5件/万人左右', 12.5, '件/万人'],
    ['三家以上', 3, '家'],
    ['二十项', 20, '项'],
    ['前十位', 10, '位'],
    ['第一', 1, null],
    ['百分之八十五', 85, '百分之'],
    ['一千件', 1000, '件'],
    ['两千五百万元', 2500, '万元'],
    ['一百零五家', 105, '家'],
    ['三万件', 3, '万件'],
    ['二十万人次', 20, '万人次'],
    ['三点五件', 3.5, '件'],
    ['百分之零点五', 0.5, '百分之'],
    ['百分之80', 80, '百分之'],
    ['1 200件', 1200, '件'],
    ['1,234,567件', 1234567, '件'],
  ])('are parted in %s', (printed, number, unit) => {
    expect(split(printed)).toEqual([number, unit]);
  });

  it.each(['翻一番', '三分之二', '一半', '数百家', '十几家', '五六家', '3万5千件', '三万五千件', '二〇二五', '3/4'])(
    'are not made up for %s',
    (printed) => {
      expect(split(printed)).toEqual([null, null]);
    },
  );

  it('are none in a promise in words, whatever number its words hold', () => {
    expect(printedOf({ valuePrinted: '位居全省第一方阵', kind: 'qualitative' })).toEqual({ number: null, unit: null });
    expect(printedOf({ valuePrinted: null, kind: 'quantitative' })).toEqual({ number: null, unit: null });
  });
});
