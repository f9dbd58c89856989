import { expect, test } from 'vitest';
import { fragmentAfter, placeAnchor } from './anchors.ts';
import { covers, pageBeside } from './cover.ts';
import { counterpart, standingBeside } from './standing.ts';
import { parseTexts, printTexts } from './texts.ts';

test('a file stands beside the page of the same name', () => {
  expect(pageBeside('/plans/yuncheng/2-2-2.csl.json')).toBe('/plans/yuncheng/2-2-2/');
  expect(pageBeside('/plans/yuncheng/')).toBeNull();
  expect(counterpart('/plans/yuncheng/2-2-2.csl.json', '/plans/yuncheng/2-2-3/')).toBe('/plans/yuncheng/2-2-3.csl.json');
});

test('a file beside a page that moved leads to that of its successor; else to the page that says what happened', () => {
  const pages = [
    { from: '/plans/a/1/', kind: 'moved' as const, to: ['/plans/a/2/'] },
    { from: '/plans/a/3/', kind: 'listed' as const, to: [] },
  ];
  expect(
    standingBeside(pages, ['/plans/a/1.json', '/plans/a/1.bib', '/plans/a/3.json', '/x.json'], (file) => file === '/plans/a/2.json'),
  ).toEqual([
    { from: '/plans/a/1.json', kind: 'moved', to: ['/plans/a/2.json'] },
    { from: '/plans/a/1.bib', kind: 'listed', to: ['/plans/a/1/'] },
    { from: '/plans/a/3.json', kind: 'listed', to: ['/plans/a/3/'] },
  ]);
});

test('what hangs on an entry goes with it, what only looks like it does not', () => {
  expect(covers('zibo/2-1', '/plans/zibo/2-1.json')).toBe(true);
  expect(covers('zibo/2-1', '/targets/#zibo-2-1-3')).toBe(true);
  expect(covers('zibo/2-1', '/targets/#zibo-2-1-3-1')).toBe(false);
  expect(covers('/themes/ip-finance/', '/themes/#ip-finance.zibo')).toBe(true);
  expect(covers('/themes/finance/', '/themes/#ip-finance.zibo')).toBe(false);
  expect(covers('/targets/pledge/', '/charts/pledge.csv')).toBe(true);
  expect(covers('/themes/pledge/', '/charts/pledge.csv')).toBe(false);
});

test('a lost fragment gets its anchor at what took its place, inside a cell in a table, else at the head of the page', () => {
  const html = '<main id="main"><table><tr class="x" id="a-2-1"><td title=">">甲</td></tr></table></main>';
  const all = [{ from: 'a/1', to: ['a/2'], date: '2026-01-01', reason: '改', was: null }];
  expect(fragmentAfter('/targets/', 'a-1-1', all, new Set(['a-2-1']))).toBe('a-2-1');
  expect(fragmentAfter('/targets/', 'b-1-1', all, new Set(['a-2-1']))).toBeNull();
  expect(placeAnchor(html, 'a-1-1', 'a-2-1')).toContain('<td title=">"><span id="a-1-1" class="anchor"></span>甲');
  expect(placeAnchor(html, 't-甲', null)).toContain('<main id="main"><span id="t-甲"');
});

test('released texts are kept a line each', () => {
  const plan = { changes: 2, provisions: [{ number: '1', text: '总体要求\n甲\t乙' }] };
  expect(parseTexts(printTexts(plan))).toEqual({ changes: 2, provisions: [{ number: '1', text: '总体要求 甲 乙' }] });
});
