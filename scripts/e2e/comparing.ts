import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from './harness.ts';

/** A desk and a phone to read comparisons on. */
export const desktop: BrowserContextOptions & { viewport: { width: number; height: number } } = { viewport: { width: 1440, height: 900 } };
export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Three plans on the theme that has most rows in common. */
export const finance = '/compare/?plans=yuncheng,zibo,yanhu&theme=ip-finance';

/** Opens a page; a comparison is waited for. */
export async function openComparison(site: Site, address: string, options: BrowserContextOptions = desktop): Promise<Page> {
  const page = await site.tab(options);
  await page.goto(site.url + address);
  if (address.startsWith('/compare/')) await settled(page);
  return page;
}

/** The box that chooses a plan. */
export const planBox = (page: Page, plan: string) => page.locator(`[data-compare-form] input[value="${plan}"]`);

/** One thing in a cell, as the page shows it. */
export interface ShownLine {
  kind: string;
  text: string;
  place: string;
  href: string;
}

/** A row as the page shows it: for each plan in sight what its cells hold, in order. */
export interface ShownRow {
  id: string;
  title: string;
  open: boolean;
  cells: ShownLine[][];
}

/** A comparison as the page shows it. */
export interface Shown {
  plans: string[];
  rows: ShownRow[];
}

/** Reads the comparison of a page, a static one as well. */
export function shown(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const root = document.querySelector('[data-comparison]');
    const plans = [...(root?.querySelectorAll<HTMLElement>('[data-head]') ?? [])].map(({ dataset }) => dataset['head'] ?? '');
    const rows = [...(root?.querySelectorAll<HTMLDetailsElement>('[data-row]') ?? [])].map((row) => ({
      id: row.id,
      title: row.querySelector('[data-row-title]')?.textContent ?? '',
      open: row.open,
      cells: plans.map((plan) =>
        [...row.querySelectorAll<HTMLElement>(`[data-cell="${plan}"] [data-line]`)].map((line) => ({
          kind: line.dataset['line'] ?? '',
          text: (line.querySelector('[data-text]') ?? line).textContent.trim(),
          place: line.dataset['place'] ?? '',
          href: line.dataset['href'] ?? '',
        })),
      ),
    }));
    return { plans, rows };
  });
}

/** Waits until the comparison page has come to rest, and returns what it says. */
export async function settled(page: Page): Promise<{ state: string; sentence: string }> {
  await page.waitForFunction(() => document.querySelector<HTMLElement>('[data-compare-status]')?.dataset['state'] !== 'loading');
  return page
    .locator('[data-compare-status]')
    .evaluate((status: HTMLElement) => ({ state: status.dataset['state'] ?? '', sentence: status.textContent }));
}
