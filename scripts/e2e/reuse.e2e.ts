import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../src/lib/search/fold.ts';
import { withoutUnits } from '../../src/lib/without-units.ts';
import { siteFolder } from '../serve.ts';
import { withSite, type Site } from './harness.ts';
import { violationsInBothForms } from './violations.ts';

interface Provision {
  id: string;
  plan: string;
  text: string;
}

const shortest = 13;
const provisions = JSON.parse(readFileSync(join(siteFolder, 'data/provisions.json'), 'utf8')) as Provision[];
const textOf = new Map(provisions.map(({ id, text }) => [id, text]));
const plans = [...new Set(provisions.map(({ plan }) => plan))];
const folded = (text: string): string => fold(text).folded;
const bare = (text: string): string => text.replace(/\s/gu, '');

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

async function open(path: string, options: Parameters<Site['tab']>[0] = { viewport: { width: 1440, height: 900 } }): Promise<Page> {
  const page = await site.tab(options);
  await page.goto(site.url + path);
  return page;
}

/** Characters of each plan that stand in stretches of 13 that any plan of `others` has, counted here without what the pages use. */
function counted(plan: string, others: readonly string[]): number {
  const grams = new Set<string>();
  const each = (of: readonly string[]) => provisions.filter((one) => of.includes(one.plan)).map(({ text }) => folded(withoutUnits(text)));
  for (const text of each(others)) for (let at = 0; at + shortest <= text.length; at += 1) grams.add(text.slice(at, at + shortest));
  return each([plan])
    .map((text) =>
      [...text].filter((_, at) =>
        [...Array(shortest).keys()].some((back) => at >= back && grams.has(text.slice(at - back, at - back + shortest))),
      ),
    )
    .reduce((sum, { length }) => sum + length, 0);
}

test.each(['/reuse/', '/reuse/yuncheng/', '/reuse/yanhu/'])(
  '%s quotes only what stands in every provision it names, without JavaScript',
  async (path) => {
    const page = await open(path, { javaScriptEnabled: false });
    const passages = await page.locator('main li:has(> blockquote)').evaluateAll((items) =>
      items.map((item) => ({
        words: item.querySelector('blockquote')?.textContent.trim() ?? '',
        length: Number(item.querySelector('blockquote')?.getAttribute('data-wording')),
        places: [...item.querySelectorAll('[data-provision]')].map((link) => link.getAttribute('data-provision') ?? ''),
      })),
    );
    expect(passages.length).toBeGreaterThan(30);
    for (const { words, length, places } of passages) {
      expect(folded(words)).toHaveLength(length);
      expect(length).toBeGreaterThanOrEqual(shortest);
      expect(places.some((id) => bare(textOf.get(id) ?? '').includes(bare(words)))).toBe(true);
      for (const id of places) expect(folded(textOf.get(id) ?? ''), id).toContain(folded(words));
      expect(new Set(places.map((id) => id.split('/')[0])).size).toBeGreaterThan(1);
    }
    await page.close();
  },
);

test('the longest passages come first, each with all of its places, the earliest signed first', async () => {
  const signed = new Map(
    (JSON.parse(readFileSync(join(siteFolder, 'data/plans.json'), 'utf8')) as { id: string; signedOn: string | null }[]).map((plan) => [
      plan.id,
      plan.signedOn ?? '9999',
    ]),
  );
  const page = await open('/reuse/');
  const items = await page.locator('.wordings > li').evaluateAll((all) =>
    all.map((item) => ({
      words: item.querySelector('blockquote')?.textContent.trim() ?? '',
      places: [...item.querySelectorAll('[data-provision]')].map((link) => link.getAttribute('data-provision') ?? ''),
    })),
  );
  const lengths = items.map(({ words }) => folded(words).length);
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  for (const { words, places } of items) {
    const everywhere = provisions.filter(({ text }) => folded(withoutUnits(text)).includes(folded(words))).map(({ id }) => id);
    expect([...new Set(places)].sort()).toEqual(everywhere.sort());
    const dates = places.map((id) => signed.get(id.split('/')[0] ?? '') ?? '');
    expect(dates).toEqual(dates.toSorted());
  }
  await page.close();
});

test('the matrix counts what a plain count of stretches of thirteen characters counts', async () => {
  const page = await open('/reuse/');
  for (const plan of plans) {
    const all = provisions.filter((one) => one.plan === plan).reduce((sum, { text }) => sum + folded(withoutUnits(text)).length, 0);
    const row = page.locator(`[data-plan-row=${plan}]`);
    expect(await row.locator('th').textContent()).toContain(`全文 ${all} 字`);
    for (const other of [...plans.filter((each) => each !== plan), 'any']) {
      const characters = counted(plan, other === 'any' ? plans.filter((each) => each !== plan) : [other]);
      const words = (await row.locator(`[data-other=${other}]`).textContent()) ?? '';
      expect(words, `${plan} in ${other}`).toContain(`${characters} 字`);
      expect(words, `${plan} in ${other}`).toContain(`${((100 * characters) / all).toFixed(1)}%`);
      if (other !== 'any') expect(await row.locator(`a[href="/reuse/${plan}/#${other}"]`).count()).toBe(1);
    }
  }
  await page.close();
});

test('a page of a plan has a section for each other plan, which leads to both side by side', async () => {
  for (const plan of plans) {
    const page = await open(`/reuse/${plan}/`);
    for (const other of plans.filter((each) => each !== plan)) {
      const section = page.locator(`section[id=${other}]`);
      expect(await section.locator(`a[href="/compare/?plans=${plan},${other}"]`).count()).toBe(1);
      expect(await section.locator('.note').textContent()).toContain(`${counted(plan, [other])} 字`);
    }
    await page.close();
  }
});

describe('the clauses of a task page side by side', () => {
  const own = 'yuncheng/2-2-2';

  test.each([1440, 390])('hold every character of both clauses, unfolded without JavaScript, %i px', async (width) => {
    const page = await open(`/plans/${own}/`, { javaScriptEnabled: false, viewport: { width, height: 900 } });
    const items = await page.locator('.similar li').all();
    expect(items.length).toBe(plans.length - 1);
    for (const item of items) {
      const other = (await item.locator('.place a').getAttribute('href'))?.split('/').filter(Boolean).slice(1).join('/') ?? '';
      await item.locator('summary').click();
      expect(await item.locator('tbody').isVisible()).toBe(true);
      for (const [column, id, opposite] of [
        [1, own, other],
        [2, other, own],
      ] as const) {
        // What is said of a missing sentence stands in a paragraph, the clause itself does not.
        const said = await item.locator(`tbody td:nth-child(${column}):not(:has(> p))`).allTextContents();
        // The clause of the page stays in its order; sentences of the other stand beside those they are like, each of them whole.
        const printed = bare(withoutUnits(textOf.get(id) ?? ''));
        if (column === 1) expect(bare(said.join('')), id).toBe(printed);
        else expect([...bare(said.join(''))].sort().join(''), id).toBe([...printed].sort().join(''));
        for (const words of said) expect(printed, id).toContain(bare(words));
        for (const words of await item.locator(`tbody td:nth-child(${column}) .shared`).allTextContents())
          if (folded(words).length >= shortest) expect(folded(textOf.get(opposite) ?? '')).toContain(folded(words));
      }
      expect(await item.locator('.label').first().textContent()).toMatch(/相近度 \d+%，(?:同文 \d+ 字|没有同文)/u);
    }
    await page.close();
  });

  test('count as shared what a plain count counts', async () => {
    const page = await open(`/plans/${own}/`);
    const zibo = page.locator('.similar li', { has: page.locator('a[href^="/plans/zibo/"]') });
    expect(await zibo.locator('.label').first().textContent()).toContain('同文 17 字');
    expect(folded('知识产权质押融资“入园惠企”行动，')).toHaveLength(17);
    await page.close();
  });
});

const pages = ['/reuse/', '/reuse/yuncheng/', '/plans/yuncheng/2-2-2/'];

test.each(pages)('%s has no accessibility violation with everything unfolded, light and wide, dark and narrow', async (path) => {
  const page = await open(path);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  expect(await violationsInBothForms(page)).toEqual([]);
  await page.close();
});

test.each(pages)('%s does not scroll sideways on a phone, everything unfolded', async (path) => {
  const page = await open(path, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  for (const width of [390, 360]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => Math.max(document.scrollingElement?.scrollWidth ?? 0, globalThis.innerWidth))).toBe(width);
  }
  await page.close();
});
