import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withGramSite } from './gramSite.ts';
import type { Site } from './harness.ts';
import { answer, ask } from './searching.ts';

let site: Site;
beforeAll(async () => {
  site = await withGramSite();
});
afterAll(() => site.close());

const usual = '入园惠企';

/** The search page, opened; what it asks for from then on. */
async function opened(): Promise<{ page: Page; asked: string[] }> {
  const page = await site.page();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}/search/`);
  return { page, asked };
}

it('loads a few shards and blocks of texts, and nothing of Pagefind', async () => {
  const { page, asked } = await opened();
  expect((await ask(page, usual)).provisions).toBe(4);
  expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
  const shards = asked.filter((path) => path.endsWith('.grams'));
  expect(shards.length).toBeGreaterThanOrEqual(1);
  expect(shards.length).toBeLessThanOrEqual(3);
  expect(asked.filter((path) => path.startsWith('/search/blocks/')).length).toBeLessThanOrEqual(4);
});

it('a query of one to three characters is one shard, and none when asked again', async () => {
  const { page, asked } = await opened();
  const shards = () => asked.filter((path) => path.endsWith('.grams')).length;
  await ask(page, '园惠企');
  expect(shards()).toBe(1);
  await ask(page, '质');
  const before = shards();
  await ask(page, '园惠企');
  expect(shards()).toBe(before);
});

it('a shard that does not load, or is not there: a message and another try, no empty result', async () => {
  for (const status of [0, 404]) {
    const { page } = await opened();
    await page.route(/\.grams/u, (route) => (status === 0 ? route.abort() : route.fulfill({ status, body: 'Not found' })));
    await page.fill('main input[type=search]', usual);
    await page.press('main input[type=search]', 'Enter');
    const { state, sentence } = await answer(page, usual);
    expect([state, sentence]).toEqual(['error', '检索没有成功：索引没有载入。']);
    expect(await page.locator('[data-hit], .relaxed').count()).toBe(0);
    await page.unrouteAll();
    await page.click('[data-search-retry]');
    await page.waitForSelector('[data-search-status][data-state=done]');
    expect(await page.locator('[data-hit]').count()).toBe(4);
  }
});

it('a shard cut on its way is no result', async () => {
  const { page } = await opened();
  await page.route(/\.grams/u, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
  });
  await page.fill('main input[type=search]', usual);
  await page.press('main input[type=search]', 'Enter');
  expect((await answer(page, usual)).state).toBe('error');
});

it('finds what only the form without punctuation finds, and every occurrence in its context', async () => {
  const { page } = await opened();
  await ask(page, '入园，惠企');
  await page.waitForSelector('[data-search-relaxed]');
  expect(await page.locator('[data-search-relaxed]').textContent()).toBe('不计标点：4 处，4 条');
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('知识产权')}&view=kwic`);
  const { occurrences } = await answer(page, '知识产权');
  const more = page.locator('[data-search-more]');
  while ((await more.count()) > 0) await more.click();
  expect(await page.locator('[data-line]').count()).toBe(occurrences);
});
