import type { Page } from 'playwright-core';

/** What the search page says of itself (design.md §6). */
export interface Status {
  state: string;
  provisions: number;
  occurrences: number;
  sentence: string;
}

/** Waits until the page has answered `query`, and returns its status. */
export async function answer(page: Page, query: string): Promise<Status> {
  await page.waitForFunction((wanted) => {
    const status = document.querySelector<HTMLElement>('[data-search-status]')?.dataset;
    return status?.['query'] === wanted && (status['state'] === 'done' || status['state'] === 'error');
  }, query);
  return page.locator('[data-search-status]').evaluate((status: HTMLElement) => ({
    state: status.dataset['state'] ?? '',
    provisions: Number(status.dataset['provisions']),
    occurrences: Number(status.dataset['occurrences']),
    sentence: status.textContent,
  }));
}

/** Types a query and presses Enter. */
export async function ask(page: Page, query: string): Promise<Status> {
  await page.fill('main input[type=search]', query);
  await page.press('main input[type=search]', 'Enter');
  return answer(page, query);
}

/** Ids of all hits, those held back included, sorted. */
export function allHits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    let more = document.querySelector<HTMLButtonElement>('[data-search-more]');
    for (; more; more = document.querySelector('[data-search-more]')) more.click();
    return [...document.querySelectorAll<HTMLElement>('[data-hit]')].map((hit) => hit.dataset['hit'] ?? '').sort();
  });
}

/** What the page answered to one address. */
export interface Answered {
  address: string;
  state: string;
  hits: string[];
  occurrences: number;
}

/**
 * Goes to many addresses of the search page one after the other, as the back button does, and reads each answer with all of
 * its hits: much faster than loading the page for each.
 * @param addresses Query parts, with their `?`; no two neighbours ask for the same words.
 */
export function answersTo(page: Page, addresses: readonly string[]): Promise<Answered[]> {
  return page.evaluate(async (list) => {
    const status = document.querySelector<HTMLElement>('[data-search-status]');
    const settled = () =>
      status?.dataset['state'] === 'done' || status?.dataset['state'] === 'error' || status?.dataset['state'] === 'idle';
    const answers: Answered[] = [];
    for (const address of list) {
      history.replaceState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
      while (!settled()) await new Promise((resolve) => setTimeout(resolve, 1));
      let more = document.querySelector<HTMLButtonElement>('[data-search-more]');
      for (; more; more = document.querySelector('[data-search-more]')) more.click();
      answers.push({
        address,
        state: status?.dataset['state'] ?? '',
        hits: [...document.querySelectorAll<HTMLElement>('[data-hit]')].map((hit) => hit.dataset['hit'] ?? '').sort(),
        occurrences: Number(status?.dataset['occurrences'] ?? 0),
      });
    }
    return answers;
  }, addresses);
}
