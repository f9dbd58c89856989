// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { Line } from '../../lib/search/concordance.ts';
import { plainTable, wordTable } from './concordanceTable.ts';
import { concordanceView, type ConcordanceOptions, type ConcordancePlan } from './concordanceView.ts';

const yuncheng: ConcordancePlan = { id: 'yuncheng', name: '运城', mark: '运', characters: 5000 };
const jincheng: ConcordancePlan = { id: 'jincheng', name: '晋城', mark: '晋', characters: 10_973 };
const zibo: ConcordancePlan = { id: 'zibo', name: '淄博', mark: '淄', characters: 4000 };
const line = (id: string, left = '前', right = '后'): Line => ({
  id,
  plan: id.split('/')[0] ?? '',
  place: '二、（二）2.',
  url: `/plans/${id}/`,
  left,
  match: '入园惠企',
  right,
});
const several = (count: number) => Array.from({ length: count }, (_, index) => line(`yuncheng/${Math.floor(index / 3)}`));

/** The view in the page, as the client puts it there. */
function show(options: Partial<ConcordanceOptions> = {}): HTMLElement {
  const view = concordanceView({
    query: '入园惠企',
    lines: [line('yuncheng/2-2-2', '知'), line('yuncheng/2-2-2', '啊'), line('zibo/3-3-4', '波')],
    plans: [yuncheng, jincheng, zibo],
    order: 'document',
    reorder: () => undefined,
    ...options,
  });
  document.body.replaceChildren(view);
  return view;
}

const all = (view: Element, selector: string) => [...view.querySelectorAll<HTMLElement>(selector)];
const texts = (view: Element, selector: string) => all(view, selector).map(({ textContent }) => textContent);

/** Presses 再看 until it is gone, as a script would: without waiting. */
function pressToTheEnd(view: Element): number {
  for (let presses = 0; ; presses++) {
    const button = view.querySelector<HTMLElement>('[data-search-more]');
    if (!button) return presses;
    button.click();
  }
}

test('every occurrence has a line, and each provision one hit', () => {
  const view = show();
  expect(texts(view, '[data-line] mark')).toEqual(['入园惠企', '入园惠企', '入园惠企']);
  expect(all(view, '[data-hit]').map(({ dataset }) => dataset['hit'])).toEqual(['yuncheng/2-2-2', 'zibo/3-3-4']);
  expect(all(view, '[data-line] a').map((link) => link.getAttribute('href'))).toContain('/plans/zibo/3-3-4/');
});

test('in document order a plan without any says so in its place', () => {
  expect(texts(show(), '.kwic > li')).toEqual([
    '运运城 二、（二）2.知入园惠企后',
    '运运城 二、（二）2.啊入园惠企后',
    '晋晋城0 处。全文 10,973 字中没有“入园惠企”。',
    '淄淄博 二、（二）2.波入园惠企后',
  ]);
});

test('a plan whose occurrences the conditions leave out is not said to have none', () => {
  const view = show({ plans: [yuncheng, { ...jincheng, unfiltered: 3 }, zibo] });
  expect(texts(view, '.kwic-silent')).toEqual(['晋晋城0 处。所选条件下没有；不加条件有 3 处。']);
  expect(texts(view, 'caption')).toEqual(['每万字出现次数；字数不含空白，次数只计所选条件下的。']);
});

test('several words are said to be missing from one clause together', () => {
  expect(texts(show({ query: '质押融资 保险' }), '.kwic-silent')[0]).toContain('没有一条符合“质押融资 保险”');
});

test('in the order of contexts the lines of all plans are one list', () => {
  expect(texts(show({ order: 'left' }), '.kwic > li .kwic-left')).toEqual(['啊', '波', '知']);
});

test('the order is a choice of three, of which one is pressed and another asks for itself', () => {
  const reorder = vi.fn();
  const view = show({ order: 'left', reorder });
  expect(texts(view, '[aria-pressed=true]')).toEqual(['前文']);
  for (const button of all(view, '[data-order]')) button.click();
  expect(reorder.mock.calls).toEqual([['document'], ['right']]);
});

test('the pressed order keeps the focus in the view made for it', async () => {
  const reorder = () => void show({ order: 'right' });
  const button = all(show({ reorder }), '[data-order=right]')[0];
  button?.focus();
  button?.click();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.activeElement?.textContent).toBe('后文');
});

test('the table says how often in 10,000 characters, and 0 in words without a bar', () => {
  const view = show();
  expect(texts(view, '.frequency tbody tr')).toEqual(['运运城25,0004.0 处', '晋晋城010,9730 处', '淄淄博14,0002.5 处']);
  expect(all(view, '.frequency-bar').map((bar) => bar.getAttribute('width'))).toEqual(['100%', '62.5%']);
});

test('of many plans those without any share a row and a line', () => {
  const others = Array.from({ length: 8 }, (_, index) => ({ ...jincheng, id: `p${index}` }));
  const view = show({ plans: [yuncheng, ...others, zibo] });
  expect(texts(view, '.frequency tbody th')).toEqual(['运运城', '淄淄博', '其余 8 份']);
  expect(texts(view, '.kwic-silent')[0]).toMatch(/^其余 8 份文件 0 处：/u);
});

test('200 lines show at first, 500 more with each press, and each provision stays one hit', () => {
  const view = show({ lines: several(1000) });
  expect(all(view, '[data-line]')).toHaveLength(200);
  expect(texts(view, '[data-search-more]')).toEqual(['再看 500 处（还有 800 处）']);
  expect(pressToTheEnd(view)).toBe(2);
  expect(all(view, '[data-line]')).toHaveLength(1000);
  const hits = all(view, '[data-hit]').map(({ dataset }) => dataset['hit']);
  expect([hits.length, new Set(hits).size]).toEqual([334, 334]);
});

test('the focus goes to the first new line when the button goes, and the plans after it are told', () => {
  const view = show({ lines: several(201) });
  expect(all(view, '.kwic-silent')).toHaveLength(0);
  pressToTheEnd(view);
  expect(document.activeElement).toBe(all(view, '[data-line]')[200]?.querySelector('a'));
  expect(all(view, '.kwic-silent')).toHaveLength(2);
});

test('lines of plans that were not chosen are left out, and the button still comes to an end', () => {
  const lines = [...several(300), ...Array.from({ length: 300 }, (_, index) => line(`yanhu/${index}`))];
  const view = show({ lines });
  expect(pressToTheEnd(view)).toBe(1);
  expect(all(view, '[data-line]')).toHaveLength(300);
});

test('200 lines need no button, and the plans without any come with them', () => {
  const view = show({ lines: several(200) });
  expect([all(view, '[data-search-more]').length, all(view, '.kwic-silent').length]).toEqual([0, 2]);
});

test('markup in the query or the text is shown, not obeyed', () => {
  const view = show({ query: '<img/src=x/onerror=alert(1)>', lines: [{ ...line('yuncheng/1'), match: '<b>企</b>' }] });
  expect(view.querySelector('img, b')).toBeNull();
  expect(texts(view, 'mark')).toEqual(['<b>企</b>']);
  expect(texts(view, '.kwic-silent')[0]).toContain('没有“<img/src=x/onerror=alert(1)>”');
});

test('a phone may leave out all but the eight characters nearest to the match', () => {
  const view = show({ lines: [line('yuncheng/1', '一二三四五六七八九十', '一二三四五六七八九十')] });
  expect(texts(view, '.kwic-far')).toEqual(['一二', '九十']);
  expect(texts(view, '.kwic-left, .kwic-right')).toEqual(['一二三四五六七八九十', '一二三四五六七八九十']);
});

test('without a line there is nothing to order or to take along', () => {
  const view = show({ lines: [] });
  expect(all(view, 'button')).toHaveLength(0);
  expect(all(view, '.kwic-silent')).toHaveLength(3);
});

test('the table for Word has borders, heads, bold matches and absolute links; as text it has tabs', () => {
  const lines = [line('yuncheng/2-2-2', '<前>')];
  expect(wordTable(lines, [yuncheng], 'https://policy.example/search/').outerHTML).toMatch(
    /^<table border="1".*<th[^>]*>文件<.*href="https:\/\/policy\.example\/plans\/yuncheng\/2-2-2\/">二、（二）2\.<.*&lt;前&gt;.*<b>入园惠企<\/b>/u,
  );
  expect(plainTable(lines, [yuncheng])).toBe('文件\t位置\t前文\t检索词\t后文\n运城\t二、（二）2.\t<前>\t入园惠企\t后');
});
