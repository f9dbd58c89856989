import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtTargets, listedCharts, type ListedChart } from './charting.ts';
import { withSite, type Site } from './harness.ts';
import { violationsInBothForms } from './violations.ts';

let site: Site;
let charts: ListedChart[];
beforeAll(async () => {
  site = await withSite();
  charts = await listedCharts(site);
});
afterAll(() => site.close());

/** A chart with a choice of scale. */
const chosen = (): string => charts.find(({ choice }) => choice)?.id ?? '';
const shownScale = (page: Page) => page.locator('.picture > [data-scale]:visible').getAttribute('data-scale');

test('without JavaScript there are the picture, the choice of scale with its reading, the table, SVG, CSV and the code', async () => {
  const page = await site.tab({ javaScriptEnabled: false });
  await page.goto(`${site.url}/charts/${chosen()}/`);
  expect(await page.locator('svg:visible').count()).toBe(1);
  const [first, reading] = [await shownScale(page), await page.locator('figcaption .note:visible').innerText()];
  const svg = page.locator('a[data-svg]:visible');
  const file = await svg.getAttribute('href');
  await page.locator('[data-scales] input:not(:checked)').check();
  expect(await shownScale(page)).not.toBe(first);
  expect(await page.locator('figcaption .note:visible').innerText()).not.toBe(reading);
  expect(await svg.getAttribute('href')).not.toBe(file);
  for (const link of [svg, page.locator('a[data-csv]')])
    expect((await page.request.get(site.url + ((await link.getAttribute('href')) ?? ''))).status()).toBe(200);
  await page.getByText('同一数据的表格').click();
  expect(await page.locator('figure table tbody tr').first().isVisible()).toBe(true);
  await page.getByText('嵌入', { exact: true }).click();
  expect(await page.locator('code:visible').innerText()).toContain('<iframe src="https://');
  expect(await page.locator('[data-png]').isVisible()).toBe(false);
  await page.close();
});

test('the scale stands in the address, by mouse and by keyboard, and comes back with it', async () => {
  const page = await site.tab();
  await page.goto(`${site.url}/charts/${chosen()}/`);
  const first = await shownScale(page);
  await page.locator('[data-scales] input:checked').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => new URL(page.url()).searchParams.get('scale')).not.toBeNull();
  const address = page.url();
  const other = await shownScale(page);
  expect(new URL(address).searchParams.get('scale')).toBe(other);
  await page.goto('about:blank');
  await page.goto(address);
  await expect.poll(() => shownScale(page)).toBe(other);
  await page.locator(`[data-scales] [value=${first ?? ''}]`).check();
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await page.goto(`${site.url}/charts/${chosen()}/?scale=nonsense`);
  expect(await shownScale(page)).toBe(first);
  await page.close();
});

test('a row pointed at or focused shows its tip with the sentence, whole; Escape and leaving take it away', async () => {
  const page = await site.tab();
  await page.goto(`${site.url}/charts/${chosen()}/`);
  const link = page.locator('svg:visible a[data-target][data-value]').last();
  const target = builtTargets().get((await link.getAttribute('data-target')) ?? '');
  if (!target) throw new Error('no such target');
  const tip = page.getByRole('tooltip');
  await link.hover();
  await tip.waitFor();
  const text = (await tip.innerText()).replace(/\s/gu, '');
  for (const words of [target.quote, String(target.value), String(target.year)]) expect(text).toContain(words.replace(/\s/gu, ''));
  expect(await page.locator('svg .current').count()).toBe(1);
  // The pointer may go to the tip.
  await tip.hover();
  await page.waitForTimeout(400);
  expect(await tip.count()).toBe(1);
  await page.mouse.move(2, 2);
  await expect.poll(() => tip.count()).toBe(0);
  expect(await page.locator('svg .current').count()).toBe(0);

  await page.locator('[data-scales] input:checked').focus();
  await page.keyboard.press('Tab');
  await tip.waitFor();
  const focused = page.locator('svg a:focus');
  expect(await focused.getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'));
  const box = await tip.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 1280).toBe(true);
  await page.keyboard.press('Escape');
  expect(await tip.count()).toBe(0);
  expect(await focused.getAttribute('aria-describedby')).toBeNull();
  await page.close();
});

test('a finger follows the row at once: no tip', async () => {
  const page = await site.tab({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  await page.goto(`${site.url}/targets/${chosen()}/`);
  const link = page.locator('svg:visible a[data-target][data-value]').first();
  await link.tap();
  expect(await page.getByRole('tooltip').count()).toBe(0);
  await expect.poll(() => new URL(page.url()).hash).not.toBe('');
  // The address now leads to a row, which the picture marks.
  await expect.poll(() => page.locator('svg:visible .marked').count()).toBe(1);
  await page.close();
});

test('what charts can do is loaded when one is touched', async () => {
  const page = await site.tab();
  const scripts: string[] = [];
  let bytes = 0;
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return;
    scripts.push(response.url());
    bytes += (await response.body()).length;
  });
  await page.goto(`${site.url}/charts/${chosen()}/`, { waitUntil: 'networkidle' });
  const before = scripts.length;
  expect(bytes).toBeLessThan(3000);
  await page.locator('svg:visible a').first().hover();
  await expect.poll(() => scripts.length).toBeGreaterThan(before);
  await page.getByRole('tooltip').waitFor();
  expect(bytes).toBeLessThan(16_000);
  await page.close();
});

test('a frame page has no accessibility violation, light and wide, dark and narrow, all folded out', async () => {
  const page = await site.tab();
  await page.goto(`${site.url}/charts/${chosen()}/`);
  for (const summary of await page.locator('figure summary').all()) await summary.click();
  await page.locator('svg:visible a').first().hover();
  await page.getByRole('tooltip').waitFor();
  expect(await violationsInBothForms(page)).toEqual([]);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.close();
});

test('printed, the picture fits and files, code and choice are away', async () => {
  const page = await site.tab({ viewport: { width: 680, height: 900 } });
  await page.goto(`${site.url}/charts/${chosen()}/`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('svg:visible').count()).toBe(1);
  for (const part of ['.tools', '[data-scales]']) expect(await page.locator(part).isVisible(), part).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(680);
  await page.close();
});
