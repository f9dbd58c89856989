import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFolder } from '../serve.ts';
import { withSite, type Site } from './harness.ts';
import { kinds } from './kinds.ts';
import { faultsOf, tooFaint, tooWide, type AxeFault } from './pageFaults.ts';

/** Addresses of all HTML pages of the built site: /themes/ for themes/index.html, /404.html as it is. */
const addresses = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => `/${name.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/u, '')}`)
  .sort();

/** The short form of axe, which a page reads in half the time. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA, named so that the size of targets is asked for, which axe leaves out otherwise, and best practices. */
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the measure of a phone can change besides colours. */
const ofMeasure = ['scrollable-region-focusable', 'target-size'];
/** The width that WCAG 1.4.10 asks for (1280 px at 400 %), and that of a phone, for a page of each kind; no sheet changes anything between them. */
const narrow = { every: [320], full: [320, 390] };
const wide = { width: 1280, height: 900 };
/** Of pages that are not the first of their kind each so many is looked at in the dark too: they have the sheets of the first. */
const sampledEach = 4;
/** Pages read at a time: one waits for its bytes while the other is looked at. */
const atOnce = 3;

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

/**
 * What is wrong with a page, each fault with its address: structure, console, widths, and four states, light and dark on a desk and on
 * a phone. In the first axe tries every rule; contrast is measured as `tooFaint` does, and on the phone axe tries what its measure can
 * change. Judging colours is most of what axe costs; a page of each kind stands before all its rules in all states.
 */
async function check(page: Page, address: string, errors: string[]): Promise<string[]> {
  const full = kinds.includes(address);
  const sampled = full || addresses.indexOf(address) % sampledEach === 0;
  errors.length = 0;
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(site.url + address);
  const faults = await page.evaluate(faultsOf);
  await page.evaluate(axeSource);
  faults.push(...(await violations(page, 'light', everything, full)));
  if (!full) faults.push(...(await faint(page, 'light')));
  if (sampled) {
    await scheme(page, 'dark');
    faults.push(...(full ? await violations(page, 'dark', everything) : await faint(page, 'dark')));
  }
  for (const width of full ? narrow.full : narrow.every) {
    await page.setViewportSize({ width, height: 844 });
    faults.push(...(await page.evaluate(tooWide, width)));
  }
  faults.push(...(await violations(page, sampled ? 'dark, phone' : 'phone', full ? everything : ofMeasure)));
  if (sampled) {
    if (!full) faults.push(...(await faint(page, 'dark, phone')));
    await scheme(page, 'light');
    faults.push(...(full ? await violations(page, 'phone', everything) : await faint(page, 'phone')));
  }
  return [...faults, ...errors.map((error) => `console: ${error}`)].map((fault) => `${address}  ${fault}`);
}

/** Changes the colours; those that fade have arrived when it returns. */
async function scheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}

async function faint(page: Page, state: string): Promise<string[]> {
  return (await page.evaluate(tooFaint)).map((fault) => `faint (${state}): ${fault}`);
}

/** Violations of axe's rules that are named by id, or by tag; contrast among them where it is wanted. */
async function violations(page: Page, state: string, only: string[], contrast = true): Promise<string[]> {
  const found = await page.evaluate(
    async ({ rules, enabled }): Promise<AxeFault[]> => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      // A frame is a page of the site too and is looked at as one.
      const results = await run({
        resultTypes: ['violations'],
        preload: false,
        iframes: false,
        runOnly: rules,
        ...(!enabled && { rules: { 'color-contrast': { enabled } } }),
      });
      return results.violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)) }));
    },
    { rules: only, enabled: contrast },
  );
  return found.map(({ id, at }) => `axe ${id} (${state}): ${at.join(' | ')}`);
}

test(`each of ${addresses.length} pages is accessible in both schemes, fits 320 px and says nothing in the console`, async () => {
  expect(addresses.length).toBeGreaterThan(250);
  expect(kinds.filter((address) => !addresses.includes(address))).toEqual([]);
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
}, 1_800_000);
