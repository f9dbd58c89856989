import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/lib/search/query.ts';
import { matches, scan } from '../../src/lib/search/scan.ts';
import type { Provision } from '../../src/schemas/provision.ts';
import { sampleQueries } from '../search/sampleQueries.ts';
import { withSite, type Site } from './harness.ts';

let site: Site;
let provisions: Pick<Provision, 'id' | 'text'>[];
let plans: { id: string; name: string }[];

beforeAll(async () => {
  site = await withSite();
  provisions = (await (await fetch(`${site.url}/data/provisions.json`)).json()) as typeof provisions;
  plans = (await (await fetch(`${site.url}/data/plans.json`)).json()) as typeof plans;
});

/** What a plain reading of the data says of a query: ids of the provisions that have it, and the plans that have none. */
function plainly(query: string): { found: string[]; without: typeof plans } {
  const found = provisions.filter(({ text }) => text.includes(query)).map(({ id }) => id);
  return { found: found.toSorted(), without: plans.filter(({ id }) => !found.some((one) => one.startsWith(`${id}/`))) };
}

afterAll(() => site.close());

/** Waits until the page has answered `query`, and returns its status. */
async function answer(page: Page, query: string): Promise<{ state: string; provisions: number; occurrences: number; sentence: string }> {
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
async function ask(page: Page, query: string) {
  await page.fill('main input[type=search]', query);
  await page.press('main input[type=search]', 'Enter');
  return answer(page, query);
}

/** Ids of all hits, those held back included, sorted. */
function allHits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    let more = document.querySelector<HTMLButtonElement>('[data-search-more]');
    for (; more; more = document.querySelector('[data-search-more]')) more.click();
    return [...document.querySelectorAll<HTMLElement>('[data-hit]')].map((hit) => hit.dataset['hit'] ?? '').sort();
  });
}

describe('search for 入园惠企', () => {
  it('finds it wherever it stands, and says which plans have none', async () => {
    const page = await site.page();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('入园惠企')}`);
    const { state, sentence } = await answer(page, '入园惠企');
    expect(state).toBe('done');
    const { found, without } = plainly('入园惠企');
    expect(without.map(({ name }) => name)).toContain('晋城');
    expect(sentence).toContain(`${found.length} 处，见于 ${plans.length - without.length} 份文件的 ${found.length} 条；`);
    expect(sentence).toContain(without.length > 5 ? `其余 ${without.length} 份` : without.map(({ name }) => name).join('、'));
    expect(await allHits(page)).toEqual(found);
    expect(
      await page
        .locator('.group', { has: page.locator('[data-group=jincheng]') })
        .or(page.locator('[data-group=jincheng]'))
        .first()
        .textContent(),
    ).toContain('全文没有“入园惠企”');
    expect(await page.locator('[data-hit] mark').allTextContents()).toEqual(found.map(() => '入园惠企'));
  });

  it('opens each clause itself, marked and in view', async () => {
    const page = await site.page();
    const address = `${site.url}/search/?q=${encodeURIComponent('入园惠企')}`;
    for (const turn of [0, 1, 2, 3]) {
      await page.goto(address);
      await answer(page, '入园惠企');
      await page.locator('[data-hit] h3 a').nth(turn).click();
      await page.waitForURL(/mark=/u);
      const mark = page.locator('main mark').first();
      await mark.waitFor();
      expect(await mark.textContent()).toBe('入园惠企');
      expect(
        await mark.evaluate((found) => found.getBoundingClientRect().top >= 0 && found.getBoundingClientRect().bottom <= innerHeight),
      ).toBe(true);
    }
  });

  it('is in the address, and going back shows the search before', async () => {
    const page = await site.page();
    await page.goto(`${site.url}/search/`);
    await ask(page, '质押融资');
    await ask(page, '入园惠企');
    expect(new URL(page.url()).searchParams.get('q')).toBe('入园惠企');
    await page.goBack();
    expect((await answer(page, '质押融资')).occurrences).toBeGreaterThan(4);
    expect(await page.inputValue('main input[type=search]')).toBe('质押融资');
  });

  it('keeps to the plans that are ticked, in the address too', async () => {
    const page = await site.page();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('入园惠企')}&plan=yuncheng,yanhu,zibo`);
    expect((await answer(page, '入园惠企')).provisions).toBe(3);
    await page.locator('[data-search-facets] input[value=zibo]').uncheck();
    expect((await answer(page, '入园惠企')).provisions).toBe(2);
    expect(new URL(page.url()).searchParams.get('plan')).toBe('yuncheng,yanhu');
    await page.reload();
    expect((await answer(page, '入园惠企')).provisions).toBe(2);
  });

  it('can be aligned with its context', async () => {
    const page = await site.page();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('入园惠企')}&view=kwic`);
    await answer(page, '入园惠企');
    expect(await page.locator('.kwic-line mark').allTextContents()).toHaveLength(plainly('入园惠企').found.length);
  });
});

describe('search at its limits', () => {
  it('says that nothing was found, and offers the relaxed search without starting it', async () => {
    const page = await site.page();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('双，随机一公开')}`);
    const { provisions: found, sentence } = await answer(page, '双，随机一公开');
    expect(found).toBe(0);
    expect(sentence).toBe(`${plans.length} 份文件中没有“双，随机一公开”。`);
    expect(await page.locator('.relaxed li').count()).toBe(0);
    await page.click('[data-search-relaxed]');
    await page.locator('.relaxed li mark').first().waitFor();
    expect(await page.locator('.relaxed li mark').first().textContent()).toBe('双随机、一公开');
  });

  it('says what failed and tries again when asked', async () => {
    const page = await site.page();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('入园惠企')}`);
    expect((await answer(page, '入园惠企')).state).toBe('error');
    await page.unroute('**/pagefind/**');
    await page.click('[data-search-retry]');
    await page.waitForSelector('[data-search-status][data-state=done]');
    expect((await answer(page, '入园惠企')).provisions).toBe(plainly('入园惠企').found.length);
  });

  it('shows markup in a query as text', async () => {
    const page = await site.page();
    const query = '<img src=x onerror=alert(1)>';
    await page.goto(`${site.url}/search/?q=${encodeURIComponent(query)}`);
    expect((await answer(page, query)).sentence).toContain(query);
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('points elsewhere without JavaScript', async () => {
    const page = await site.page({ javaScriptEnabled: false });
    await page.goto(`${site.url}/search/`);
    expect(await page.locator('main noscript a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
      expect.arrayContaining(['/themes/', '/terms/', '/departments/', '/plans/']),
    );
  });

  it('fits 360 px', async () => {
    const page = await site.page({ viewport: { width: 360, height: 740 } });
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('质押融资')}`);
    await answer(page, '质押融资');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

describe('the index', () => {
  it('finds what a plain scan of the texts finds, for 320 queries', async () => {
    const page = await site.page();
    await page.goto(`${site.url}/search/`);
    const wrong: string[] = [];
    for (const query of sampleQueries(
      provisions.map(({ text }) => text),
      320,
      7,
    )) {
      const status = await ask(page, query);
      const found = await allHits(page);
      const parsed = parseQuery(query);
      const expected = scan(provisions, parsed);
      const occurrences = expected.reduce((sum, { text }) => sum + matches(text, parsed).length, 0);
      const same =
        found.join() ===
          expected
            .map(({ id }) => id)
            .sort()
            .join() &&
        status.provisions === expected.length &&
        status.occurrences === occurrences;
      if (!same) wrong.push(`${query}: found ${found.length}, expected ${expected.length}`);
    }
    expect(wrong).toEqual([]);
  }, 420_000);
});
