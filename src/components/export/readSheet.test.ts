// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { comparison, sentences } from './comparison.fixture.ts';
import { readSheet } from './readSheet.ts';

const address = 'https://policy.example/compare/?plans=yuncheng,jincheng';

function sheetOf(html = comparison) {
  document.body.innerHTML = html;
  const root = document.querySelector('[data-comparison]');
  if (!root) throw new Error('no comparison in the fixture');
  return readSheet(root, address, new Date(2026, 10, 6, 23, 30));
}

const lineOf = (html: string) =>
  sheetOf(`<div data-comparison><i data-head="zibo" data-href="/"></i><div data-row><div data-cell="zibo">${html}</div></div></div>`)
    .rows[0]?.cells[0]?.lines[0];

test('title, address and the reader’s own day are taken along', () => {
  const { title, made, address: from } = sheetOf();
  expect({ title, made, from }).toEqual({ title: '知识产权金融', made: '2026-11-06', from: address });
});

test('a column per plan in sight, in their order, with absolute addresses', () => {
  expect(sheetOf().columns).toEqual([
    {
      plan: 'yuncheng',
      name: '运城',
      document: '运城市国家知识产权强市建设试点城市工作方案（2024-2026年）',
      citation: '运城市人民政府. 运城市国家知识产权强市建设试点城市工作方案（2024-2026年）[Z]. 运政发〔2024〕13号, 2024-08-13.',
      url: 'https://policy.example/plans/yuncheng/',
    },
    expect.objectContaining({ plan: 'jincheng', name: '晋城', url: 'https://policy.example/plans/jincheng/' }),
  ]);
});

test('rows that are folded or hidden are left out', () => {
  expect(sheetOf().rows.map(({ title, note }) => [title, note])).toEqual([
    ['质押融资 登记金额', '目标，2025 年'],
    ['做什么', ''],
    [sentences.list, ''],
  ]);
});

test('cells follow the heads, whatever their order in the row, and those of one plan follow each other', () => {
  const [target, measures] = sheetOf().rows.map(({ cells }) => cells.map(({ lines }) => lines.map(({ text }) => text)));
  expect(target).toEqual([['没有专门任务，全文也没有提及。'], ['5000万元']]);
  expect(measures).toEqual([
    [sentences.quotes, sentences.rare, sentences.blank, '另一句见“责任单位”行'],
    [sentences.markup, sentences.formula],
  ]);
});

test('a line keeps its kind, place and absolute address', () => {
  const lines = sheetOf().rows[1]?.cells[0]?.lines;
  expect(lines?.[0]).toEqual({
    kind: 'said',
    text: sentences.quotes,
    place: '二、（二）2. 第 1 句',
    url: 'https://policy.example/plans/yuncheng/2-2-2/#s1',
  });
  expect(lines?.[2]).toMatchObject({ kind: 'said', place: '', url: null });
  expect(lines?.[3]).toMatchObject({ kind: 'see', place: '', url: 'https://policy.example/compare/#units' });
});

test('what RFC 3986 forbids in an address is written so that Word and Excel take it', () => {
  expect(sheetOf().rows[1]?.cells[1]?.lines[0]?.url).toBe('https://policy.example/plans/jincheng/4-3-1/?mark=%E8%9E%8D%7C(a)');
});

test('a plan without a cell in a row has no lines there', () => {
  expect(sheetOf().rows[2]?.cells).toEqual([{ lines: [expect.objectContaining({ text: sentences.minus })] }, { lines: [] }]);
});

test('the white space of markup is collapsed, that of the document is not', () => {
  expect(lineOf('<p data-line="said">\n  第　次\n  会议\t研究 </p>')?.text).toBe('第　次 会议 研究');
  expect(lineOf('<p data-line="said">　首行\u00a0缩进　</p>')?.text).toBe('　首行\u00a0缩进　');
});

test('the notes of the page come with what was folded', () => {
  expect(sheetOf().notes).toEqual(['条款照印；- 点线表示同文。', '页面上折起的没有导出：1 行，另有 1 句。']);
  expect(sheetOf(comparison.replaceAll('<details', '<details open')).notes).toHaveLength(1);
});

test('the summary of a closed fold is in sight', () => {
  expect(lineOf('<details><summary><p data-line="fact">三句</p></summary><p data-line="said">一句</p></details>')?.text).toBe('三句');
});

test('a line of an unknown kind is refused by name', () => {
  expect(() => lineOf('<p data-line="quote">句</p>')).toThrow('data-line="quote": expected said, see, absent or fact');
});
