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

/** The search page asking for the usual, with what a route does to some of its files. */
async function open(pattern: RegExp, handler: (route: Route) => unknown): Promise<Page> {
  const page = await site.page();
  await page.route(pattern, handler);
  await page.goto(`${site.url}/search/?q=${encodeURIComponent(usual)}`);
  return page;
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
  const status = page.locator('[data-search-status]');
  await page.waitForSelector('[data-search-status][data-state=loading]');
  expect(await status.textContent()).toBe('正在检索……');
  await expect.poll(() => status.textContent()).toMatch(/^正在载入索引……（\d\/4）$/u);
  expect((await answer(page, usual)).provisions).toBe(4);
});

it('what was found stays while the next is loading, marked as busy', async () => {
  const page = await site.page();
  await page.goto(`${site.url}/search/`);
  await ask(page, usual);
  await page.route(/\.pf_index$/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await page.fill(box, '乡村振兴');
  await page.waitForSelector('[data-search-results][aria-busy=true]');
  expect(await page.locator('[data-hit]').count()).toBe(4);
  await answer(page, '乡村振兴');
  expect(await page.locator('[aria-busy]').count()).toBe(0);
});

it('an earlier search that ends later is not shown', async () => {
  const page = await site.page();
  await page.goto(`${site.url}/search/`);
  await ask(page, usual);
  let slow = true;
  await page.route(/\.pf_index$/u, async (route) => {
    if (slow) await new Promise((resolve) => setTimeout(resolve, 1200));
    await route.continue();
  });
  await page.fill(box, '乡村振兴');
  await page.waitForSelector('[data-search-status][data-state=loading]');
  slow = false;
  await ask(page, usual);
  await page.waitForTimeout(1500);
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

it('Enter before the search has come is not lost', async () => {
  const page = await site.page();
  await page.route(/client.*\.js$/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto(`${site.url}/search/`);
  await page.fill(box, usual);
  await page.press(box, 'Enter');
  expect((await answer(page, usual)).provisions).toBe(4);
});
