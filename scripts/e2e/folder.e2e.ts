import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nginxMap } from '../../src/lib/addresses/hosts.ts';
import { readHeadersFile } from '../../src/lib/security/hosts.ts';
import { checkLinks } from '../links.ts';
import { copyRepository, runIn } from './copy.ts';
import { withSite, type Site } from './harness.ts';
import { nginxProgram, serveWithNginx } from './nginx.ts';
import { explain, movedAddressesTests, renumber } from './movedAddresses.ts';

/** The site built for https://city.example/site/, served from that folder of a host that has other things beside it; one text is renumbered. */
const copy = copyRepository();
const host = mkdtempSync(join(tmpdir(), 'host-'));
const base = '/site';
const folder = join(host, 'site');
let converted = '';
let built = '';
let site: Site;

beforeAll(async () => {
  renumber(copy);
  converted = runIn(copy, [['scripts/ingest.ts']]);
  explain(copy);
  built = runIn(copy, [['scripts/build.ts']], { BASE_PATH: base, SITE_URL: 'https://city.example' });
  renameSync(join(copy, 'dist'), folder);
  writeFileSync(join(host, 'index.html'), '');
  site = await withSite(host);
}, 600_000);

afterAll(async () => {
  await site.close();
  for (const each of [copy, host]) rmSync(each, { recursive: true });
});

describe('after a text was renumbered', () => movedAddressesTests(() => ({ folder: copy, dist: folder, converted, built, site, base })));

test('no link leaves the folder, and none is broken', async () => {
  const { pages, broken } = await checkLinks(folder, `${base}/`);
  expect(pages).toBeGreaterThan(50);
  expect(broken).toEqual([]);
});

test('the address to keep is that of the host and its folder', () => {
  expect(readFileSync(join(folder, 'plans/zibo/index.html'), 'utf8')).toContain(
    '<link rel="canonical" href="https://city.example/site/plans/zibo/"',
  );
});

test('search, clause, theme, chart and comparison work in the folder, and ask nothing outside it', async () => {
  const page = await site.page();
  const outside: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/u.test(request.url()) && !request.url().startsWith(`${site.url}/site/`)) outside.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  page.on('pageerror', (error) => failed.push(error.message));

  await page.goto(`${site.url}/site/`);
  await page.locator('main input[type=search]').fill('入园惠企');
  await page.locator('main input[type=search]').press('Enter');
  await page.waitForURL('**/site/search/?q=*');
  await page.waitForSelector('[data-search-status][data-state=done]');
  expect(await page.locator('[data-hit]').count()).toBeGreaterThan(0);
  await page.locator('[data-hit="yuncheng/2-2-3"] h3 a').click();
  await page.waitForURL('**/site/plans/yuncheng/2-2-3/**');
  expect(await page.locator('main mark').first().textContent()).toBe('入园惠企');

  await page.goto(`${site.url}/site/themes/ip-finance/`);
  expect(await page.locator('[data-cell=yuncheng]').first().innerText()).not.toBe('');
  await page.goto(`${site.url}/site/targets/registered-trademarks/`);
  expect(await page.locator('.drawing svg').count()).toBeGreaterThan(0);
  const file = (await page.locator('main a[href$=".svg"]').first().getAttribute('href')) ?? '';
  expect((await page.request.get(site.url + file)).status()).toBe(200);
  await page.goto(`${site.url}/site/compare/?plans=yuncheng,zibo&theme=ip-finance`);
  await page.locator('[data-cell=zibo]').first().waitFor();
  expect(await page.locator('[data-cell=yuncheng]').first().innerText()).not.toBe('');
  expect({ outside, failed }).toEqual({ outside: [], failed: [] });
  await page.context().close();
});

test('what hosts read names the folder', () => {
  const paths = readHeadersFile(readFileSync(join(folder, '_headers'), 'utf8')).map(({ path }) => path);
  expect(paths).toContain('/site/plans/*');
  expect(paths.filter((path) => !path.startsWith('/site/'))).toEqual([]);
});

describe.runIf(nginxProgram !== undefined)('nginx, running with the recipe as it says for a folder', () => {
  test('sends pages, charts and unknown addresses of the folder with their headers', async () => {
    const nginx = await serveWithNginx(
      nginxProgram ?? '',
      host,
      nginxMap([{ from: '/site/plans/old/', to: '/site/plans/zibo/' }]),
      '/site/',
    );
    const sent = async (path: string) => {
      const { status, headers, url } = await fetch(nginx.url + path);
      return [status, new URL(url).pathname, headers.get('content-security-policy')?.includes("frame-ancestors 'self'") ?? false];
    };
    expect(await sent('/site/plans/zibo')).toEqual([200, '/site/plans/zibo/', true]);
    expect(await sent('/site/plans/old/')).toEqual([200, '/site/plans/zibo/', true]);
    expect(await sent('/site/charts/ambition/')).toEqual([200, '/site/charts/ambition/', false]);
    expect(await sent('/site/none/')).toEqual([404, '/site/none/', true]);
    expect(await (await fetch(`${nginx.url}/site/none/`)).text()).toBe(readFileSync(join(folder, '404.html'), 'utf8'));
    await nginx.close();
  });
});
