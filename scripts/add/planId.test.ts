import { describe, expect, it } from 'vitest';
import { issuingPlace } from './issuingPlace.ts';
import { proposeId } from './planId.ts';

const propose = (issuer: string, { taken = [] as string[], samePlace = false, topic = '', year = null as number | null } = {}) =>
  proposeId({ place: issuingPlace([issuer], '').place, samePlace, topic, year }, new Set(taken));

describe('a proposed id', () => {
  it.each([
    ['太原市人民政府', 'taiyuan'],
    ['国务院办公厅', 'guowuyuan'],
    ['运城市盐湖区人民政府', 'yanhu'],
    ['河南省信阳市新县人民政府', 'xinxian'],
    ['陕西省人民政府', 'shaanxi'],
    ['山西省人民政府', 'shanxi'],
    ['重庆市人民政府', 'chongqing'],
    ['吕梁市人民政府', 'lvliang'],
    ['浚县人民政府', 'xunxian'],
    ['乐清市人民政府', 'yueqing'],
    ['恩施土家族苗族自治州人民政府', 'enshi'],
    ['国家知识产权局', 'zhishichanquanju'],
  ])('of %s is %s', (issuer, id) => {
    expect(propose(issuer)).toBe(id);
  });

  it('of a second plan of the same place adds the year, then the subject, then a number', () => {
    const second = { samePlace: true, year: 2021, topic: '养老' };
    expect(propose('运城市人民政府', { ...second, taken: ['yuncheng'] })).toBe('yuncheng-2021');
    expect(propose('运城市人民政府', { ...second, taken: ['yuncheng', 'yuncheng-2021'] })).toBe('yuncheng-yanglao');
    expect(propose('运城市人民政府', { ...second, taken: ['yuncheng', 'yuncheng-2021', 'yuncheng-yanglao'] })).toBe('yuncheng-2');
  });

  it('of another place of the same sound adds its superior', () => {
    expect(propose('泰州市人民政府', { taken: ['taizhou'] })).toBe('taizhou-jiangsu');
  });

  it('of a document without a place comes from its subject, or says plan', () => {
    expect(propose('', { topic: '数字' })).toBe('shuzi');
    expect(propose('', { taken: ['plan'] })).toBe('plan-2');
  });
});
