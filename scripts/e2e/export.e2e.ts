import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, openComparison, shown, type Shown } from './comparing.ts';
import { readCsv, readDocx, readMarkdown, readXlsx } from './exported.ts';
import { withSite, type Site } from './harness.ts';
import { officeFaults } from './officeParts.ts';

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

/** The pages a comparison is taken from: chosen plans, a static theme page, a task, with a row folded and a column hidden. */
const pages = [
  '/compare/?plans=yuncheng,zibo,yanhu&theme=ip-finance',
  '/compare/?plans=yuncheng,jincheng,zibo&theme=rights-assistance&hide=zibo&fold=units',
  '/compare/?task=yuncheng/2-2-2',
  '/themes/trade-secrets/',
];

const open = (address: string) => openComparison(site, address, { ...desktop, acceptDownloads: true });

/** Presses an export button; the bytes and the name of what came. */
async function take(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-export="${format}"]`).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const squeezed = (text: string): string => text.replace(/\s/gu, '');

/** Rows that are taken along: those that stand open. */
const taken = ({ rows }: Shown) => rows.filter((row) => row.open);

/** Compares a table of cells, heads first, with the page: every line of every cell, verbatim and in order. */
function expectTable(cells: string[][], page: Shown): void {
  const rows = taken(page);
  expect(cells).toHaveLength(rows.length + 1);
  rows.forEach((row, at) => {
    const written = cells[at + 1] ?? [];
    expect(written).toHaveLength(page.plans.length + 1);
    expect(squeezed(written[0] ?? '')).toContain(squeezed(row.title));
    row.cells.forEach((lines, column) => {
      let rest = squeezed(written[column + 1] ?? '');
      for (const { text, place } of lines) {
        for (const part of [place, text].map(squeezed).filter((one) => one !== '')) {
          const found = rest.indexOf(part);
          expect(found, `${row.title} ${page.plans[column] ?? ''}: ${part} in ${rest.slice(0, 200)}`).toBeGreaterThanOrEqual(0);
          if (part !== squeezed(place)) rest = rest.slice(found + part.length);
        }
      }
      if (lines.length === 0) expect(rest).toBe('');
    });
  });
}

const hrefs = (page: Shown): Set<string> =>
  new Set(
    taken(page).flatMap(({ cells }) =>
      cells
        .flat()
        .map(({ href }) => href)
        .filter((href) => href !== ''),
    ),
  );

test.each(pages)('%s opens again from Word, Excel, CSV and Markdown as the page shows it', async (address) => {
  const page = await open(address);
  const seen = await shown(page);

  const word = await take(page, 'docx');
  expect(word.name).toMatch(/^政策对读-.+\.docx$/u);
  expect(officeFaults(word.bytes)).toEqual([]);
  const docx = await readDocx(word.bytes);
  expectTable(docx.cells, seen);
  for (const href of hrefs(seen)) expect(docx.links, href).toContain(site.url + href);

  const excel = await take(page, 'xlsx');
  expect(officeFaults(excel.bytes)).toEqual([]);
  const xlsx = await readXlsx(excel.bytes);
  expect(Object.keys(xlsx.sheets)).toEqual(['对照', '逐句', '说明']);
  expectTable(xlsx.sheets['对照'] ?? [], seen);
  for (const href of hrefs(seen)) expect(xlsx.links, href).toContain(site.url + href);

  const lines = taken(seen).flatMap(({ cells }) => cells.flat());
  expect(xlsx.sheets['逐句']).toHaveLength(lines.length + 1);

  const csv = readCsv((await take(page, 'csv')).bytes);
  expect(csv).toHaveLength(lines.length + 1);
  const words = csv.slice(1).map((row) => squeezed(row[3] ?? ''));
  for (const { text, kind } of lines) if (kind === 'said') expect(words).toContain(squeezed(text));

  const markdown = await readMarkdown((await take(page, 'md')).bytes);
  expectTable(markdown.cells, seen);
  for (const href of hrefs(seen)) expect(markdown.links, href).toContain(site.url + href);
  await page.close();
});

test('what writes the files is loaded on the press only, and a failure says what still works', async () => {
  const page = await site.tab({ acceptDownloads: true });
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.url());
  });
  await page.goto(`${site.url}/themes/ip-finance/`, { waitUntil: 'networkidle' });
  const before = scripts.length;
  await take(page, 'csv');
  expect(scripts.length).toBeGreaterThan(before);
  await page.route('**/docx*.js', (route) => route.abort());
  await page.locator('[data-export="docx"]').click();
  await expect.poll(() => page.locator('[data-export-status]').innerText()).toContain('Word 没有生成');
  expect(await page.locator('[data-export-status]').innerText()).toContain('打印');
  await page.close();
});

test('with every row folded there is nothing to take along, and the page says so', async () => {
  const page = await open('/compare/?plans=yuncheng,zibo&theme=ip-finance');
  await page.getByRole('button', { name: '全部折起' }).click();
  await page.locator('[data-export="csv"]').click();
  await expect.poll(() => page.locator('[data-export-status]').innerText()).toContain('各行都折起了');
  await page.close();
});
