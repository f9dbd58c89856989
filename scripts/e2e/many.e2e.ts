import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLinks } from '../links.ts';
import { settled, shown } from './comparing.ts';
import { copyRepository, runIn } from './copy.ts';
import { withSite, type Site } from './harness.ts';
import { violationsInBothForms } from './violations.ts';

/** Numbers of plans above which pages go by province and charts show distributions; here the five plans are more. */
const thresholds = [
  { file: 'src/lib/register/byProvince.ts', from: 'sideBySideAtMost = 12', to: 'sideBySideAtMost = 4' },
  { file: 'src/charts/aggregate.ts', from: 'rowsAtMost = 60', to: 'rowsAtMost = 4' },
  { file: 'src/lib/planWords.ts', from: 'columnsAtMost = 6', to: 'columnsAtMost = 4' },
];

const folder = copyRepository();
let site: Site;

beforeAll(async () => {
  for (const { file, from, to } of thresholds) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`Unexpected ${file} without “${from}”`);
    writeFileSync(path, text.replace(from, to));
  }
  // With the record of released addresses: that of a site which has grown. Distributions have one scale; that the other is gone would be said.
  const record = join(folder, 'content/addresses/released.txt');
  writeFileSync(record, readFileSync(record, 'utf8').replace(/^.*\.(?:log|linear)\.svg\n/gmu, ''));
  runIn(folder, [['scripts/build.ts']]);
  site = await withSite(join(folder, 'dist'));
}, 600_000);

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

async function open(path: string, options = {}): Promise<Page> {
  const page = await site.tab({ viewport: { width: 1440, height: 900 }, ...options });
  await page.goto(site.url + path);
  return page;
}

const changed = [
  '/',
  '/plans/',
  '/themes/',
  '/themes/ip-finance/',
  '/targets/',
  '/targets/registered-trademarks/',
  '/targets/ambition/',
  '/charts/registered-trademarks/',
  '/charts/timeline/',
  '/terms/',
  '/instruments/',
  '/departments/',
  '/departments/market-regulation/',
  '/reuse/zibo/',
  '/about/',
  '/compare/',
];

test.each(changed)('with many plans %s has no accessibility violation and does not scroll sideways on a phone', async (path) => {
  const page = await open(path);
  expect(await page.locator('main').innerText()).not.toMatch(/NaN|undefined|Infinity|\bnull\b/u);
  expect(await violationsInBothForms(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.close();
});

test('with many plans no link is broken, and every address of evidence, term and target is still there', async () => {
  const { broken } = await checkLinks(join(folder, 'dist'));
  expect(broken).toEqual([]);
  const released = readFileSync('content/addresses/released.txt', 'utf8').split('\n');
  for (const path of ['/themes/', '/terms/', '/targets/', '/targets/registered-trademarks/', '/instruments/']) {
    const html = readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8');
    const fragments = released.filter((address) => address.startsWith(`${path}#`)).map((address) => address.slice(path.length + 1));
    expect(fragments.length, path).toBeGreaterThan(4);
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id = '']) => id.replaceAll('&quot;', '"').replaceAll('&amp;', '&')));
    expect(
      fragments.filter((id) => !ids.has(id)),
      path,
    ).toEqual([]);
  }
});

test('with many plans the page of a theme has a row for each, and those ticked are read side by side', async () => {
  const page = await open('/themes/ip-finance/');
  expect(await page.locator('[data-level]').count()).toBe(5);
  expect(await page.locator('[data-comparison]').count()).toBe(0);
  await page.locator('input[value=zibo]').check();
  await page.locator('input[value=yuncheng]').check();
  await page.getByRole('button', { name: '并列对读所选' }).click();
  await page.waitForURL(/\/compare\//u);
  await settled(page);
  expect((await shown(page)).plans.sort()).toEqual(['yuncheng', 'zibo']);
  await page.close();
});

test('with many plans they are chosen by province and by name, and the address says how', async () => {
  const page = await open('/plans/?province=山西省');
  await expect.poll(() => page.locator('section[data-province]:visible').count()).toBe(1);
  await page.getByLabel('省份', { exact: true }).selectOption('');
  await page.getByLabel('名称').fill('淄博');
  expect(await page.locator('tr[data-level]:visible').count()).toBe(1);
  expect(await page.getByRole('status').first().innerText()).toBe('显示 1 份。');
  await expect.poll(() => new URL(page.url()).searchParams.get('name')).toBe('淄博');
  await page.close();
});

test('without a script the plans stand by province, each to be reached from its name', async () => {
  const page = await open('/plans/', { javaScriptEnabled: false });
  expect(await page.locator('[data-plan-filter]').isVisible()).toBe(false);
  await page.getByRole('navigation', { name: '按省份' }).getByRole('link', { name: '山东省' }).click();
  await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe('#山东省');
  expect(await page.locator('tr[data-level]').count()).toBe(5);
  await page.close();
});

test('in the chooser a plan is found by typing, reached with Enter and ticked with the space bar', async () => {
  const page = await open('/compare/');
  const box = page.getByLabel('找文件');
  await box.fill('山东');
  expect(await page.locator('[data-compare-plans] label:visible').count()).toBe(1);
  await box.press('Enter');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('zibo');
  await page.keyboard.press('Space');
  await expect.poll(() => page.url()).toContain('plans=zibo');
  await box.press('Escape');
  expect(await box.inputValue()).toBe('');
  expect(await page.locator('input[value=zibo]').isChecked()).toBe(true);
  await page.close();
});
