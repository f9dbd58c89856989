import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withSite, type Site } from './harness.ts';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await withSite();
  page = await site.page({ permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1440, height: 900 } });
});
afterAll(() => site.close());

const title = '运城市国家知识产权强市建设试点城市工作方案（2024-2026年）';
const source = `——《${title}》（运政发〔2024〕13号）`;

/** Selects the words in the first element of `within` that holds them (from their `nth` occurrence), as a reader would see it, and waits until what belongs to them has come. */
async function select(within: string, words: string, nth = 0): Promise<void> {
  // As a reader does, who has put the caret there: this is where Tab goes on from.
  await page
    .locator(within)
    .filter({ hasText: words })
    .first()
    .click({ position: { x: 2, y: 8 } });
  await page.evaluate(
    ({ within, words, nth }) => {
      const holder = [...document.querySelectorAll(within)].find((element) => element.textContent.includes(words));
      if (!holder) throw new Error(`no ${within} holds ${words}`);
      const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
      let at = -1;
      for (let count = 0; count <= nth; count += 1) at = holder.textContent.indexOf(words, at + 1);
      const range = document.createRange();
      let done = 0;
      while (walker.nextNode()) {
        const { length } = walker.currentNode as Text;
        if (at >= done && at < done + length) range.setStart(walker.currentNode, at - done);
        if (at + words.length > done && at + words.length <= done + length) range.setEnd(walker.currentNode, at + words.length - done);
        done += length;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    { within, words, nth },
  );
  // the module, the source of the plan, the rest of the selection: where all have come, a link is offered to words of a clause
  if (within !== '.tools [data-address]' && words.length >= 4) await page.locator('.sentence-link').waitFor({ state: 'attached' });
  await page.waitForTimeout(600);
}

/** What Ctrl+C puts on the clipboard. */
async function copied(): Promise<{ text: string; html: string }> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing'));
  await page.keyboard.press('Control+C');
  await page.waitForTimeout(100);
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}

describe('a copied passage', () => {
  it('keeps its words and says where they are from, as text and as HTML', async () => {
    await page.goto(`${site.url}/plans/yuncheng/2-2-2/`);
    const words = await page.evaluate(() => document.querySelector('.clause p')?.textContent.trim().slice(0, 40) ?? '');
    await select('.clause p', words);
    const { text, html } = await copied();
    const line = `${source}二、（二）2.，${site.url}/plans/yuncheng/2-2-2/`;
    expect(text).toBe(`${words}\n${line}`);
    expect(html).toContain(`<a href="${site.url}/plans/yuncheng/2-2-2/">`);
    expect(html.replace(/<[^>]+>/gu, '')).toContain(line);
    expect(html).not.toMatch(/class=|<button|data-/u);
  });

  it('of a few characters, of our own words or in a field is left alone', async () => {
    await select('.clause p', '知识产');
    expect((await copied()).text).toBe('知识产');
    await select('.tools [data-address]', '/plans/yuncheng/2-2-2/');
    expect((await copied()).text).toBe('/plans/yuncheng/2-2-2/');
    await page.fill('form[role=search] input', '知识产权质押融资登记金额');
    await page.locator('form[role=search] input').selectText();
    expect((await copied()).text).toBe('知识产权质押融资登记金额');
  });

  it('on the page of a theme says the place of its cell', async () => {
    await page.goto(`${site.url}/themes/ip-finance/`);
    const words = await page.evaluate(() => document.querySelector('[data-href^="/plans/yuncheng/2-2-2/"] p.song')?.textContent ?? '');
    await select('[data-href^="/plans/yuncheng/2-2-2/"] p.song', words);
    expect((await copied()).text).toBe(`${words}\n${source}二、（二）2.，${site.url}/plans/yuncheng/2-2-2/`);
  });

  it('over two clauses of a plan names both', async () => {
    await page.goto(`${site.url}/plans/yuncheng/`);
    await page.evaluate(() => {
      const words = (id: string) => document.querySelector(`#${id} > p`)?.firstChild;
      const [from, to] = [words('s2-2-1'), words('s2-2-2')];
      if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, 8);
    });
    await expect
      .poll(async () => (await copied()).text.split('\n').at(-1), { timeout: 30_000 })
      .toBe(`${source}二、（二）1.、二、（二）2.，${site.url}/plans/yuncheng/2-2-1/`);
  });
});

/** The link the button copies, reached by keyboard. */
async function linkByKeyboard(): Promise<string> {
  // Links of the paragraph may come first.
  for (let press = 0; press < 6; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.className === 'sentence-link')) break;
  }
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('复制本句链接');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === '已复制');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Opens a link anew, as from a chat; what is marked, and how it is seen. */
async function marked(link: string): Promise<string[]> {
  await page.goto('about:blank');
  await page.goto(link);
  await page.waitForTimeout(300);
  return page.evaluate(() => [...document.querySelectorAll('mark')].map((mark) => mark.textContent));
}

describe('a link to a sentence', () => {
  it('leads to just these words of a clause, in the browser’s way and in ours', async () => {
    await page.goto(`${site.url}/plans/yuncheng/2-2-2/`);
    const words = await page.evaluate(
      () => /[^。]+。/u.exec(document.querySelector('.clause p')?.textContent.trim() ?? '')?.[0].slice(0, 30) ?? '',
    );
    await select('.clause p', words);
    const link = await linkByKeyboard();
    expect(new URL(link).searchParams.get('mark')?.includes(words)).toBe(true);
    expect(link).toContain(':~:text=');
    expect((await marked(link)).join('')).toBe(words);
    expect((await marked(link.replace(/:~:.*$/u, ''))).join('')).toBe(words);
  });

  it('on the page of a plan leads to the clause there, and to the right one of words that occur twice', async () => {
    await page.goto(`${site.url}/plans/yuncheng/`);
    const twice = '知识产权';
    await select('#s2-2-2 > p', twice, 1);
    const link = await linkByKeyboard();
    expect(link).toContain('#s2-2-2:~:text=');
    await marked(link);
    const found = await page.evaluate((words) => {
      const paragraph = document.querySelector('#s2-2-2 > p');
      const marks = [...document.querySelectorAll('mark')];
      const before = document.createRange();
      if (!paragraph || !marks[0]) return null;
      before.setStart(paragraph, 0);
      before.setEndBefore(marks[0]);
      return { count: marks.length, earlier: before.toString().split(words).length - 1, inView: marks[0].getBoundingClientRect().top };
    }, twice);
    expect(found).toMatchObject({ count: 1, earlier: 1 });
    expect(found?.inView).toBeGreaterThan(0);
    expect(found?.inView).toBeLessThan(900);
  });

  it('the browser finds the words without our mark', async () => {
    await page.goto(`${site.url}/plans/yuncheng/`);
    await select('#s2-2-2 > p', '知识产权', 1);
    const link = await linkByKeyboard();
    const alone = link.replace(/\?[^#]*/u, '').replace('#s2-2-2', '#');
    await page.goto('about:blank');
    await page.goto(alone);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  });

  it('goes away with the selection', async () => {
    await select('#s2-2-2 > p', '知识产权', 1);
    expect(await page.locator('.sentence-link').count()).toBe(1);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.waitForTimeout(400);
    expect(await page.locator('.sentence-link').count()).toBe(0);
  });
});

it('where the module does not come, copying works as always', async () => {
  const alone = await site.page({ permissions: ['clipboard-read', 'clipboard-write'] });
  await alone.route(/passages/u, (route) => route.abort());
  const errors: string[] = [];
  alone.on('pageerror', (error) => errors.push(String(error)));
  await alone.goto(`${site.url}/plans/yuncheng/2-2-2/`);
  await alone.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.clause p') ?? document.body));
  await alone.waitForTimeout(300);
  await alone.keyboard.press('Control+C');
  await alone.waitForTimeout(100);
  expect(await alone.evaluate(() => navigator.clipboard.readText())).not.toContain('——《');
  expect(errors).toEqual([]);
});

it('a link to words of a hit leads to them on the page of their clause', async () => {
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('质押融资')}`);
  await page.locator('[data-hit]').first().waitFor();
  // Without a click, which would follow the title of the hit.
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('[data-hit] a') ?? document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = (walker.currentNode as Text).data.indexOf('金融创新');
      if (at >= 0) getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + 4);
    }
  });
  const link = await page.locator('.sentence-link').getAttribute('data-link');
  expect(link).not.toContain('-,');
  await page.goto(link ?? '');
  await page.locator('mark').first().waitFor();
  expect(await page.locator('mark').first().textContent()).toBe('金融创新');
});
