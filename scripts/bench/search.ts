import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import type { Searchable } from '../../src/lib/search/catalogue.ts';
import { fold, type Folded } from '../../src/lib/search/fold.ts';
import { parseQuery } from '../../src/lib/search/query.ts';
import { matchesIn, scan } from '../../src/lib/search/scan.ts';
import { chromiumFlags, ensureChromium } from '../chromium.ts';
import { seededRandom } from '../search/sampleQueries.ts';
import { siteFolder } from '../serve.ts';
import { line } from './figures.ts';
import { serveCompressed, type CompressedSite, type Sent } from './gzipServer.ts';
import { askOurs, costOf } from './cost.ts';
import { buildStock, searchStock } from './stock.ts';

/*
 * What the search of a built site costs, and what Pagefind as it comes would cost on the same records: a part of `npm run bench`, and by
 * hand `node scripts/bench/search.ts`. Times are of this machine in this run, so only their ratio says something.
 */

/** The query everyone begins with. */
const usual = '入园惠企';
const kilobyte = 1000;

/** What searching a site costs. Each list has a figure a query. */
export interface SearchFigures {
  records: number;
  /** Bytes of the first search of a visit: for the usual query, and for others. */
  usualFirst: Sent;
  first: Sent[];
  /** Bytes of a search after the usual first. */
  next: Sent[];
  /** Milliseconds from the key to the clauses in the page, and to their layout, the second time a query is asked. */
  shown: number[];
  laidOut: number[];
  /** Milliseconds in which a plain scan of the folded texts finds the same, here and not in the browser: against it a busy machine tells too. */
  scanned: number[];
  /** Queries with other provisions, or another number of occurrences, than a plain scan finds. */
  wrong: string[];
  /** Bytes of the folders that search loads from, below `search/` and `pagefind/`. */
  folders: Record<string, number>;
}

/**
 * Measures the search of a built site in a browser.
 * @param sessions Visits with a first and a later search, each about five seconds.
 * @param asked Queries of which the second answer is timed, and every answer compared with a plain scan.
 */
export async function measureSearch(folder: string, { sessions = 40, asked = 200 } = {}): Promise<SearchFigures> {
  const provisions = await readProvisions(folder);
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags });
  const site = await serveCompressed(folder);
  try {
    const cost = await costOf(browser, queries(provisions, sessions, 11), usual, site, '/search/', askOurs);
    const warm = await warmTimes(browser, site, provisions, queries(provisions, asked, 12));
    return { records: provisions.length, ...cost, ...warm, folders: await folderSizes(folder) };
  } finally {
    await browser.close();
    site.close();
  }
}

async function readProvisions(folder: string): Promise<Searchable[]> {
  return JSON.parse(await readFile(join(folder, 'data/provisions.json'), 'utf8')) as Searchable[];
}

/** Passages of 1 to 12 characters, and as many shuffled ones, the same in every run. */
function queries(provisions: readonly Searchable[], count: number, seed: number): string[] {
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

async function warmTimes(
  browser: Browser,
  site: CompressedSite,
  provisions: readonly Searchable[],
  list: readonly string[],
): Promise<Pick<SearchFigures, 'shown' | 'laidOut' | 'scanned' | 'wrong'>> {
  const page = await browser.newPage();
  await page.goto(`${site.url}/search/`);
  const folded = provisions.map(({ text }) => fold(text));
  const wrong: string[] = [];
  for (const query of list) {
    await askOurs(page, query);
    const [hits, occurrences] = await page
      .locator('[data-search-status]')
      .evaluate((status) => [Number(status.dataset['provisions']), Number(status.dataset['occurrences'])]);
    const counts = folded.map((text) => matchesIn(text, parseQuery(query)).length).filter((count) => count > 0);
    const times = counts.reduce((sum, count) => sum + count, 0);
    if (hits !== counts.length || occurrences !== times) {
      wrong.push(`${query}: ${hits} provisions, ${occurrences} times; a scan finds ${counts.length}, ${times}`);
    }
  }
  const shown: number[] = [];
  const laidOut: number[] = [];
  const scanned: number[] = [];
  for (const query of list) {
    await askOurs(page, query);
    const [measured, layout] = await page.evaluate(() => {
      const started = performance.now();
      document.documentElement.getBoundingClientRect();
      return [performance.getEntriesByName('search').at(-1)?.duration ?? Number.NaN, performance.now() - started];
    });
    shown.push(measured);
    laidOut.push(measured + layout);
    scanned.push(scanTime(folded, parseQuery(query).phrases));
  }
  await page.close();
  return { shown, laidOut, scanned, wrong };
}

/** Milliseconds of looking through all texts for all phrases. */
function scanTime(texts: readonly Folded[], phrases: readonly string[]): number {
  const started = performance.now();
  texts.filter(({ folded }) => phrases.every((phrase) => folded.includes(phrase)));
  return performance.now() - started;
}

async function folderSizes(folder: string): Promise<Record<string, number>> {
  const names = ['pagefind/index', 'pagefind/fragment', 'search/text', 'search/blocks', 'search/grams', 'search/loose'];
  const sizes = await Promise.all(names.map(async (name) => [name, await folderSize(join(folder, name)).catch(() => 0)] as const));
  return Object.fromEntries(sizes.filter(([, size]) => size > 0));
}

async function folderSize(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const kilobytes = (sent: readonly Sent[], part: keyof Sent = 'files') =>
  line(
    sent.map((one) => one[part]),
    kilobyte,
  );

type Cost = Pick<SearchFigures, 'usualFirst' | 'first' | 'next'>;

function bytesLine({ usualFirst, first, next }: Cost): string {
  const [files, all] = [usualFirst.files, usualFirst.all].map((bytes) => (bytes / kilobyte).toFixed(1));
  return `KB, compressed: first search (${usual}) ${files}, with headers ${all}; any first: ${kilobytes(first)}; next: ${kilobytes(next)}, with headers ${kilobytes(next, 'all')}`;
}

/** Measures the site and prints what it found. */
export async function reportSearch(folder: string, counts?: Parameters<typeof measureSearch>[1]): Promise<SearchFigures> {
  const figures = await measureSearch(folder, counts);
  console.log(`ours   ${figures.records} records; ${bytesLine(figures)}`);
  console.log(
    `ours   warm ms, key to clauses: ${line(figures.shown, 1)}; with layout: ${line(figures.laidOut, 1)}; a plain scan: ${line(figures.scanned, 1)}`,
  );
  console.log(
    `ours   other than a scan finds: ${figures.wrong.length} of ${figures.shown.length}${figures.wrong.map((each) => `\n  ${each}`).join('')}`,
  );
  const sizes = Object.entries(figures.folders).map(([name, size]) => `${name} ${(size / kilobyte).toFixed(0)} KB`);
  console.log(`ours   on disk: ${sizes.join(', ')}`);
  return figures;
}

async function stockTimes(
  browser: Browser,
  site: CompressedSite,
  provisions: readonly Searchable[],
  list: readonly string[],
): Promise<{ times: number[]; exact: number; absent: number; falsePositives: number }> {
  const page = await browser.newPage();
  await page.goto(site.url + '/');
  const found = { times: [] as number[], exact: 0, absent: 0, falsePositives: 0 };
  for (const query of list) {
    const { urls } = await searchStock(page, query, true);
    const expected = scan(provisions, parseQuery(query)).map(({ url }) => url);
    if (urls.sort().join() === expected.sort().join()) found.exact += 1;
    if (expected.length > 0) continue;
    found.absent += 1;
    if (urls.length > 0) found.falsePositives += 1;
  }
  for (const query of list) found.times.push((await searchStock(page, query)).milliseconds);
  await page.close();
  return found;
}

/** What Pagefind as it comes costs and finds on the records of a site. */
export interface StockFigures extends Cost {
  /** Milliseconds of a search and ten of its texts, nothing shown, the second time a query is asked. */
  times: number[];
  asked: number;
  /** Queries with exactly the provisions that a plain scan finds. */
  exact: number;
  /** Queries that are nowhere in the texts, and those of them for which something is found. */
  absent: number;
  falsePositives: number;
  /** Bytes of its folders. */
  folders: Record<string, number>;
}

/** Measures Pagefind as it comes on the records of a site, as {@link measureSearch} measures ours. */
export async function measureStock(folder: string, { sessions = 40, asked = 200 } = {}): Promise<StockFigures> {
  const provisions = await readProvisions(folder);
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags });
  const stock = await buildStock(provisions);
  const site = await serveCompressed(stock.folder);
  try {
    const list = queries(provisions, asked, 12);
    const cost = await costOf(browser, queries(provisions, sessions, 11), usual, site, '/', searchStock);
    const found = await stockTimes(browser, site, provisions, list);
    const sizes = ['index', 'fragment'].map(async (name) => [name, await folderSize(join(stock.folder, 'pagefind', name))] as const);
    return { ...cost, ...found, asked: list.length, folders: Object.fromEntries(await Promise.all(sizes)) };
  } finally {
    await browser.close();
    site.close();
    await stock.remove();
  }
}

/** Prints what Pagefind as it comes costs on the records of a site. */
async function reportStock(folder: string): Promise<void> {
  const figures = await measureStock(folder);
  const { times, exact, asked, absent, falsePositives, folders } = figures;
  console.log(`stock  ${bytesLine(figures)}`);
  console.log(`stock  warm ms, search and ten texts, nothing shown: ${line(times, 1)}`);
  console.log(`stock  exactly right sets: ${exact} of ${asked}; finds something for ${falsePositives} of ${absent} that are nowhere`);
  const sizes = Object.entries(folders).map(([name, size]) => `${name} ${(size / kilobyte).toFixed(0)} KB`);
  console.log(`stock  on disk: ${sizes.join(', ')}`);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { folder: { type: 'string', default: siteFolder }, sessions: { type: 'string', default: '40' }, ours: { type: 'boolean' } },
  });
  await reportSearch(values.folder, { sessions: Number(values.sessions) });
  if (!values.ours) await reportStock(values.folder);
}
