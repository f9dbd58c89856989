import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFolder } from '../serve.ts';
import { withSite, type Site } from './harness.ts';

interface Target {
  id: string;
  indicator: string | null;
  plan: string;
  printed: string;
  operator: string | null;
  value: number | null;
  valuePrinted: string | null;
  year: number | null;
  baseline: { value: number; year: number } | null;
  increment: number | null;
  nature: string | null;
  quote: string;
  url: string;
  notes: string[];
}
const data = <Row>(name: string): Row[] => JSON.parse(readFileSync(join(siteFolder, 'data', `${name}.json`), 'utf8')) as Row[];
const targets = data<Target>('targets');
const plans = data<{ id: string; name: string }>('plans').map(({ id }) => id);
const indicators = data<{ id: string; label: string }>('indicators').filter(({ id }) => targets.some(({ indicator }) => indicator === id));
const own = (id: string): Target[] => targets.filter(({ indicator }) => indicator === id);
const fragment = (id: string): string => id.replaceAll('/', '-');
/** Indicators of which every target is a rate of growth. */
const onlyGrowth = indicators.filter(({ id }) => own(id).every(({ operator }) => operator === 'growth'));

let site: Site;
/** One page that goes from address to address without JavaScript. */
let plain: Page;
beforeAll(async () => {
  site = await withSite();
  plain = await site.tab({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
});
afterAll(() => site.close());

/** What the rows of the table say, each value as the page carries it in base units. */
const rows = (page: Page) =>
  page.locator('#quotes [data-target]').evaluateAll((all) =>
    all.map((row) => {
      const value = (selector: string): number | null => {
        const element = row.querySelector<HTMLDataElement>(selector);
        return element && Number(element.value);
      };
      return {
        id: row.getAttribute('data-target'),
        value: value('data:not([data-part])'),
        baseline: value('data[data-part=baseline]'),
        increment: value('data[data-part=increment]'),
        quote: row.querySelector('q')?.textContent,
        href: row.querySelector('.quote a')?.getAttribute('href'),
        words: row.textContent.replace(/\s+/gu, ' '),
        figures: row.querySelectorAll('data').length,
        computed: row.querySelectorAll('[data-computed]').length,
      };
    }),
  );

test.each(indicators)('the page of $id has every target of targets.json about it, and no other', async ({ id, label }) => {
  await plain.goto(`${site.url}/targets/${id}/`);
  expect(await plain.locator('h1').textContent()).toContain(label);
  const shown = await rows(plain);
  expect(shown.map((row) => row.id)).toEqual(own(id).map((target) => target.id));
  for (const [at, target] of own(id).entries()) {
    const row = shown[at];
    expect(row, target.id).toMatchObject({
      value: target.value,
      baseline: target.baseline?.value ?? null,
      increment: target.increment,
      quote: target.quote,
      href: target.url,
      computed: 0,
    });
    // Every number in a printed column is one of these, and none besides.
    expect(row?.figures).toBe([target.value, target.baseline, target.increment].filter((part) => part !== null).length);
    for (const words of [target.printed, String(target.year ?? ''), String(target.baseline?.year ?? ''), ...target.notes])
      expect(row?.words, target.id).toContain(words);
  }
});

test.each(indicators)('the page of $id accounts for every plan: in the table, or absent with a reason', async ({ id }) => {
  await plain.goto(`${site.url}/targets/${id}/`);
  const having = new Set(own(id).map(({ plan }) => plan));
  const absent = await plain
    .locator('[data-absent]')
    .evaluateAll((all) =>
      all.map((one) => ({ plan: one.getAttribute('data-absent'), words: (one.closest('.gathered > div') ?? one).textContent.trim() })),
    );
  expect(absent.map(({ plan }) => plan)).toEqual(plans.filter((plan) => !having.has(plan)));
  for (const { words } of absent) expect(words.length).toBeGreaterThan(6);
  const compared = await plain.locator('[data-compared]').evaluateAll((all) => all.map((one) => one.getAttribute('data-compared')));
  expect(compared).toEqual(own(id).map((target) => target.id));
});

test('the table of comparability tells what is not said from what does not bear on a number and from what the text contradicts', async () => {
  const cell = async (id: string, facet: string) => {
    const { indicator } = targets.find((target) => target.id === id) ?? {};
    await plain.goto(`${site.url}/targets/${indicator ?? ''}/`);
    return (await plain.locator(`[data-compared="${id}"] td[data-facet=${facet}]`).textContent())?.replace(/\s/gu, '');
  };
  expect(await cell('zibo/2-1/2', 'period')).toBe('不适用');
  expect(await cell('yuncheng/1-2/3', 'period')).toContain('三年累计');
  expect(await cell('yanhu/2-3-t1/4', 'period')).toBe('未注明');
  expect(await cell('jincheng/2-3-t1/2', 'agreed')).toBe('前后不一致');
  expect(await cell('yanhu/2-3-t1/3', 'scope')).toBe('未注明');
});

test('an address with a fragment opens its row, marked with a red bar, wide and on a phone', async () => {
  for (const width of [1440, 360]) {
    const page = await site.tab({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    for (const { id, indicator } of indicators.flatMap((one) => own(one.id))) {
      await page.goto(`${site.url}/targets/${indicator ?? ''}/#${fragment(id)}`);
      const row = await page.locator('tr:target').evaluate((one: HTMLElement) => ({
        id: one.dataset['target'],
        top: one.getBoundingClientRect().top,
        shadows: [one, ...one.children].map((each) => getComputedStyle(each).boxShadow),
      }));
      expect(row.id).toBe(id);
      expect(row.top, id).toBeGreaterThanOrEqual(0);
      expect(row.top + 20, id).toBeLessThan(800);
      expect(row.shadows.join(), id).toContain('rgb(179, 38, 30)');
    }
    await page.close();
  }
});

test('every link within a page leads to an element of it', async () => {
  for (const { id } of indicators) {
    await plain.goto(`${site.url}/targets/${id}/`);
    const lost = await plain.locator('main a[href^="#"]').evaluateAll((links) =>
      links
        .map((link) => decodeURIComponent(link.getAttribute('href') ?? '').slice(1))
        // An empty fragment is the top of the page.
        .filter((name) => name !== '' && document.getElementById(name) === null),
    );
    expect(lost, id).toEqual([]);
  }
});

test('an indicator of which only growth is printed has a rate and no amounts', async () => {
  expect(onlyGrowth.length).toBeGreaterThan(0);
  for (const { id } of onlyGrowth) {
    await plain.goto(`${site.url}/targets/${id}/`);
    for (const row of await rows(plain)) expect([row.baseline, row.increment]).toEqual([null, null]);
    const printed = await plain.locator('#quotes data').allTextContents();
    for (const words of printed) expect(words).toMatch(/%|百分点|倍|翻/u);
  }
});

test('what is worked out stands apart from what is printed, says so, and leads to the page about it', async () => {
  let count = 0;
  for (const { id } of indicators) {
    await plain.goto(`${site.url}/targets/${id}/`);
    const worked = plain.locator('#quotes [data-computed]');
    for (const row of await worked.all()) {
      count += 1;
      expect(await row.textContent()).toContain('推算');
      expect(await row.locator('data, q').count()).toBe(0);
      expect(await row.locator('a').getAttribute('href')).toBe('/targets/ambition/');
      const of = await row.getAttribute('data-computed');
      expect(await row.evaluate((one) => one.previousElementSibling?.getAttribute('data-target'))).toBe(of);
    }
    // A note on two passages that disagree may add them up, and says that it does; no column does.
    const printed = plain.locator('#quotes [data-target]').locator('th, td:not(:has(.remark)), data, q, .remark');
    for (const words of await printed.allTextContents()) expect(words.replace(/推算合计\d+/u, '')).not.toMatch(/推算|年均/u);
  }
  const baselines = targets.filter(({ indicator, baseline }) => indicator !== null && baseline !== null);
  expect(count).toBeGreaterThanOrEqual(baselines.length);
});

test('the pages fit a phone 360 px wide, the quotes whole', async () => {
  const page = await site.tab({ viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true });
  for (const { id } of indicators) {
    await page.goto(`${site.url}/targets/${id}/`);
    expect(await page.evaluate(() => Math.max(document.documentElement.scrollWidth, innerWidth)), id).toBe(360);
    const outside = await page
      .locator('#quotes q, #comparability td, [data-absent]')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.textContent));
    expect(outside, id).toEqual([]);
  }
  await page.close();
});
