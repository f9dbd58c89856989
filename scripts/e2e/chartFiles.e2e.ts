import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { csvParse } from 'd3';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtTargets, listedCharts, type ListedChart } from './charting.ts';
import { withSite, type Site } from './harness.ts';

let site: Site;
let charts: ListedChart[];
beforeAll(async () => {
  site = await withSite();
  charts = await listedCharts(site);
});
afterAll(() => site.close());

const squeezed = (text: string): string => text.replace(/\s/gu, '');

/** All text of an XML document, read by a strict parser. Throws where it is not well-formed. */
function textOf(xml: string): string {
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (part) => (text += part));
  parser.write(xml).close();
  return squeezed(text);
}

/** A picture decoded by another program than the browser: its sides, and how much of the upper part is not white. */
async function decoded(bytes: Buffer): Promise<{ width: number; height: number; ink: number }> {
  const { data, info } = await sharp(bytes).flatten({ background: '#fff' }).greyscale().raw().toBuffer({ resolveWithObject: true });
  const title = data.subarray(0, Math.floor(info.height * 0.15) * info.width);
  return { width: info.width, height: info.height, ink: title.filter((grey) => grey < 128).length / title.length };
}

async function take(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const button = page.locator('.tools').getByText(name, { exact: true }).and(page.locator(':visible'));
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** What a frame page says of its chart, for comparison with its files. */
const said = (page: Page) =>
  page.evaluate(() => {
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map((one) => one.textContent.trim());
    return {
      title: seen('figure h1')[0] ?? '',
      notes: [...seen('figcaption .note'), ...seen('figure > .note:not(.source)')],
      source: (seen('.source')[0] ?? '').split('。')[0] ?? '',
      values: seen('[data-figure] svg .value'),
    };
  });

test('SVG and PNG taken in the browser open again elsewhere, with title, reading, source, the reader’s address and the chosen scale', async () => {
  const chosen = charts.find(({ choice }) => choice) ?? charts[0];
  if (!chosen) throw new Error('no chart');
  const page = await site.tab({ acceptDownloads: true, viewport: { width: 900, height: 900 } });
  await page.goto(`${site.url}/charts/${chosen.id}/`);
  const other = page.locator('[data-scales] input:not(:checked)');
  const scale = (await other.getAttribute('value')) ?? '';
  await other.check();
  const shown = await said(page);
  const svg = await take(page, 'SVG');
  expect(svg.name).toMatch(/^政策对读-.+-(?:对数|等距)刻度\.svg$/u);
  const xml = svg.bytes.toString();
  const text = textOf(xml);
  for (const words of [shown.title, ...shown.notes, shown.source, ...shown.values]) expect(text).toContain(squeezed(words));
  expect(text).toContain(`${site.url}/targets/${chosen.id}/`);
  expect(text).not.toContain('policy-parallel.example');
  expect(shown.notes.some((note) => note.includes(scale === 'log' ? '对数' : '等距'))).toBe(true);
  const drawn = await decoded(svg.bytes);
  expect(drawn.ink).toBeGreaterThan(0.01);

  const png = await take(page, 'PNG');
  expect(png.name).toBe(svg.name.replace('.svg', '.png'));
  const painted = await decoded(png.bytes);
  expect([painted.width, painted.height]).toEqual([drawn.width * 2, drawn.height * 2]);
  // Two programs, two ways to smooth letters: the title takes up about as much ink.
  expect(painted.ink / drawn.ink).toBeGreaterThan(0.7);
  expect(painted.ink / drawn.ink).toBeLessThan(1.4);
  await page.close();
});

test('every file of every chart is there: SVG that another program draws, CSV whose numbers are those of the targets', async () => {
  const targets = [...builtTargets().values()];
  let compared = 0;
  for (const { id, title } of charts) {
    const svg = readFileSync(`dist/charts/${id}.svg`);
    expect(textOf(svg.toString()), id).toContain(squeezed(title));
    expect(svg.toString(), id).not.toMatch(/var\(|<script|<a /u);
    expect((await decoded(svg)).ink, id).toBeGreaterThan(0.005);
    const bytes = readFileSync(`dist/charts/${id}.csv`, 'utf8');
    expect(bytes.startsWith('\ufeff')).toBe(true);
    const rows = csvParse(bytes.slice(1));
    expect(rows.columns[0], id).toBe('文件');
    expect(rows.length, id).toBeGreaterThan(0);
    const own = targets.filter(({ indicator }) => indicator === id);
    if (own.length === 0) continue;
    const stated = rows.filter((row) => row['原句']);
    expect(stated.map((row) => `${row['原句'] ?? ''} ${row['数值'] ?? ''}`).sort(), id).toEqual(
      own.map(({ quote, value }) => `${quote} ${value ?? ''}`).sort(),
    );
    compared += stated.length;
  }
  expect(compared).toBeGreaterThan(20);
});

test('a PNG that cannot be made says so beside its button, and what works still', async () => {
  const page = await site.tab();
  await page.goto(`${site.url}/charts/${charts[0]?.id ?? ''}/`);
  await page.route('**/*.svg', (route) => route.abort());
  await page.locator('[data-png]').click();
  await expect.poll(() => page.locator('[data-chart-status]').innerText()).toContain('PNG 没有生成');
  await page.close();
});

test('the code copied puts the chart into a page of another site, with the chosen scale', async () => {
  const chosen = charts.find(({ choice }) => choice);
  if (!chosen) throw new Error('no chart with a choice');
  const page = await site.tab({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${site.url}/charts/${chosen.id}/`);
  const other = page.locator('[data-scales] input:not(:checked)');
  const scale = (await other.getAttribute('value')) ?? '';
  await other.check();
  await page.getByText('嵌入', { exact: true }).click();
  await page.locator('[data-copy-code]:visible').click();
  await page.getByRole('button', { name: '已复制' }).waitFor();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toContain(`src="${site.url}/charts/${chosen.id}/?scale=${scale}"`);

  const elsewhere = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html>${code}`),
  );
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  try {
    for (const width of [800, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
      const frame = page.frameLocator('iframe');
      expect(await frame.locator('h1').innerText()).toBe(chosen.title);
      expect(await page.locator('iframe').getAttribute('title')).toBe(chosen.title);
      await frame.locator(`[value=${scale}]:checked`).waitFor();
      expect(await frame.locator('svg:visible').count()).toBe(1);
      const rest = await frame
        .locator('html')
        .evaluate((html) => [html.scrollWidth - html.clientWidth, html.scrollHeight - html.clientHeight]);
      expect(rest, `${width} px`).toEqual([0, 0]);
    }
  } finally {
    elsewhere.close();
  }
  await page.close();
});

test('the height in the code is enough for every chart at any width, and not much more than the narrowest or widest frame needs', async () => {
  const page = await site.tab();
  const wrong: string[] = [];
  for (const { id } of charts) {
    await page.goto(`${site.url}/charts/${id}/`);
    const radios = page.locator('[data-scales] input');
    const codes = await page.locator('.embed code').allTextContents();
    for (const [at, code] of codes.entries()) {
      if (at > 0) await radios.nth(at).check();
      const height = Number(/height="(\d+)"/u.exec(code)?.[1]);
      const needs: number[] = [];
      for (const width of [320, 360, 500, 555, 700, 900]) {
        await page.setViewportSize({ width, height: 200 });
        const needed = await page.evaluate(() => document.documentElement.scrollHeight);
        needs.push(needed);
        if (needed > height) wrong.push(`${id} ${at}: ${needed} of ${height} at ${width} px`);
      }
      const spare = height - Math.max(...needs);
      if (spare > 110) wrong.push(`${id} ${at}: ${spare} px too high`);
    }
  }
  expect(wrong).toEqual([]);
  await page.close();
});
