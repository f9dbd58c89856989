import { readdirSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumFlags, ensureChromium } from '../chromium.ts';
import { siteFolder } from '../serve.ts';
import { serveWithHeaders, type HeadersSite } from './headersServer.ts';
import { kinds } from './kinds.ts';
import { ask } from './searching.ts';
import { leftBehind, nothing, watch } from './watch.ts';

let site: HeadersSite;
let browser: Browser;
beforeAll(async () => {
  site = await serveWithHeaders(siteFolder);
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags });
});
afterAll(async () => {
  await browser.close();
  site.close();
});

async function open(address: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(site.url + address, { waitUntil: 'networkidle' });
  return page;
}

it('no page of any kind breaks its policy, asks another origin or leaves anything behind', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  const watched = await watch(page, site.url);
  for (const address of kinds) {
    await page.goto(site.url + address, { waitUntil: 'networkidle' });
    expect(await leftBehind(page), address).toEqual(nothing);
    expect(watched, address).toEqual({ wrong: [], elsewhere: [] });
  }
  expect(await context.cookies()).toEqual([]);
  await context.close();
}, 60_000);

it('every built page has the policy first in its head, and no style attribute, handler or script of its own but the ones it names', () => {
  const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(200);
  const bad = pages.flatMap((file) => {
    const html = readFileSync(`${siteFolder}/${file}`, 'utf8');
    // Matches <p style="x">, <p onclick="x">; does not match 样式 style 与 on。
    const attribute = /<[a-z][^<>]*\s(?:style|on[a-z]+)\s*=\s*["']/iu.exec(html)?.[0];
    const first = /<meta charset="utf-8"[^>]*>\s*<meta http-equiv="Content-Security-Policy"/u.test(html);
    const moved = /http-equiv="refresh"/u.test(html);
    return [...(attribute === undefined ? [] : [`${file} ${attribute}`]), ...(first || moved ? [] : [`${file} has no policy`])];
  });
  expect(bad).toEqual([]);
});

it('refuses a script, a handler, eval, a style and a frame that somebody brings in', async () => {
  const page = await open('/plans/yuncheng/2-2-2/');
  const violated = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'globalThis.broken = 1';
    document.body.append(script);
    const place = document.createElement('div');
    document.body.append(place);
    place.innerHTML = '<img src="/none.png" onerror="globalThis.broken = 2"><p id="styled" style="color: rgb(1, 2, 3)">甲</p>';
    const frame = document.createElement('iframe');
    frame.src = 'https://policy.invalid/';
    place.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return seen;
  });
  expect(new Set(violated)).toEqual(new Set(['script-src-elem', 'script-src-attr', 'style-src-attr', 'frame-src']));
  expect(await page.evaluate(() => (globalThis as { broken?: number }).broken)).toBeUndefined();
  expect(await page.locator('#styled').evaluate((p) => getComputedStyle(p).color)).not.toBe('rgb(1, 2, 3)');
  await page.context().close();
});

it('refuses eval and words made into a script, in a file of the site itself', async () => {
  const file = 'probe.js';
  const page = await open('/about/');
  site.tamper(file, 'globalThis.ran = true; try { eval("globalThis.broken = 3") } catch { globalThis.refused = true }');
  await page.evaluate((path) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = path;
    document.body.append(script);
  }, `/${file}`);
  // Not waitForFunction, which evaluates words in the page and so would be refused itself.
  await expect.poll(() => page.evaluate(() => 'ran' in globalThis)).toBe(true);
  const came = await page.evaluate(() => ['broken', 'refused'].filter((name) => name in globalThis));
  site.tamper(file, null);
  expect(came).toEqual(['refused']);
  await page.context().close();
});

it('refuses a script and a sheet that were changed on their way, and takes them unchanged', async () => {
  const html = readFileSync(`${siteFolder}/plans/yuncheng/2-2-2/index.html`, 'utf8');
  const script = /<script type="module" src="\/([^"]+)" integrity="sha384-/u.exec(html)?.[1] ?? '';
  const sheet = /<link rel="stylesheet" href="\/([^"]+)" integrity="sha384-/u.exec(html)?.[1] ?? '';
  const shownAs = async () => {
    const page = await open('/plans/yuncheng/2-2-2/');
    const state = await page.evaluate(() => ({
      paper: getComputedStyle(document.documentElement).getPropertyValue('--paper') !== '',
      changed: 'changed' in globalThis,
    }));
    await page.context().close();
    return state;
  };
  expect(await shownAs()).toEqual({ paper: true, changed: false });
  site.tamper(script, 'globalThis.changed = true');
  site.tamper(sheet, `${readFileSync(`${siteFolder}/${sheet}`, 'utf8')}p{color:red}`);
  expect(await shownAs()).toEqual({ paper: false, changed: false });
  site.tamper(script, null);
  site.tamper(sheet, null);
});

it('searches, compares, exports, saves pictures, copies and prints under the policy, and asks nobody else', async () => {
  const context = await browser.newContext({ locale: 'zh-CN', acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const watched = await watch(page, site.url);

  await page.goto(`${site.url}/search/`, { waitUntil: 'networkidle' });
  expect((await ask(page, '知识产权')).state).toBe('done');

  await page.goto(`${site.url}/compare/?plans=yuncheng,zibo&theme=ip-finance`, { waitUntil: 'networkidle' });
  await page.locator('[data-comparison]').waitFor();
  const saved: string[] = [];
  for (const kind of ['docx', 'xlsx']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-export="${kind}"]:visible`).first().click()]);
    saved.push(download.suggestedFilename().split('.').at(-1) ?? '');
  }

  await page.goto(`${site.url}/targets/registered-trademarks/`, { waitUntil: 'networkidle' });
  const [png] = await Promise.all([page.waitForEvent('download'), page.locator('[data-png]').first().click()]);
  saved.push(png.suggestedFilename().split('.').at(-1) ?? '');
  expect(saved).toEqual(['docx', 'xlsx', 'png']);

  await page.goto(`${site.url}/plans/yuncheng/2-2-2/`, { waitUntil: 'networkidle' });
  await page.locator('button[data-copy]').first().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
  expect((await page.pdf()).length).toBeGreaterThan(10_000);

  expect(watched).toEqual({ wrong: [], elsewhere: [] });
  expect(await leftBehind(page)).toEqual(nothing);
  expect(await context.cookies()).toEqual([]);
  await context.close();
}, 60_000);

it('lets every page elsewhere frame a chart and fetch its data, and none frame a page of the site', async () => {
  const host = await serveWithHeaders(siteFolder);
  const page = await browser.newPage();
  // Another port is another origin; a file that the site does not have comes without headers, as from another site.
  host.tamper(
    'elsewhere.html',
    `<iframe id="chart" src="${site.url}/charts/registered-trademarks/"></iframe><iframe id="page" src="${site.url}/about/"></iframe>`,
  );
  await page.goto(`${host.url}/elsewhere.html`, { waitUntil: 'networkidle' });
  await page.frameLocator('#chart').locator('svg').first().waitFor({ state: 'attached', timeout: 30_000 });
  expect(await page.frameLocator('#page').locator('main.page').count()).toBe(0);
  const fetched = await page.evaluate(
    (url) =>
      Promise.all(
        ['/data/targets.json', '/charts/registered-trademarks.svg', '/about/'].map((path) =>
          fetch(url + path).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      ),
    site.url,
  );
  expect(fetched).toEqual([true, true, false]);
  await page.close();
  host.close();
});

it('draws a chart file opened by itself under the policy, with nothing refused', async () => {
  const page = await browser.newPage();
  const watched = await watch(page, site.url);
  await page.goto(`${site.url}/charts/registered-trademarks.svg`);
  expect(await page.locator('svg text').count()).toBeGreaterThan(5);
  expect(watched.wrong).toEqual([]);
  await page.close();
});
