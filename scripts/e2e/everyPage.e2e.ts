import { readdirSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFolder } from '../serve.ts';
import { withSite, type Site } from './harness.ts';
import { faultsOf, tooWide, type AxeFault } from './pageFaults.ts';

/** Addresses of all HTML pages of the built site: /themes/ for themes/index.html, /404.html as it is. */
const addresses = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => `/${name.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/u, '')}`)
  .sort();

/** WCAG 2.2 AA, named so that the size of targets is asked for, which axe leaves out otherwise, and best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose answer depends on colours: all that the dark scheme can change. */
const colourRules = ['color-contrast', 'link-in-text-block'];
/** Widths that WCAG 1.4.10 asks for (1280 px at 400 %) and of usual phones. */
const narrow = [320, 360, 390];
const wide = { width: 1280, height: 900 };
/** Pages read at a time: one waits for its bytes while the other is looked at. */
const atOnce = 3;

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

/** What is wrong with a page, each fault with its address: axe in both schemes, structure, width, console. One load. */
async function check(page: Page, address: string, errors: string[]): Promise<string[]> {
  errors.length = 0;
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(site.url + address);
  const faults = await page.evaluate(faultsOf);
  await page.evaluate(axe.source);
  faults.push(...(await violations(page, 'light', tags)));
  await page.emulateMedia({ colorScheme: 'dark' });
  // Colours that fade into the other scheme are judged when they have arrived.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  faults.push(...(await violations(page, 'dark', colourRules)));
  for (const width of narrow) {
    await page.setViewportSize({ width, height: 844 });
    faults.push(...(await page.evaluate(tooWide, width)));
  }
  // What only a phone shows, drawn for it.
  faults.push(...(await violations(page, 'dark, narrow', [...colourRules, 'scrollable-region-focusable', 'target-size'])));
  return [...faults, ...errors.map((error) => `console: ${error}`)].map((fault) => `${address}  ${fault}`);
}

/** Violations of axe's rules that are named by id, or by tag. */
async function violations(page: Page, state: string, only: string[]): Promise<string[]> {
  const found = await page.evaluate(async (rules): Promise<AxeFault[]> => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const results = await run({ resultTypes: ['violations'], preload: false, runOnly: rules });
    return results.violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)) }));
  }, only);
  return found.map(({ id, at }) => `axe ${id} (${state}): ${at.join(' | ')}`);
}

test(`each of ${addresses.length} pages is accessible in both schemes, fits 320 px and says nothing in the console`, async () => {
  expect(addresses.length).toBeGreaterThan(250);
  const waiting = [...addresses];
  const faults: string[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      const page = await site.tab({ reducedMotion: 'reduce' });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
      });
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        faults.push(...(await check(page, address, errors)));
        if (waiting.length % 50 === 0) console.log(`      ${addresses.length - waiting.length} of ${addresses.length} pages`);
      }
      await page.close();
    }),
  );
  expect(faults).toEqual([]);
}, 600_000);
