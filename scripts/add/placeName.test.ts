import { expect, it } from 'vitest';
import { markOf, shortName } from './placeName.ts';

it.each([
  ['安徽省', '安徽'],
  ['运城市', '运城'],
  ['盐湖区', '盐湖区'],
  ['新县', '新县'],
  ['津市市', '津市'],
  ['阿里地区', '阿里'],
  ['兴安盟', '兴安盟'],
  ['新疆维吾尔自治区', '新疆'],
  ['宁夏回族自治区', '宁夏'],
  ['香港特别行政区', '香港'],
  ['克孜勒苏柯尔克孜自治州', '克孜勒苏州'],
  ['积石山保安族东乡族撒拉族自治县', '积石山县'],
  ['鄂温克族自治旗', '鄂温克族自治旗'],
])('shortens %s to %s', (official, short) => {
  expect(shortName(official)).toBe(short);
});

it('marks a plan with the first character of its place, two where it is taken', () => {
  expect(markOf('太原', '养老', new Set(), false)).toBe('太');
  expect(markOf('新余', '养老', new Set(['新']), false)).toBe('新余');
  expect(markOf('国家知识产权局', '', new Set(['国']), false)).toBe('知');
});

it('tells a second plan of the same place by its subject', () => {
  expect(markOf('运城', '养老', new Set(['运']), true)).toBe('运养');
  expect(markOf('运城', '养老', new Set(['运', '运养']), true)).toBe('运老');
  expect(markOf('运城', '', new Set(['运', '运城']), true)).toBe('运2');
});
