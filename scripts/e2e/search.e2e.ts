import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Provision } from '../../src/schemas/provision.ts';
import { withSite, type Site } from './harness.ts';
import { allHits, answer, ask } from './searching.ts';
import { violationsInBothForms } from './violations.ts';

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

describe('search for 入园惠企', () => {
  it('finds it wherever it stands, and says which plans have none', async () => {
    const page = await site.tab();
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
    const page = await site.tab();
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
    const page = await site.tab();
    await page.goto(`${site.url}/search/`);
    await ask(page, '质押融资');
    await ask(page, '入园惠企');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('入园惠企');
    await page.goBack();
    expect((await answer(page, '质押融资')).occurrences).toBeGreaterThan(4);
    expect(await page.inputValue('main input[type=search]')).toBe('质押融资');
  });

  it('keeps to the plans that are ticked, in the address too', async () => {
    const page = await site.tab();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('入园惠企')}&plan=yuncheng,yanhu,zibo`);
    expect((await answer(page, '入园惠企')).provisions).toBe(3);
    await page.locator('[data-search-facets] input[value=zibo]').uncheck();
    expect((await answer(page, '入园惠企')).provisions).toBe(2);
    await expect.poll(() => new URL(page.url()).searchParams.get('plan')).toBe('yuncheng,yanhu');
    await page.reload();
    expect((await answer(page, '入园惠企')).provisions).toBe(2);
  });

  it('takes a plan that is not here for no condition', async () => {
    const page = await site.tab();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('入园惠企')}&plan=atlantis`);
    expect((await answer(page, '入园惠企')).provisions).toBe(plainly('入园惠企').found.length);
  });

  it('says so where conditions leave nothing, and takes one that is not here for none', async () => {
    const page = await site.tab();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('入园惠企')}&kind=closing&theme=nosuch`);
    const { sentence, provisions: found } = await answer(page, '入园惠企');
    expect(found).toBe(0);
    expect(sentence).toBe(`所选条件下没有“入园惠企”；不加条件有 ${plainly('入园惠企').found.length} 处。`);
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('入园惠企')}&theme=nosuch`);
    expect((await answer(page, '入园惠企')).provisions).toBe(plainly('入园惠企').found.length);
  });

  it('finds no more for a phrase excluded in traditional characters', async () => {
    const page = await site.tab();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('融资 -质押')}`);
    const plain = await answer(page, '融资 -质押');
    expect((await ask(page, '融资 -質押')).provisions).toBe(plain.provisions);
  });

  it('can be aligned with its context', async () => {
    const page = await site.tab();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('入园惠企')}&view=kwic`);
    await answer(page, '入园惠企');
    expect(await page.locator('.kwic-line mark').allTextContents()).toHaveLength(plainly('入园惠企').found.length);
  });
});

describe('search at its limits', () => {
  it('says that nothing was found, and offers the relaxed search without starting it', async () => {
    const page = await site.tab();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('双，随机一公开')}`);
    const { provisions: found, sentence } = await answer(page, '双，随机一公开');
    expect(found).toBe(0);
    expect(sentence).toBe(`${plans.length} 份文件中没有“双，随机一公开”。`);
    const offer = page.locator('[data-search-relaxed]');
    expect(await offer.textContent()).toMatch(/^不计标点：\d+ 处，\d+ 条$/u);
    expect(await page.locator('.relaxed li').count()).toBe(0);
    await offer.click();
    await page.locator('.relaxed li mark').first().waitFor();
    expect(await page.locator('.relaxed li mark').first().textContent()).toBe('双随机、一公开');
  });

  it('shows markup in a query as text', async () => {
    const page = await site.tab();
    const query = '<img src=x onerror=alert(1)>';
    await page.goto(`${site.url}/search/?q=${encodeURIComponent(query)}`);
    expect((await answer(page, query)).sentence).toContain(query);
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('offers any of the phrases where no text has all, with its count', async () => {
    const page = await site.tab();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('入园惠企 绝无此词')}`);
    expect((await answer(page, '入园惠企 绝无此词')).provisions).toBe(0);
    await page.getByRole('button', { name: `不计标点，含任一词：${plainly('入园惠企').found.length} 处` }).click();
    await page.locator('.relaxed li mark').first().waitFor();
    expect(await page.locator('[data-hit]').count()).toBe(0);
  });

  it('says so where even the relaxed search has nothing', async () => {
    const page = await site.tab();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('绝无此词甲乙')}`);
    await answer(page, '绝无此词甲乙');
    await page.getByText('放宽（不计标点，含任一词）也没有。').waitFor();
  });

  it('finds the simplified text for traditional characters, loading the table only then', async () => {
    const page = await site.tab();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('质押融资')}`);
    const simplified = await answer(page, '质押融资');
    expect(loaded.filter((url) => /traditionalTable/u.test(url))).toEqual([]);
    expect(await ask(page, '質押融資')).toEqual(simplified);
    expect(loaded.filter((url) => /traditionalTable/u.test(url))).toHaveLength(1);
    expect(await page.locator('[data-search-note]').textContent()).toContain('按简体“质押融资”检索');
    await page.locator('[data-hit] h3 a').first().click();
    expect(await page.locator('main mark').first().textContent()).toBe('质押融资');
  });

  it('leaves out texts with an excluded phrase', async () => {
    const page = await site.tab();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('质押融资 -保险')}`);
    await answer(page, '质押融资 -保险');
    const expected = provisions.filter(({ text }) => text.includes('质押融资') && !text.includes('保险')).map(({ id }) => id);
    expect(await allHits(page)).toEqual(expected.sort());
  });

  it('points elsewhere without JavaScript', async () => {
    const page = await site.tab({ javaScriptEnabled: false });
    await page.goto(`${site.url}/search/`);
    expect(await page.locator('main a[href*="?q="]:visible').count()).toBe(0);
    expect(await page.locator('main noscript a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
      expect.arrayContaining(['/terms/', '/departments/', '/instruments/', '/themes/', '/plans/']),
    );
  });

  it.each(['', '&view=kwic'])('fits 320 px, with targets of 44 px (%s)', async (view) => {
    const page = await site.tab({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('质押融资')}${view}`);
    await answer(page, '质押融资');
    await page.locator('.search-filters > summary').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const low = await page
      .locator('.search :is(button, summary, label, .search-views a, .kwic-place, input[type=search])')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 120)),
      );
    expect(low).toEqual([]);
  });

  it.each([
    ['clauses', '质押融资', ''],
    ['the concordance', '质押融资', '&view=kwic'],
    ['nothing', '绝无此词甲乙', ''],
    ['an offer', '双随机一公开', ''],
  ])('showing %s has no accessibility violation, light and wide, dark and narrow', async (_name, query, more) => {
    const page = await site.tab();
    await page.goto(`${site.url}/search/?q=${encodeURIComponent(query)}${more}`);
    await answer(page, query);
    await page.waitForTimeout(400);
    expect(await violationsInBothForms(page)).toEqual([]);
    await page.close();
  });
});
