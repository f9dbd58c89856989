import type { Browser, Page } from 'playwright-core';
import type { CompressedSite, Sent } from './gzipServer.ts';

/** Types a query into the search page, presses Enter and waits for the answer. */
export async function askOurs(page: Page, query: string): Promise<void> {
  await page.fill('main input[type=search]', query);
  await page.press('main input[type=search]', 'Enter');
  await page.waitForFunction((wanted) => {
    const status = document.querySelector<HTMLElement>('[data-search-status]')?.dataset;
    return status?.['query'] === wanted && status['state'] === 'done';
  }, query);
}

/** Milliseconds in which all has come that an answer lets come after it. */
const settling = 900;

/**
 * What is sent until the answer: to the first search of a visit, and to one after the usual first.
 * @param path Page of the search; what it loads by itself does not count.
 * @param search Searches, and resolves when the answer is shown.
 */
export async function costOf(
  browser: Browser,
  queries: readonly string[],
  usual: string,
  site: CompressedSite,
  path: string,
  search: (page: Page, query: string) => Promise<unknown>,
): Promise<{ usualFirst: Sent; first: Sent[]; next: Sent[] }> {
  const visit = async (...asked: string[]): Promise<Sent> => {
    // The offline copy, fetched when nothing else is to do, is no cost of a search.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    let before = site.sent();
    for (const query of asked) {
      await page.waitForTimeout(settling);
      before = site.sent();
      await search(page, query);
    }
    const after = site.sent();
    await context.close();
    return { all: after.all - before.all, files: after.files - before.files };
  };
  const first: Sent[] = [];
  const next: Sent[] = [];
  for (const query of queries) {
    first.push(await visit(query));
    next.push(await visit(usual, query));
  }
  return { usualFirst: await visit(usual), first, next };
}
