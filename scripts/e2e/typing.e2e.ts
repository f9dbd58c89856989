import { afterAll, beforeAll, expect, it } from 'vitest';
import { withSite, type Site } from './harness.ts';
import { answer, ask } from './searching.ts';

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

const box = 'main input[type=search]';

it('loads nothing of the search before the box is focused', async () => {
  const page = await site.tab();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}/search/`, { waitUntil: 'networkidle' });
  const search = /^\/pagefind\/|^\/search\/.|client|^\/data\//u;
  expect(asked.filter((path) => search.test(path))).toEqual([]);
  await page.focus(box);
  await page.waitForResponse(/wasm\.unknown\.pagefind/u);
  expect(asked.some((path) => path === '/search/catalogue.json')).toBe(true);
});

it('answers while one types, and keeps one step in the history for what was typed', async () => {
  const page = await site.tab();
  await page.goto(`${site.url}/search/`);
  await ask(page, '质押融资');
  await page.fill(box, '');
  await page.locator(box).pressSequentially('入园惠企', { delay: 200 });
  expect((await answer(page, '入园惠企')).provisions).toBeGreaterThan(3);
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('入园惠企');
  await page.press(box, 'Enter');
  await page.goBack();
  await answer(page, '质押融资');
  await page.goForward();
  await answer(page, '入园惠企');
  expect(await page.title()).toContain('入园惠企');
});

it('does not search for the letters of a word that is still being composed', async () => {
  const page = await site.tab();
  await page.goto(`${site.url}/search/`);
  await ask(page, '质押');
  const session = await page.context().newCDPSession(page);
  await page.fill(box, '');
  await session.send('Input.imeSetComposition', { text: 'ruyuan', selectionStart: 6, selectionEnd: 6 });
  await page.waitForTimeout(400);
  expect(await page.locator('[data-search-status]').getAttribute('data-query')).not.toBe('ruyuan');
  await session.send('Input.insertText', { text: '入园' });
  expect((await answer(page, '入园')).provisions).toBeGreaterThan(0);
});

it('moves nothing while one types: box, suggestions, sentence and results keep their places', async () => {
  const page = await site.tab({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site.url}/search/`);
  await ask(page, '入园惠企');
  const top = () => page.locator('[data-search-results]').evaluate((results) => results.getBoundingClientRect().top);
  const before = await top();
  for (const query of ['入', '入园', '知识产权', '绝无此词', '质押融资']) {
    await page.fill(box, query);
    await answer(page, query);
    expect(await top(), query).toBe(before);
  }
});

it('suggests the coinages that hold what is typed', async () => {
  const page = await site.tab();
  await page.goto(`${site.url}/search/`);
  await ask(page, '质押');
  await page.fill(box, '入园');
  const suggestion = page.locator('[data-search-suggestions] a', { hasText: '入园惠企' });
  await suggestion.click();
  expect((await answer(page, '入园惠企')).provisions).toBeGreaterThan(3);
  expect(await page.inputValue(box)).toBe('入园惠企');
  expect(await page.locator('[data-search-suggestions] a').count()).toBe(0);
});

it('is worked by keys alone: from the box through suggestions to a clause, and back', async () => {
  const page = await site.tab();
  await page.goto(`${site.url}/search/`);
  await page.keyboard.press('/');
  await page.keyboard.insertText('入园');
  await answer(page, '入园');
  await page.locator('[data-search-suggestions] a').first().waitFor();
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-search-suggestions], [data-hit], [data-search-form]')?.tagName);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('NAV');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('LI');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('FORM');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/mark=/u);
  expect(await page.locator('main mark').first().textContent()).toBe('入园');
});

it('keeps the conditions of the address, and drops them for other words', async () => {
  const page = await site.tab({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('质押融资')}&department=market-regulation&kind=task`);
  const { provisions } = await answer(page, '质押融资');
  expect(provisions).toBeGreaterThan(0);
  expect(
    await page.locator('[data-search-facets] input:checked').evaluateAll((boxes) => boxes.map((one) => (one as HTMLInputElement).value)),
  ).toEqual(expect.arrayContaining(['market-regulation', 'task']));
  await ask(page, '入园惠企');
  await expect.poll(() => new URL(page.url()).search).toBe(`?q=${encodeURIComponent('入园惠企')}`);
});

it('remembers nothing: no cookie, no storage', async () => {
  const page = await site.tab();
  await page.goto(`${site.url}/search/`);
  await ask(page, '入园惠企');
  expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.getAttribute(box, 'autocomplete')).toBe('off');
});

it('copies the link of the search', async () => {
  const page = await site.page();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('入园惠企')}&plan=zibo`);
  await answer(page, '入园惠企');
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByText('已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
