import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Searchable } from '../../src/lib/search/catalogue.ts';
import { parseQuery } from '../../src/lib/search/query.ts';
import { scan } from '../../src/lib/search/scan.ts';
import { chromiumFlags, ensureChromium } from '../chromium.ts';
import { seededRandom } from '../search/sampleQueries.ts';
import { siteFolder } from '../serve.ts';
import { line } from './figures.ts';
import { serveCompressed, type Sent } from './gzipServer.ts';
import { askOurs, costOf } from './cost.ts';
import { buildStock, searchStock } from './stock.ts';

/*
 * `npm run bench`: what the search of the built site costs, and what Pagefind as it comes would cost on the same records. Bytes
 * are those of the network, with headers; times are of this machine in this run, so only their ratio says something.
 */

/** The query everyone begins with. */
const usual = '入园惠企';
const kilobyte = 1000;

const provisions = JSON.parse(await readFile(join(siteFolder, 'data/provisions.json'), 'utf8')) as Searchable[];
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags });
const ours = await serveCompressed(siteFolder);
const stock = await buildStock(provisions);
const stockSite = await serveCompressed(stock.folder);

/** Passages of 1 to 12 characters, and as many shuffled ones, the same in every run. */
function queries(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: count }, (_, turn) => {
    for (;;) {
      const text = provisions[below(provisions.length)]?.text ?? '';
      const from = below(text.length);
      const passage = text.slice(from, from + 1 + below(12)).replace(/\s/gu, '');
      if (passage === '') continue;
      return turn % 5 === 4 ? [...passage].sort(() => random() - 0.5).join('') : passage;
    }
  });
}

/** Milliseconds from the key to the clauses in the page, and to their layout, the second time a query is asked. */
async function warmTimes(list: readonly string[]): Promise<{ shown: number[]; laidOut: number[] }> {
  const page = await browser.newPage();
  await page.goto(`${ours.url}/search/`);
  for (const query of list) await askOurs(page, query);
  const shown: number[] = [];
  const laidOut: number[] = [];
  for (const query of list) {
    await askOurs(page, query);
    const [measured, layout] = await page.evaluate(() => {
      const started = performance.now();
      document.documentElement.getBoundingClientRect();
      return [performance.getEntriesByName('search').at(-1)?.duration ?? Number.NaN, performance.now() - started];
    });
    shown.push(measured);
    laidOut.push(measured + layout);
  }
  await page.close();
  return { shown, laidOut };
}

async function stockTimes(list: readonly string[]): Promise<{ times: number[]; exact: number; falsePositives: number }> {
  const page = await browser.newPage();
  await page.goto(stockSite.url + '/');
  let exact = 0;
  let falsePositives = 0;
  for (const query of list) {
    const { urls } = await searchStock(page, query, true);
    const expected = scan(provisions, parseQuery(query)).map(({ url }) => url);
    if (urls.sort().join() === expected.sort().join()) exact += 1;
    if (expected.length === 0 && urls.length > 0) falsePositives += 1;
  }
  const times: number[] = [];
  for (const query of list) times.push((await searchStock(page, query)).milliseconds);
  await page.close();
  return { times, exact, falsePositives };
}

async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const sessions = queries(40, 11);
const asked = queries(200, 12);
const absent = asked.filter((query) => scan(provisions, parseQuery(query)).length === 0).length;
console.log(
  `${provisions.length} records; ${sessions.length} sessions, ${asked.length} queries of 1 to 12 characters, ${absent} of them nowhere in the texts`,
);

const kilobytes = (sent: readonly Sent[]) =>
  line(
    sent.map(({ files }) => files),
    kilobyte,
  );
const bytesLine = ({ usualFirst, first, next }: Awaited<ReturnType<typeof costOf>>) =>
  `KB, compressed: first search (${usual}) ${(usualFirst.files / kilobyte).toFixed(1)}, with headers ${(usualFirst.all / kilobyte).toFixed(1)}; any first: ${kilobytes(first)}; next: ${kilobytes(next)}, with headers ${line(
    next.map(({ all }) => all),
    kilobyte,
  )}`;
console.log(`ours   ${bytesLine(await costOf(browser, sessions, usual, ours, '/search/', askOurs))}`);
console.log(`stock  ${bytesLine(await costOf(browser, sessions, usual, stockSite, '/', searchStock))}`);

const warm = await warmTimes(asked);
console.log(`ours   warm ms, key to clauses: ${line(warm.shown, 1)}; with layout: ${line(warm.laidOut, 1)}`);
const { times, exact, falsePositives } = await stockTimes(asked);
console.log(`stock  warm ms, search and ten texts, nothing shown: ${line(times, 1)}`);
console.log(`stock  exactly right sets: ${exact} of ${asked.length}; finds something for ${falsePositives} of ${absent} that are nowhere`);

const index = async (folder: string, name: string) =>
  `${name} ${((await folderSize(join(folder, 'pagefind', name))) / kilobyte).toFixed(0)} KB`;
console.log(
  `ours   ${await index(siteFolder, 'index')}, texts ${((await folderSize(join(siteFolder, 'search/text'))) / kilobyte).toFixed(0)} KB uncompressed, ${await index(siteFolder, 'fragment')} (not loaded)`,
);
console.log(`stock  ${await index(stock.folder, 'index')}, ${await index(stock.folder, 'fragment')}`);

await browser.close();
ours.close();
stockSite.close();
await stock.remove();
