import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Provision } from '../../src/schemas/provision.ts';
import { withSite, type Site } from './harness.ts';

const plan = '/plans/yuncheng/';

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

/** Where the focus is: a selector of the box that has it, or the element's name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    if (!active?.matches('form[role=search] input')) return active?.localName ?? '';
    return active.closest('main') ? 'own box' : 'masthead box';
  });

/** Addresses asked for, with `part` in them. */
function asked(page: Page, part: string): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes(part)) found.push(request.url());
  });
  return found;
}

test.each([
  ['/', 'own box'],
  ['/search/', 'own box'],
  [plan, 'masthead box'],
])('/ goes to the box of %s, Escape leaves it when it is empty', async (address, box) => {
  const page = await site.tab();
  await page.goto(site.url + address);
  expect(await page.locator('form[role=search] input').getAttribute('aria-keyshortcuts')).toBe('/');
  await page.keyboard.press('/');
  expect(await focused(page)).toBe(box);
  expect(await page.locator('form[role=search] input').inputValue()).toBe('');
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('body');
});

test('/ selects what is in the box, and is a letter like others inside a field', async () => {
  const page = await site.tab();
  await page.goto(site.url + plan);
  const box = page.locator('.masthead input');
  await box.fill('2021/2022');
  await box.press('End');
  await box.press('/');
  expect(await box.inputValue()).toBe('2021/2022/');
  await box.blur();
  await page.keyboard.press('/');
  await page.keyboard.type('专利');
  expect(await box.inputValue()).toBe('专利');
});

test('/ is left alone in other fields, with Control, and while characters are being composed', async () => {
  const page = await site.tab();
  await page.goto(site.url + plan);
  for (const field of ['<input id="field">', '<textarea id="field"></textarea>', '<p id="field" contenteditable>甲</p>']) {
    await page.evaluate((html) => {
      document.querySelector('#field')?.remove();
      document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
    }, field);
    await page.locator('#field').focus();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id), field).toBe('field');
  }
  await page.locator('#field').blur();
  await page.keyboard.press('Control+/');
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', isComposing: true, bubbles: true })));
  expect(await focused(page)).toBe('body');
});

test('on a phone with a keyboard / goes to the search page', async () => {
  const page = await site.tab({ viewport: { width: 390, height: 844 } });
  await page.goto(site.url + plan);
  await page.keyboard.press('/');
  await page.waitForURL('**/search/');
});

test('the masthead has its box from 720 px up and nothing scrolls sideways; a phone has a link', async () => {
  const page = await site.tab();
  await page.goto(site.url + plan);
  for (const width of [390, 719, 720, 800, 1024, 1200, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.locator('.masthead input').isVisible(), String(width)).toBe(width >= 720);
    expect(await page.locator('.masthead-links a[href="/search/"]').isVisible(), String(width)).toBe(width < 720);
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth), String(width)).toBe(width);
    // one row: the box and the name stand on one line
    const middles = await page
      .locator(width < 720 ? '.brand, .masthead-links' : '.brand, .masthead nav, .masthead form')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => Math.round((top + bottom) / 2)));
    expect(Math.max(...middles) - Math.min(...middles), String(width)).toBeLessThan(3);
  }
});

test.each(['/', plan])('the box of %s offers coinages once it has the focus, and loads nothing before', async (address) => {
  const page = await site.tab();
  const early = [asked(page, 'terms.json'), asked(page, '/pagefind/')];
  await page.goto(site.url + address, { waitUntil: 'networkidle' });
  expect(early.flat()).toEqual([]);
  const box = page.locator('form[role=search] input');
  const loaded = page.waitForResponse('**/data/terms.json');
  await box.focus();
  await loaded;
  expect(await page.locator('datalist option').count()).toBe(0);
  await box.pressSequentially('入园');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('form[role=search] input')?.list?.options.length);
  expect(await page.locator('datalist option').allTextContents()).toContain('入园惠企');
  await box.fill('入园惠企');
  await box.press('Enter');
  await page.waitForURL(`**/search/?q=${encodeURIComponent('入园惠企')}`);
});

test('the browser is told to keep nothing of what is typed', async () => {
  const page = await site.tab();
  await page.goto(site.url + plan);
  const kept = () => page.locator('.masthead input').getAttribute('autocomplete');
  expect(await kept()).toBe('off');
  await page.locator('.masthead input').fill('专利');
  // The form is asked at the moment it is sent, after every listener of the page.
  await page.evaluate(() => {
    addEventListener('submit', (event) => {
      event.preventDefault();
      document.body.dataset['kept'] = document.querySelector<HTMLInputElement>('.masthead input')?.autocomplete ?? '';
    });
  });
  await page.locator('.masthead input').press('Enter');
  expect(await page.locator('body').getAttribute('data-kept')).toBe('off');
  await page.locator('.masthead input').blur();
  expect(await kept()).toBe('off');
});

test('the box works where the coinages cannot be loaded', async () => {
  const page = await site.tab();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route('**/data/terms.json', (route) => route.abort());
  await page.goto(site.url + plan);
  await page.locator('.masthead input').fill('入园惠企');
  await page.locator('.masthead input').press('Enter');
  await page.waitForURL('**/search/?q=*');
  expect(errors).toEqual([]);
});

test('without JavaScript the index of coinages has a line for every occurrence', async () => {
  const provisions = (await (await fetch(`${site.url}/data/provisions.json`)).json()) as Pick<Provision, 'plan' | 'text'>[];
  const terms = (await (await fetch(`${site.url}/data/terms.json`)).json()) as { text: string }[];
  const bare = (words: string) => words.replace(/\s/gu, '');
  const count = (term: string, text: string) => bare(text).split(term).length - 1;
  /** Matches 入园惠企, of which a plain count is the whole truth; does not match 双随机、一公开, nor 果, which counts in its quotation marks only. */
  const long = terms.map(({ text }) => text).filter((text) => /^\p{Script=Han}{3,}$/u.test(text));
  const repeated = long.filter((term) => provisions.some(({ text }) => count(term, text) > 1));
  expect(repeated.length).toBeGreaterThan(0);
  const page = await site.tab({ javaScriptEnabled: false });
  await page.goto(`${site.url}/terms/`);
  for (const term of ['入园惠企', ...repeated]) {
    const entry = page.locator(`[id="t-${term}"]`);
    const marks = await entry.locator('li mark').allTextContents();
    const having = provisions.filter(({ text }) => count(term, text) > 0);
    expect(marks.map(bare), term).toEqual(having.flatMap(({ text }) => Array.from({ length: count(term, text) }, () => term)));
    expect(await entry.locator('h2').textContent()).toContain(
      `${new Set(having.map((provision) => provision.plan)).size} 份 ${marks.length} 处`,
    );
  }
});

test('a passage too long for an address is searched for all the same', async () => {
  const page = await site.tab({ viewport: { width: 1440, height: 900 } });
  const passage = '知识产权强国建设纲要'.repeat(300);
  for (const path of ['/', '/plans/']) {
    await page.goto(site.url + path);
    await page.fill('form[role=search] input', passage);
    await page.press('form[role=search] input', 'Enter');
    await page.waitForSelector('[data-search-status][data-state=done]');
    expect(await page.inputValue('main input[type=search]')).toBe(passage);
  }
});
