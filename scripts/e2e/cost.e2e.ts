import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { indexKind } from '../../src/lib/search/indexKind.ts';
import { askOurs, costOf } from '../bench/cost.ts';
import { summary } from '../bench/figures.ts';
import { serveCompressed } from '../bench/gzipServer.ts';
import { chromiumFlags, ensureChromium } from '../chromium.ts';
import { seededRandom } from '../search/sampleQueries.ts';
import { siteFolder } from '../serve.ts';

/** Bytes that the search may cost, compressed: with Pagefind five plans, every further one lengthens its lists by so much; with grams any number. */
const budgets = {
  pagefind: { first: 105_000, nextMedian: 15_000, nextMost: 25_000, eachFurtherPlan: 2_000 },
  grams: { first: 150_000, nextMedian: 40_000, nextMost: 100_000, eachFurtherPlan: 0 },
};
/** Less would mean that nothing was counted: Pagefind's program alone is larger, and so are a catalogue and ten texts. */
const least = { pagefind: 80_000, grams: 20_000 };

it('the first search and later ones keep within their bytes', async () => {
  const provisions = JSON.parse(await readFile(`${siteFolder}/data/provisions.json`, 'utf8')) as { plan: string; text: string }[];
  const random = seededRandom(21);
  const queries = Array.from({ length: 12 }, (_, turn) => {
    const text = (provisions[Math.floor(random() * provisions.length)]?.text ?? '').replace(/\s/gu, '');
    const from = Math.floor(random() * text.length);
    return text.slice(from, from + 1 + turn);
  }).filter((query) => query !== '');
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags });
  const site = await serveCompressed(siteFolder);
  const { usualFirst, next } = await costOf(browser, ['知识产权', ...queries], '入园惠企', site, '/search/', askOurs);
  await browser.close();
  site.close();
  const kind = indexKind(provisions.length);
  const budget = budgets[kind];
  const further = (new Set(provisions.map(({ plan }) => plan)).size - 5) * budget.eachFurtherPlan;
  const later = summary(next.map(({ all }) => all));
  expect(usualFirst.files).toBeLessThanOrEqual(budget.first + further);
  expect(usualFirst.files).toBeGreaterThan(least[kind]);
  expect(later.median).toBeLessThanOrEqual(budget.nextMedian + further);
  expect(later.max).toBeLessThanOrEqual(budget.nextMost + further);
}, 240_000);
