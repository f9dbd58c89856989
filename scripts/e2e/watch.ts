import type { Page } from 'playwright-core';

/** What a page did that it must not, as it comes in. */
export interface Watched {
  /** Violations of the policy and errors in the console, in words. */
  wrong: string[];
  /** Addresses asked of another origin. */
  elsewhere: string[];
}

/** Watches a page from before its first byte. */
export async function watch(page: Page, origin: string): Promise<Watched> {
  const watched: Watched = { wrong: [], elsewhere: [] };
  await page.exposeFunction('reportViolation', (words: string) => watched.wrong.push(words));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, disposition }) => {
      const report = (globalThis as unknown as { reportViolation: (words: string) => void }).reportViolation;
      report(`${disposition} ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('console', (message) => {
    // A file that is no page names no icon, so the browser asks for the usual one.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) watched.wrong.push(message.text());
  });
  page.on('pageerror', ({ message }) => watched.wrong.push(message));
  page.on('request', (request) => {
    const url = request.url();
    // Matches blob:http://localhost/甲 and data:,; does not match https://example.com/乙.
    if (!/^(?:blob|data):/u.test(url) && new URL(url).origin !== origin) watched.elsewhere.push(url);
  });
  return watched;
}

/** What the page left behind: cookies, and anything in a storage but the offline copy's. */
export function leftBehind(page: Page): Promise<unknown> {
  return page.evaluate(async () => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
}

/** Nothing left behind. */
export const nothing = { cookies: '', local: 0, session: 0, databases: 0 };
