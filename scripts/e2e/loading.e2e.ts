import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withSite, type Site } from './harness.ts';
import { answer, ask } from './searching.ts';

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

const usual = '入园惠企';
const box = 'main input[type=search]';

/** Keeps every sentence of the status of the search, which may be there for less time than a test takes to look. */
function keepSentences(): void {
  const told: string[] = [];
  Object.assign(globalThis, { told });
  new MutationObserver(() => {
    const sentence = document.querySelector('[data-search-status]')?.textContent ?? '';
    if (sentence !== '' && sentence !== told.at(-1)) told.push(sentence);
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** The search page asking for the usual, with what a route does to some of its files. */
async function open(pattern: RegExp, handler: (route: Route) => unknown): Promise<Page> {
  const page = await site.page();
  await page.addInitScript(keepSentences);
  await page.route(pattern, handler);
  await page.goto(`${site.url}/search/?q=${encodeURIComponent(usual)}`);
  return page;
}

/** Keeps back the answers to some of a page's requests until what it returns is called; from then on nothing waits. */
async function hold(page: Page, pattern: RegExp): Promise<() => void> {
  const held = Promise.withResolvers<undefined>();
  await page.route(pattern, async (route) => {
    await held.promise;
    await route.continue();
  });
  return () => held.resolve(undefined);
}

/** After a failure: says so, shows no empty result, and the button searches again. */
async function recovers(page: Page): Promise<void> {
  const { state, sentence } = await answer(page, usual);
  expect(state).toBe('error');
  expect(sentence).toBe('检索没有成功：索引没有载入。');
  expect(await page.locator('[data-hit], .relaxed').count()).toBe(0);
  expect(await page.locator('main').innerText()).toContain('仍可使用');
  await page.unrouteAll();
  await page.click('[data-search-retry]');
  await page.waitForSelector('[data-search-status][data-state=done]');
  expect(await page.locator('[data-hit]').count()).toBe(4);
}

it.each([
  ['the whole index', /\/pagefind\//u],
  ['the engine', /\.pagefind$/u],
  ['its list of files', /\.pf_meta$/u],
  ['the catalogue', /catalogue\.json/u],
  ['a text', /\/search\/text\//u],
])('%s does not load: a message and another try, no empty result', async (_name, pattern) => {
  await recovers(await open(pattern, (route) => route.abort()));
});

it('one file of the index is missing on the server: a message, no empty result', async () => {
  let seen = 0;
  const page = await open(/\.pf_index$/u, (route) => (seen++ === 1 ? route.fulfill({ status: 404, body: 'Not found' }) : route.continue()));
  await recovers(page);
});

it('a later search fails, and the one after it works', async () => {
  const page = await site.page();
  await page.goto(`${site.url}/search/`);
  await ask(page, usual);
  await page.route(/\.pf_index$/u, (route) => route.abort());
  await page.fill(box, '乡村振兴');
  await page.press(box, 'Enter');
  expect((await answer(page, '乡村振兴')).state).toBe('error');
  await page.unrouteAll();
  expect((await ask(page, usual)).provisions).toBe(4);
  expect((await ask(page, '乡村振兴')).provisions).toBeGreaterThan(0);
});

it('a slow network is told, with how far it is', async () => {
  const page = await open(/\.pf_index$/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  expect((await answer(page, usual)).provisions).toBe(4);
  const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
  const searching = told.indexOf('正在检索……');
  expect(searching).toBeGreaterThanOrEqual(0);
  expect(told.findIndex((sentence) => /^正在载入索引……（\d\/4）$/u.test(sentence))).toBeGreaterThan(searching);
});

it('what was found stays while the next is loading, marked as busy', async () => {
  const page = await site.page();
  await page.goto(`${site.url}/search/`);
  await ask(page, usual);
  const release = await hold(page, /\.pf_index$/u);
  await page.fill(box, '乡村振兴');
  await page.waitForSelector('[data-search-results][aria-busy=true]');
  expect(await page.locator('[data-hit]').count()).toBe(4);
  release();
  await answer(page, '乡村振兴');
  expect(await page.locator('[aria-busy]').count()).toBe(0);
});

it('an earlier search that ends later is not shown', async () => {
  const page = await site.page();
  await page.goto(`${site.url}/search/`);
  await ask(page, usual);
  const release = await hold(page, /\.pf_index$/u);
  const late = page.waitForRequest(/\.pf_index$/u);
  await page.fill(box, '乡村振兴');
  await late;
  // What it asks for is loaded already.
  await ask(page, usual);
  const landed = page.waitForResponse(/\.pf_index$/u);
  release();
  await landed;
  await page.waitForTimeout(500);
  expect(await answer(page, usual)).toMatchObject({ state: 'done', provisions: 4 });
  expect(await page.locator('[data-hit] mark').first().textContent()).toBe(usual);
});

it('a page of an earlier release says that the site was updated, and loads itself afresh', async () => {
  const page = await site.page();
  let stale = true;
  await page.route(/\/search\/(\?.*)?$/u, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: stale ? body.replace(/data-release="\w+"/u, 'data-release="00000000"') : body });
  });
  await page.goto(`${site.url}/search/?q=${encodeURIComponent(usual)}`);
  expect(await answer(page, usual)).toMatchObject({ state: 'error', sentence: '网站刚刚更新，本页还是旧的：重新载入后再检索。' });
  stale = false;
  await page.getByRole('button', { name: '重新载入' }).click();
  expect((await answer(page, usual)).provisions).toBe(4);
});

it('a release while the page stands open is noticed by what no longer loads', async () => {
  const page = await site.page();
  await page.goto(`${site.url}/search/`);
  await ask(page, usual);
  await page.route(/\.pf_index$/u, (route) => route.fulfill({ status: 404 }));
  await page.route(/catalogue\.json/u, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), release: 'ffffffff' } });
  });
  await page.fill(box, '乡村振兴');
  await page.press(box, 'Enter');
  expect((await answer(page, '乡村振兴')).sentence).toContain('网站刚刚更新');
});

it('an index of another release than the catalogue is noticed, not searched', async () => {
  const page = await open(/catalogue\.json/u, async (route) => {
    const response = await route.fetch();
    const catalogue = (await response.json()) as { names: string };
    await route.fulfill({ response, json: { ...catalogue, names: catalogue.names.replaceAll(/[0-9a-f]/gu, 'x') } });
  });
  expect((await answer(page, usual)).sentence).toContain('网站刚刚更新');
});

it('Enter before the search has come is not lost, and its words keep their place in the history', async () => {
  const page = await site.page();
  const release = await hold(page, /client.*\.js$/u);
  await page.goto(`${site.url}/search/`);
  await page.fill(box, usual);
  await page.press(box, 'Enter');
  release();
  expect((await answer(page, usual)).provisions).toBe(4);
  await page.fill(box, '质押融资');
  await answer(page, '质押融资');
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('质押融资');
  await page.goBack();
  expect((await answer(page, usual)).provisions).toBe(4);
});

/** Makes the texts come late. */
const slowTexts = (page: Page) =>
  page.route(/\/search\/text\//u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });

it('conditions ticked one after the other while texts are loading all count', async () => {
  const page = await site.page({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('知识产权')}`);
  await answer(page, '知识产权');
  await slowTexts(page);
  await page.locator('[data-search-facets] input[name=kind][value=task]').check();
  await page.locator('[data-search-facets] input[name=department]').first().check();
  await page.locator('[data-view=kwic]').click();
  await answer(page, '知识产权');
  const state = new URL(page.url()).searchParams;
  expect([state.get('kind'), state.get('view')]).toEqual(['task', 'kwic']);
  expect(state.get('department')).not.toBe(null);
});

it('a condition ticked while one types goes with the words in the box', async () => {
  const page = await site.page({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('知识产权')}`);
  await answer(page, '知识产权');
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('main input[type=search]');
    if (input) input.value = '质押融资';
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    document.querySelector<HTMLInputElement>('[data-search-facets] input[name=kind][value=task]')?.click();
  });
  await answer(page, '质押融资');
  await expect.poll(() => new URL(page.url()).search).toBe(`?q=${encodeURIComponent('质押融资')}&kind=task`);
});

it('words typed before the search has come are kept, also where the address asks for others', async () => {
  const page = await site.page();
  const release = await hold(page, /client.*\.js$/u);
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('知识产权')}`, { waitUntil: 'commit' });
  await expect.poll(() => page.inputValue(box)).toBe('知识产权');
  expect(await page.locator('[data-search-status]').textContent()).toBe('正在载入检索程序……');
  await page.fill(box, usual);
  release();
  expect((await answer(page, usual)).provisions).toBe(4);
});

it('a program that does not load is told, and Enter tries again', async () => {
  const page = await open(/client.*\.js$/u, (route) => route.abort());
  expect(await answer(page, usual)).toMatchObject({ state: 'error', sentence: '检索程序没有载入。请再按“检索”重试，或重新载入本页。' });
  await page.unrouteAll();
  await page.press(box, 'Enter');
  await page.waitForSelector('[data-search-status][data-state=done]');
  expect(await page.locator('[data-hit]').count()).toBe(4);
});

it('an offer that could not be counted can be had by trying again', async () => {
  const page = await site.page();
  await page.goto(`${site.url}/search/`);
  await ask(page, usual);
  await page.route(/\.pf_index$/u, (route) => route.abort());
  await page.fill(box, '入园，惠企');
  await page.press(box, 'Enter');
  await page.waitForSelector('[data-search-retry]');
  await page.unrouteAll();
  await page.click('[data-search-retry]');
  await page.waitForSelector('[data-search-relaxed]');
  expect(await page.locator('[data-search-relaxed]').textContent()).toBe('不计标点：4 处，4 条');
});

it('the link to the text of the page takes nothing away', async () => {
  const page = await site.page();
  await page.goto(`${site.url}/search/`);
  const passage = '知识产权强国建设纲要'.repeat(100);
  await ask(page, passage);
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('.skip')?.click());
  await page.waitForTimeout(300);
  expect(await page.inputValue(box)).toBe(passage);
  await expect.poll(() => page.url()).toContain('#q=');
});
