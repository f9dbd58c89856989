import { readFile } from 'node:fs/promises';
import { csvParse } from 'd3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withSite, type Site } from './harness.ts';
import { foldRows, plainSearch, type Folded } from './plainSearch.ts';
import { answer } from './searching.ts';

let site: Site;
let rows: (Folded & { plan: string })[];
let plans: { id: string; name: string }[];

beforeAll(async () => {
  site = await withSite();
  const provisions = (await (await fetch(`${site.url}/data/provisions.json`)).json()) as { id: string; plan: string; text: string }[];
  rows = foldRows(provisions).map((row, at) => ({ ...row, plan: provisions[at]?.plan ?? '' }));
  plans = (await (await fetch(`${site.url}/data/plans.json`)).json()) as typeof plans;
});

afterAll(() => site.close());

async function open(query: string, more = '') {
  const page = await site.tab({ viewport: { width: 1440, height: 1000 }, acceptDownloads: true });
  await page.goto(`${site.url}/search/?q=${encodeURIComponent(query)}&view=kwic${more}`);
  await answer(page, query);
  return page;
}

it.each(['质押融资', '入园惠企', '知识产权', '，'])('%s has one line for each occurrence', async (query) => {
  const page = await open(query);
  const lines = await page.evaluate(() => {
    let more = document.querySelector<HTMLButtonElement>('[data-search-more]');
    for (; more; more = document.querySelector('[data-search-more]')) more.click();
    return [...document.querySelectorAll<HTMLElement>('[data-line]')].map((line) => line.dataset['line'] ?? '');
  });
  const expected = plainSearch(rows, [query]);
  expect(lines).toHaveLength(expected.occurrences);
  expect([...new Set(lines)].sort()).toEqual(expected.hits);
  expect(await page.locator('[data-hit]').count()).toBe(expected.hits.length);
});

it('tells how often each plan uses the words in 10,000 characters', async () => {
  const page = await open('质押融资');
  const table = await page.locator('.concordance table').first().innerText();
  for (const { id, name } of plans) {
    const own = rows.filter(({ plan }) => plan === id);
    const characters = own.reduce((sum, { text }) => sum + [...text.replace(/\s/gu, '')].length, 0);
    const { occurrences } = plainSearch(own, ['质押融资']);
    expect(table, name).toContain(characters.toLocaleString('zh-CN'));
    expect(table, name).toContain(`${((occurrences / characters) * 10_000).toFixed(1)} 处`);
  }
  expect(await page.locator('.concordance svg rect').count()).toBeGreaterThanOrEqual(plans.length);
});

it('is sorted by either side, in the address too', async () => {
  const page = await open('质押融资');
  const contexts = (side: string) => page.locator(`.kwic-${side}`).allInnerTexts();
  const before = await contexts('right');
  await page.getByRole('button', { name: '后文' }).click();
  await page.waitForURL(/sort=right/u);
  const after = await contexts('right');
  expect(after.toSorted()).toEqual(before.toSorted());
  const collator = new Intl.Collator('zh-CN');
  const firsts = after.map((text) => [...text][0] ?? '');
  expect(firsts).toEqual(firsts.toSorted((a, b) => collator.compare(a, b)));
  await page.goBack();
  await expect.poll(() => contexts('right')).toEqual(before);
});

it('can be downloaded as CSV, every line with its place and address', async () => {
  const page = await open('入园惠企');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('语境-入园惠企.csv');
  const csv = await readFile(await file.path(), 'utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const lines = csvParse(csv.slice(1));
  expect(lines.columns).toEqual(['文件', '位置', '前文', '检索词', '后文', '地址']);
  expect(lines.map((line) => line['检索词'])).toEqual(plainSearch(rows, ['入园惠企']).hits.map(() => '入园惠企'));
  const cited = await site.tab();
  await cited.goto(lines[0]?.['地址'] ?? '');
  expect(await cited.locator('main mark').first().textContent()).toBe('入园惠企');
});

it('can be copied as a table for Word', async () => {
  const page = await open('入园惠企');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  await page.getByRole('button', { name: '复制表格' }).click();
  await page.getByText('已复制').first().waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = (await (await item?.getType('text/html'))?.text()) ?? '';
    const cells = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr');
    return {
      rows: cells.length,
      bold: html.match(/<(?:b|strong)[ >]/gu)?.length,
      plain: (await (await item?.getType('text/plain'))?.text()) ?? '',
    };
  });
  const { occurrences } = plainSearch(rows, ['入园惠企']);
  expect(copied.rows).toBe(occurrences + 1);
  expect(copied.bold).toBeGreaterThanOrEqual(occurrences);
  expect(copied.plain.trim().split('\n')).toHaveLength(occurrences + 1);
});

it('keeps to the conditions, and says which plans they leave empty', async () => {
  const page = await open('质押融资', '&kind=table');
  const text = await page.locator('.concordance').innerText();
  expect(text).toContain('所选条件下没有；不加条件有');
  expect(text).not.toContain('全文 ');
});
