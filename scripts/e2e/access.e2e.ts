import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled } from './comparing.ts';
import { rememberLooks, tab, tabTo, wrongOf, type Stop } from './focusing.ts';
import { withSite, type Site } from './harness.ts';
import { kinds } from './kinds.ts';
import { cutOff, faintLines, moving, unlike } from './looks.ts';
import { tooWide } from './pageFaults.ts';

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

/** What must look unlike in colours of the reader's: what is special, and what is common beside it. */
const unlikePairs: Record<'task' | 'search', [special: string, common: string][]> = {
  task: [
    ['nav[aria-label=栏目] a[aria-current]', 'nav[aria-label=栏目] a:not([aria-current])'],
    ['.fold a[aria-current]', '.fold a:not([aria-current])'],
    ['.plan-mark', '.plan-mark + *'],
  ],
  search: [
    ['[data-hit] mark', '[data-hit] p:has(mark)'],
    ['.search-views a[aria-current]', '.search-views a:not([aria-current])'],
    ['.search-form button', '.search-views button'],
  ],
};

async function open(page: Page, address: string): Promise<void> {
  await page.goto(site.url + address);
  await rememberLooks(page);
}

test('from the home page the keyboard alone leads past the masthead, into the search box, to a hit and its clause', async () => {
  const page = await site.tab();
  await open(page, '/');
  const skip = await tab(page);
  expect(skip).toEqual({ name: 'a 跳到正文', href: '#main', wrong: [] });
  await page.keyboard.press('Enter');
  const [inMain] = await tabTo(page, () => true);
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id), inMain?.name).toBe('main');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  await page.keyboard.type('质押融资');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/**');
  await page.locator('[data-hit] a').first().waitFor();
  await rememberLooks(page);
  await page.keyboard.press('/');
  const stops = await tabTo(page, ({ href }) => /^\/plans\/[a-z]+\/[^?#]/u.test(href));
  expect(wrongOf(stops)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/plans/*/**');
  expect(await page.locator('main').innerText()).toContain('质押融资');
  await page.close();
});

test('by keyboard plans and a theme are chosen, and a row of the comparison is folded and opened', async () => {
  const page = await site.tab();
  await open(page, '/compare/');
  await settled(page);
  const stops = await tabTo(page, ({ name }) => name.startsWith('select'));
  // A list in the focus goes through its entries by arrow.
  for (let at = 0; at < 60 && (await page.locator(':focus').inputValue()) !== 'ip-finance'; at += 1) await page.keyboard.press('ArrowDown');
  for (let chosen = 0; chosen < 2; chosen += 1) {
    stops.push(...(await tabTo(page, ({ name }) => name.startsWith('input'))));
    if (!(await page.locator(':focus').isChecked())) await page.keyboard.press('Space');
  }
  stops.push(...(await tabTo(page, ({ name }) => name === 'button 并列')));
  await page.keyboard.press('Enter');
  await page.locator('[data-comparison] summary').first().waitFor();
  await rememberLooks(page);
  stops.push(...(await tabTo(page, ({ name }) => name.startsWith('summary'))));
  const row = page.locator('details:has(> summary:focus)');
  const isOpen = () => row.evaluate((details: HTMLDetailsElement) => details.open);
  const before = await isOpen();
  await page.keyboard.press('Enter');
  expect(await isOpen()).toBe(!before);
  await page.keyboard.press('Space');
  expect(await isOpen()).toBe(before);
  expect(wrongOf(stops)).toEqual([]);
  await page.close();
});

/** Pages that a reader walks through from end to end, with a stop that must be on the way. */
const walks: [address: string, stop: string][] = [
  ['/charts/registered-trademarks/', 'summary 同一数据的表格'],
  ['/plans/yuncheng/2-2-2/', 'summary 引用本条'],
  ['/offline/', 'button 建立离线副本'],
];

test.each(walks)('every stop of %s can be reached, shows its focus and lets it go', async (address, wanted) => {
  const page = await site.tab();
  await open(page, address);
  const stops: Stop[] = [];
  for (let stop = await tab(page); stop !== null; stop = await tab(page)) {
    stops.push(stop);
    // What is folded opens by keyboard, and what it holds is gone through next.
    if (stop.name.startsWith('summary')) await page.keyboard.press('Enter');
    if (stops.length > 400) throw new Error(`the focus does not come out: ${stop.name}`);
  }
  expect(wrongOf(stops)).toEqual([]);
  expect(stops.map(({ name }) => name)).toContain(wanted);
  expect((await tab(page, 'Shift+Tab'))?.name).toBe(stops.at(-1)?.name);
  await page.close();
});

test('on any kind of page, where a reader wants no motion nothing moves, and with wider spacing a phone cuts nothing off', async () => {
  const page = await site.tab({ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } });
  const faults: string[] = [];
  for (const address of kinds) {
    await page.goto(site.url + address);
    const found = [...(await page.evaluate(moving)), ...(await page.evaluate(cutOff)), ...(await page.evaluate(tooWide, 390))];
    faults.push(...found.map((fault) => `${address}  ${fault}`));
  }
  expect(faults).toEqual([]);
  await page.close();
});

test.each(['light', 'dark'] as const)('in the reader’s own colours, %s, what colours alone would tell stays apart', async (colorScheme) => {
  const page = await site.tab({ forcedColors: 'active', colorScheme });
  await page.goto(`${site.url}/plans/yuncheng/2-2-2/`);
  expect(await page.evaluate(unlike, unlikePairs.task)).toEqual([]);
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('质押融资')}`);
  await page.locator('[data-hit] mark').first().waitFor();
  expect(await page.evaluate(unlike, unlikePairs.search)).toEqual([]);
  await page.goto(`${site.url}/charts/registered-trademarks/`);
  expect(await page.evaluate(faintLines)).toEqual([]);
  await page.close();
});
