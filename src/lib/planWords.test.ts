import { expect, test } from 'vitest';
import { documentsNamed, namesOf, partAbsent, regionOf, titleOf } from './planWords.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

test('a sentence names five plans and counts more', () => {
  expect(namesOf(named('甲', '乙'))).toBe('甲、乙');
  expect(namesOf(named(...'甲乙丙丁戊己'))).toBe('六份文件');
});

test('documents are called after the subject only where every title names it', () => {
  const titles = [{ title: '甲市知识产权规划' }, { title: '乙市“十四五”知识产权方案' }];
  expect(documentsNamed(titles)).toBe('两份知识产权文件');
  expect(documentsNamed([...titles, { title: '丙市养老服务方案' }])).toBe('三份政策文件');
});

test('a region is the province and the superior place, without repeating a name', () => {
  const region = (name: string, province: string | null, parent: string | null = null, level: 'national' | 'prefecture' = 'prefecture') =>
    regionOf({ name, province, parent, level });
  expect(region('盐湖区', '山西省', '运城市')).toBe('山西运城');
  expect(region('南宁', '广西壮族自治区')).toBe('广西');
  expect(region('北京', '北京市')).toBe('');
  expect(region('朝阳区', '北京市', '北京市')).toBe('北京');
  expect(region('国家知识产权局', null, null, 'national')).toBe('全国');
});

test('a plan without a title is called by its notice, else by its place', () => {
  expect(titleOf({ title: '', noticeTitle: '关于印发方案的通知', name: '甲' })).toBe('关于印发方案的通知');
  expect(titleOf({ title: '', noticeTitle: null, name: '甲' })).toBe('甲（原文没有题名）');
});

test('absent plans are gathered only where plans are too many for columns', () => {
  const odd = (count: number) => count % 2 === 1;
  expect(partAbsent([1, 2, 3], odd)).toEqual({ shown: [1, 2, 3], absent: [] });
  expect(partAbsent([1, 2, 3, 4, 5, 6, 7], odd)).toEqual({ shown: [2, 4, 6], absent: [1, 3, 5, 7] });
});
