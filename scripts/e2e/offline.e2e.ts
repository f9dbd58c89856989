import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listPath, type Release } from '../../src/offline/release.ts';
import { chromiumFlags, ensureChromium } from '../chromium.ts';
import { siteFolder } from '../serve.ts';
import { nextRelease, serveReleases, type ReleaseServer } from './releases.ts';
import { allHits, answer, ask } from './searching.ts';

let browser: Browser;
let context: BrowserContext;
let server: ReleaseServer;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags });
  context = await browser.newContext({ locale: 'zh-CN' });
  context.setDefaultTimeout(15_000);
  server = await serveReleases(siteFolder);
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await server.down();
});

const note = (of: Page) => of.locator('[data-worker]');
const state = (of: Page) => of.locator('[data-offline] [data-state]');

/** Polls as long as a busy machine may need. */
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 40_000 });

/** What the browser has stored: names of caches, number of registrations, and anything that must not be there. */
const stored = (of: Page) =>
  of.evaluate(async () => ({
    caches: (await caches.keys()).sort(),
    registrations: (await navigator.serviceWorker.getRegistrations()).length,
    other: [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie.length],
  }));

it('one visit makes the copy, and only files of the list are fetched for it, each once', async () => {
  await page.goto(`${server.url}/offline/`);
  await soon(() => state(page).textContent()).toBe('副本完整，没有网络也可以使用全站。');
  const { files, version } = JSON.parse(await readFile(`${siteFolder}/${listPath}`, 'utf8')) as Release;
  expect(Object.keys(files).length).toBeGreaterThan(500);
  expect(await page.locator('[data-fact=files]').textContent()).toBe(`${Object.keys(files).length} 个`);
  expect(await page.locator('[data-fact=version]').textContent()).toContain(version);
  expect(await page.locator('[data-fact=date]').textContent()).toMatch(/^\d{4}-\d\d-\d\d$/u);
  const copied = server.asked.filter((path) => path.startsWith('/pagefind/index/'));
  expect(copied.length).toBe(new Set(copied).size);
  expect(server.asked.filter((path) => /^\/(?:pictures|charts)\/.*\.(?:png|svg)$|\.(?:zip|pf_fragment)$/u.test(path))).toEqual([]);
  expect((await stored(page)).other).toEqual([0, 0, 0, 0]);
}, 60_000);

it('without the server every kind of page opens, says of which day it is, and works', async () => {
  await page.goto(`${server.url}/data/plans.csv`).catch(() => null); // a table that its reader has opened once
  await page.goto(`${server.url}/`);
  await server.down();
  const kinds = ['/', '/plans/', '/plans/zibo/', '/plans/yuncheng/2-2-2/', '/themes/', '/themes/ip-finance/', '/targets/', '/departments/'];
  const more = ['/instruments/', '/terms/', '/reuse/', '/charts/', '/data/', '/about/', '/plans/index.html', '/plans/?from=elsewhere#main'];
  for (const path of [...kinds, ...more]) {
    const response = await page.goto(server.url + path, { waitUntil: 'domcontentloaded' });
    expect([path, response?.status(), await page.locator('h1').count()]).toEqual([path, 200, 1]);
    expect(await page.locator('html').getAttribute('data-copy')).toMatch(/^\d{4}-\d\d-\d\d$/u);
  }
  await soon(() => note(page).textContent()).toMatch(/^离线副本，\d{4}-\d\d-\d\d 的版本。$/u);
  expect(await page.evaluate(() => getComputedStyle(document.body).lineBreak)).toBe('strict'); // sheets are there
  await page.goto(`${server.url}/plans/zibo`);
  expect(page.url()).toBe(`${server.url}/plans/zibo/`);
  const unknown = await page.goto(`${server.url}/plans/atlantis/`);
  expect([unknown?.status(), await page.locator('h1').textContent()]).toEqual([404, '没有这一页']);
  const leftOut = await page.goto(`${server.url}/data/tasks.csv`);
  expect([leftOut?.status(), await page.locator('h1').textContent()]).toEqual([503, '离线使用']);
  expect(await page.locator('main').innerText()).toContain('要打开的文件不在离线副本里');
  await page.goto(`${server.url}/offline/`);
  expect(await page.locator('main').innerText()).not.toContain('要打开的文件不在离线副本里');
});

it('without the server search finds, plans are compared, a mark of a chart tells its value', async () => {
  await page.goto(`${server.url}/search/?q=${encodeURIComponent('入园惠企')}`);
  expect(await answer(page, '入园惠企')).toMatchObject({ state: 'done', provisions: 4 });
  expect(await page.locator('[data-hit] mark').first().textContent()).toBe('入园惠企');
  await ask(page, '质押融资');
  expect((await allHits(page)).length).toBeGreaterThan(5);
  await page.goto(`${server.url}/compare/?plans=yuncheng,zibo&theme=ip-finance`);
  await soon(() => page.locator('main').innerText()).toMatch(/淄博[\s\S]*质押/u);
  await page.goto(`${server.url}/targets/`);
  expect(await page.locator('main svg').count()).toBeGreaterThan(0);
  const csv = await page.evaluate(async () => {
    const file = document.querySelector<HTMLAnchorElement>('a[data-csv]');
    return file ? (await fetch(file.href)).ok : null;
  });
  expect(csv).not.toBe(false);
});

it('an update costs what changed, does not mix with what is open, is told, and replaces the copy at a reload', async () => {
  await server.up();
  await page.goto(`${server.url}/about/`);
  expect(await page.locator('html').getAttribute('data-copy')).toBe(null);
  const before = await stored(page);
  const next = await nextRelease('about/index.html', '政策对读把几份政策文件', '新的一版把几份政策文件');
  try {
    server.serve(next.folder);
    server.asked.length = 0;
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await soon(() => note(page).textContent()).toBe('有新版本，刷新即用。');
    expect(server.asked.sort()).toEqual(['/about/', '/offline/files.json', '/search/catalogue.json', '/sw.js']);
    expect((await stored(page)).caches.length).toBe(before.caches.length + 1);

    // The open page goes on with its own release, while one that comes from the new release gets everything of that.
    const catalogue = (of: Page) => of.evaluate(async () => (await (await fetch('/search/catalogue.json')).text()).length);
    const length = await catalogue(page);
    const second = await context.newPage();
    await second.goto(`${server.url}/about/`);
    expect(await second.locator('.lede').textContent()).toContain('新的一版');
    expect([await catalogue(page), await catalogue(second)]).toEqual([length, length + 1]);
    await soon(() => note(second).textContent()).toBe('');
    await second.close();

    await page.reload();
    await soon(() => page.locator('.lede').textContent()).toContain('新的一版');
    await soon(async () => (await stored(page)).caches.length).toBe(before.caches.length);
    expect((await stored(page)).caches).not.toEqual(before.caches);
    await server.down();
    await page.goto(`${server.url}/about/`);
    expect(await page.locator('.lede').textContent()).toContain('新的一版');
    await server.up();
  } finally {
    await next.remove();
    server.serve(siteFolder);
  }
});

it('turned off, nothing is left but the decision, and it stays off until the reader wants a copy again', async () => {
  await page.goto(`${server.url}/offline/`);
  await page.getByRole('button', { name: '关闭并删除' }).click();
  await soon(() => state(page).textContent()).toBe('已关闭，本机没有副本。');
  for (let visit = 0; visit < 2; visit += 1) {
    expect(await stored(page)).toEqual({ caches: ['policy-parallel / choice'], registrations: 0, other: [0, 0, 0, 0] });
    await page.goto(`${server.url}/offline/`);
    await page.waitForTimeout(1500);
  }
  await page.getByRole('button', { name: '建立离线副本' }).click();
  await soon(() => state(page).textContent()).toBe('副本完整，没有网络也可以使用全站。');
  expect((await stored(page)).registrations).toBe(1);
}, 60_000);
