import { expect, it } from 'vitest';
import { authoritiesOf } from './authorities.ts';

const silent = { issuer: null, noticeTitle: null, title: '' };

it('puts signature, notice and title before what the page prints', () => {
  const own = { issuer: '青禾市人民政府', noticeTitle: '青禾市人民政府关于印发规划的通知', title: '青禾市养老规划' };
  expect(authoritiesOf(own, '青禾市人民政府文件\n')).toEqual([own.issuer, own.noticeTitle, own.title, '青禾市人民政府文件']);
});

it.each([
  ['发布机构：青禾市民政局  发布日期：2026-01-05', '青禾市民政局'],
  ['发文机关\t青禾市民政局', '青禾市民政局'],
  ['发文机关：\n青禾市民政局办公室（代章）', '青禾市民政局办公室'],
  ['青禾市人民政府办公室', '青禾市人民政府办公室'],
  ['　　中共青禾市委 青禾市人民政府关于促进养老服务的意见', '中共青禾市委青禾市人民政府关于促进养老服务的意见'],
])('finds the authority in “%s”', (line, authority) => {
  expect(authoritiesOf(silent, `标题\n${line}\n正文。`)).toContain(authority);
});

it.each(['各县（市、区）人民政府：', '发布日期：2026-01-05', '由市民政局会同有关部门组织实施。'])('finds none in “%s”', (line) => {
  expect(authoritiesOf(silent, line)).toEqual([]);
});
