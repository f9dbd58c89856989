import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeBundle } from '../bundle/makeBundle.ts';
import { chromiumFlags, ensureChromium } from '../chromium.ts';
import { filesOf } from '../siteFiles.ts';
import { siteFolder } from '../serve.ts';
import { siteSettings } from '../siteSettings.ts';
import { answer } from './searching.ts';

let folder: string;
let server: Server;
let browser: Browser;
let page: Page;
let address: string;
let size: number;
const elsewhere: string[] = [];
const failed: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-parallel-bundle-'));
  const { site, base } = siteSettings();
  const zip = await makeBundle(siteFolder, { version: '0.0.0', date: '2026-01-01', address: site + base, base });
  size = zip.length;
  await unpack(zip, join(folder, '内网'));
  server = createServer((request, response) => {
    // As bare as a file server can be: a file, index.html for a folder, no types but those a browser insists on.
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname);
    const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json' };
    readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path)).then(
      (bytes) =>
        response
          .setHeader('content-type', types[/[^.]*$/u.exec(path.endsWith('/') ? 'html' : path)?.[0] ?? ''] ?? 'application/octet-stream')
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  address = `${origin}/${encodeURIComponent('内网')}/policy-parallel/`;
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags });
  page = await browser.newPage({ locale: 'zh-CN' });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:') && !request.url().startsWith('blob:'))
      elsewhere.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
}, 240_000);
afterAll(async () => {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Unpacks with a program other than the one that packed, where the machine has one. */
async function unpack(zip: Uint8Array, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  await writeFile(join(folder, 'bundle.zip'), zip);
  try {
    execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'bundle.zip'), into], { stdio: 'ignore' });
  } catch {
    for (const [name, bytes] of Object.entries(unzipSync(zip))) {
      await mkdir(dirname(join(into, name)), { recursive: true });
      await writeFile(join(into, name), bytes);
    }
  }
}

it('is small enough to carry, complete, and without a worker', async () => {
  expect(size).toBeLessThanOrEqual(15_000_000);
  expect(size).toBeGreaterThan(1_000_000);
  const root = join(folder, '内网/policy-parallel');
  const files = filesOf(root);
  expect(files.filter((file) => file.startsWith('plans/')).length).toBeGreaterThan(160);
  expect(existsSync(join(root, 'sw.js'))).toBe(false);
  expect(await readFile(join(root, '使用说明.txt'), 'utf8')).toContain('版本 0.0.0　2026-01-01\r\n');
  expect((await stat(join(root, 'SHA256SUMS.txt'))).size).toBeGreaterThan(1000);
  const fixed: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    if (/\s(?:href|src|action)="\/|data-worker=|integrity=/u.test(await readFile(join(root, file), 'utf8'))) fixed.push(file);
  }
  expect(fixed).toEqual([]);
});

it('in a folder of a bare file server every kind of page works, search and compare too, and nothing is asked elsewhere', async () => {
  await page.goto(address);
  await page.locator('nav a', { hasText: '文件' }).first().click();
  await page.waitForURL(`${address}plans/index.html`);
  await page.locator('main a', { hasText: '淄博' }).first().click();
  await page.waitForURL(/zibo\/index\.html/u);
  for (const path of [
    'plans/yuncheng/2-2-2/',
    'themes/ip-finance/',
    'targets/',
    'departments/',
    'reuse/',
    'charts/',
    'offline/',
    'about/',
  ]) {
    await page.goto(address + path);
    expect([path, await page.locator('h1').count()]).toEqual([path, 1]);
  }
  await page.goto(`${address}index.html`);
  await page.locator('main input[type=search]').fill('入园惠企');
  await page.locator('main input[type=search]').press('Enter');
  expect(await answer(page, '入园惠企')).toMatchObject({ state: 'done', provisions: 4 });
  await page.locator('[data-hit] a').first().click();
  await expect.poll(() => page.url(), { timeout: 30_000 }).toContain('/plans/');
  expect(await page.locator('h1').count()).toBe(1);
  await page.goto(`${address}compare/?plans=yuncheng,zibo&theme=ip-finance`);
  await expect.poll(() => page.locator('main').innerText(), { timeout: 30_000 }).toMatch(/淄博[\s\S]*质押/u);
  expect([elsewhere, failed]).toEqual([[], []]);
});

it('from a disk, without any server, pages are read with their look and lead to one another', async () => {
  const root = pathToFileURL(join(folder, '内网/policy-parallel/index.html')).href;
  const disk = await browser.newPage();
  await disk.goto(root);
  await disk.locator('nav a', { hasText: '文件' }).first().click();
  await disk.waitForURL(/plans\/index\.html$/u);
  await disk.locator('main a', { hasText: '淄博' }).first().click();
  await disk.waitForURL(/plans\/zibo\/index\.html/u);
  expect(await disk.evaluate(() => getComputedStyle(document.body).lineBreak)).toBe('strict');
});
