import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFolder } from '../serve.ts';
import { withSite, type Site } from './harness.ts';
import { violationsInBothForms } from './violations.ts';

interface Cell {
  theme: string;
  plan: string;
  level: 'task' | 'action' | 'mention' | 'none';
  quantified: string[];
  provision: string | null;
  quote: string | null;
  tasks: number;
  actions: number;
  mentions: number;
}
const data = <Row>(name: string): Row[] => JSON.parse(readFileSync(join(siteFolder, 'data', `${name}.json`), 'utf8')) as Row[];
const cells = data<Cell>('coverage');
const themes = data<{ id: string; label: string; words: string[]; mentions: string[] }>('themes');
const plans = data<{ id: string; name: string }>('plans');
const provisions = data<{ id: string; text: string; url: string; isTask: boolean }>('provisions');
const kinds = ['task', 'action', 'mention', 'none', 'number'] as const;
const countOf = (some: Cell[], kind: (typeof kinds)[number]): number =>
  some.filter((cell) => (kind === 'number' ? cell.quantified.length > 0 : cell.level === kind)).length;
const idOf = ({ theme, plan }: Cell): string => `${theme}.${plan}`;

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

async function open(address: string, options: Parameters<Site['tab']>[0] = {}): Promise<Page> {
  const page = await site.tab({ viewport: { width: 1440, height: 900 }, ...options });
  await page.goto(site.url + address);
  return page;
}

/** Themes of the table from top to bottom. */
const order = (page: Page): Promise<(string | null)[]> =>
  page.locator('[data-matrix] tr[data-theme]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-theme')));
const sorting = (page: Page): Promise<string | null> => page.locator('[data-matrix] th[aria-sort]').getAttribute('data-key');

describe('evidence', () => {
  test('every cell of the table and of both pictures leads to its own entry', async () => {
    const wanted = cells.map((cell) => `#${idOf(cell)}`).sort();
    const page = await open('/themes/', { javaScriptEnabled: false });
    const targets = await page.locator('.matrix-cell').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(targets.sort()).toEqual(wanted);
    const entries = await page.locator('#reasons .anchor').evaluateAll((all) => all.map(({ id }) => `#${id}`));
    expect(entries.sort()).toEqual(wanted);
    await page.goto(`${site.url}/`);
    for (const picture of ['wide', 'tall']) {
      const links = await page
        .locator(`.picture.${picture} a:has(use)`)
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(links.map((link) => link.replace('/themes/', '')).sort()).toEqual(wanted);
    }
    await page.close();
  });

  test('every entry quotes words that stand in the provision it links to, as many as the data count', async () => {
    const page = await open('/themes/', { javaScriptEnabled: false });
    const entries = await page.locator('#reasons .anchor').evaluateAll((all) =>
      all.map((entry) => ({
        id: entry.id,
        level: entry.querySelector('.level')?.firstChild?.nodeValue?.trim(),
        pieces: [...entry.querySelectorAll('q')].map((quote) => ({
          quote: quote.textContent,
          marks: [...quote.querySelectorAll('mark')].map((mark) => mark.textContent),
          link: quote.parentElement?.querySelector('a')?.getAttribute('href'),
        })),
        numbers: [...entry.querySelectorAll('p.numbers a')].map((link) => link.getAttribute('href')),
        text: entry.textContent,
      })),
    );
    const labels = { task: '有专门任务', action: '任务中有具体举措', mention: '仅提到', none: '未提及' };
    const byAddress = new Map(provisions.map((provision) => [provision.url, provision]));
    const responses = new Set<string>();
    for (const cell of cells) {
      const entry = entries.find(({ id }) => id === idOf(cell));
      expect(entry?.level, idOf(cell)).toBe(labels[cell.level]);
      const theme = themes.find(({ id }) => id === cell.theme);
      const known = [...(theme?.words ?? []), ...(theme?.mentions ?? [])];
      for (const { quote, marks, link } of entry?.pieces ?? []) {
        const provision = byAddress.get(link ?? '');
        expect(provision?.id.startsWith(`${cell.plan}/`), `${idOf(cell)} ${link ?? ''}`).toBe(true);
        expect(provision?.text).toContain(quote);
        for (const mark of marks) expect(known.some((word) => word.includes(mark))).toBe(true);
        responses.add(link ?? '');
      }
      expect(entry?.numbers).toHaveLength(cell.quantified.length);
      if (cell.level === 'task') expect(new Set(entry?.pieces.map(({ link }) => link)).size).toBe(cell.tasks);
      else expect(entry?.pieces).toHaveLength(cell.level === 'none' ? 0 : cell[`${cell.level}s`]);
      if (cell.quote !== null) expect(entry?.pieces[0]?.quote).toBe(cell.quote);
    }
    for (const link of responses) {
      const [path = '', fragment] = link.split('#');
      const file = readFileSync(join(siteFolder, path, 'index.html'), 'utf8');
      expect(fragment === undefined || file.includes(`id="${fragment}"`), link).toBe(true);
    }
    await page.close();
  });

  test('an empty cell says how much was searched for which words, and search finds as little', async () => {
    const empty = cells.filter(({ level }) => level === 'none');
    const page = await open('/themes/');
    for (const cell of empty) {
      const entry = page.locator(`[id="${idOf(cell)}"]`);
      const own = provisions.filter(({ id }) => id.startsWith(`${cell.plan}/`));
      const characters = own.reduce((sum, { text }) => sum + [...text.replace(/\s/gu, '')].length, 0);
      const theme = themes.find(({ id }) => id === cell.theme);
      const words = [...new Set([...(theme?.words ?? []), ...(theme?.mentions ?? [])])];
      // Out of sight it is not laid out, and has no text as shown.
      const said = ((await entry.textContent()) ?? '').replace(/\s/gu, '');
      expect(said).toContain(`${characters.toLocaleString('en')}字`);
      expect(said).toContain(`${words.length}个词：${words.join('、')}，0处。`);
      for (const word of words) {
        expect(own.filter(({ text }) => text.includes(word))).toEqual([]);
        const search = await open((await entry.getByRole('link', { name: word, exact: true }).getAttribute('href')) ?? '');
        await search.waitForSelector('[data-search-status][data-state=done]');
        expect(await search.locator('[data-search-status]').getAttribute('data-provisions')).toBe('0');
        expect(await search.locator('[data-search-status]').getAttribute('data-query')).toBe(word);
        await search.close();
      }
    }
    await page.close();
  });

  test('a cell opens its entry, marked, and the entry goes on to the column of the theme page', async () => {
    const page = await open('/themes/');
    await page.locator('.matrix-cell[href="#ip-finance.yuncheng"]').click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#ip-finance.yuncheng');
    const entry = page.locator('[id="ip-finance.yuncheng"]');
    expect(await entry.evaluate((one) => one.matches(':target') && one.getBoundingClientRect().top < innerHeight)).toBe(true);
    await entry.getByRole('link', { name: '并列读' }).click();
    await page.waitForURL('**/themes/ip-finance/#yuncheng');
    expect(await page.locator('#yuncheng:target').count()).toBe(1);
    await page.close();
  });
});

describe('counts', () => {
  test('rows, columns and totals of the table are those of coverage.json', async () => {
    const page = await open('/themes/', { javaScriptEnabled: false });
    for (const { id } of themes) {
      const own = cells.filter(({ theme }) => theme === id);
      const row = page.locator(`[data-matrix] tr[data-theme="${id}"]`);
      expect(await row.locator('.count').allInnerTexts(), id).toEqual(kinds.map((kind) => String(countOf(own, kind))));
    }
    const foot = await page
      .locator('[data-matrix] tfoot tr')
      .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()).filter(Boolean)));
    expect(foot).toEqual(
      kinds.map((kind) => [
        ...plans.map(({ id }) =>
          String(
            countOf(
              cells.filter(({ plan }) => plan === id),
              kind,
            ),
          ),
        ),
        String(countOf(cells, kind)),
      ]),
    );
    await page.close();
  });

  test('margins of the pictures are those of coverage.json', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    for (const { id } of plans) {
      const own = cells.filter(({ plan }) => plan === id);
      const row = page.locator(`.picture.wide [data-plan=${id}] .count`);
      expect(await row.allTextContents()).toEqual([String(countOf(own, 'task')), String(countOf(own, 'number'))]);
    }
    const rows = await page
      .locator('.picture.tall .theme')
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('.count')].map((count) => count.textContent)));
    expect(rows).toEqual(
      themes.map(({ id }) => {
        const own = cells.filter(({ theme }) => theme === id);
        return [String(countOf(own, 'task')), String(countOf(own, 'number'))];
      }),
    );
    await page.close();
  });
});

describe('sorting', () => {
  const printed = themes.map(({ id }) => id);
  /** Themes by a value, the greatest first, equal ones in printed order. */
  const by = (value: (own: Cell[]) => number): string[] => {
    const values = new Map(printed.map((id) => [id, value(cells.filter(({ theme }) => theme === id))]));
    return printed.toSorted((a, b) => (values.get(b) ?? 0) - (values.get(a) ?? 0));
  };

  test('stands in the printed order under its groups, without JavaScript too, where no head pretends to be a button', async () => {
    const plain = await open('/themes/?sort=none', { javaScriptEnabled: false });
    expect(await order(plain)).toEqual(printed);
    expect(await plain.locator('[data-matrix] button').count()).toBe(0);
    expect(await plain.locator('[data-matrix] th.group').first().isVisible()).toBe(true);
    await plain.close();
    const page = await open('/themes/');
    expect(await order(page)).toEqual(printed);
    expect(await sorting(page)).toBe('theme');
    await page.close();
  });

  test('does not take out and put back rows that stand as printed, which browsers would lay out anew', async () => {
    const page = await site.tab({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => {
      new MutationObserver((changes) => {
        const taken = changes.flatMap(({ removedNodes }) => [...removedNodes]).filter(({ nodeName }) => nodeName === 'TR').length;
        document.documentElement.dataset['taken'] = String(Number(document.documentElement.dataset['taken'] ?? 0) + taken);
      }).observe(document, { childList: true, subtree: true });
    });
    const taken = (): Promise<number> => page.evaluate(() => Number(document.documentElement.dataset['taken']));
    await page.goto(`${site.url}/themes/`);
    await page.getByRole('button', { name: '未提及' }).waitFor();
    expect(await taken()).toBe(0);
    await page.getByRole('button', { name: '未提及' }).click();
    await expect.poll(taken).toBeGreaterThan(0);
    await page.close();
  });

  test('by a count, both ways; the address, back and forward follow', async () => {
    const page = await open('/themes/');
    await page.getByRole('button', { name: '未提及' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?sort=none');
    expect(await order(page)).toEqual(by((own) => countOf(own, 'none')));
    expect(await page.locator('th[data-key=none]').getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator('[data-matrix] th.group:visible').count()).toBe(0);
    expect(await page.locator('[data-sorted]').innerText()).toBe('按“未提及”的份数排，多的在前。');
    await page.getByRole('button', { name: '专门任务' }).click();
    await page.getByRole('button', { name: '专门任务' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?sort=-task');
    const rising = by((own) => -countOf(own, 'task'));
    expect(await order(page)).toEqual(rising);
    expect(await page.locator('th[data-key=task]').getAttribute('aria-sort')).toBe('ascending');
    await page.goBack();
    expect(await order(page)).toEqual(by((own) => countOf(own, 'task')));
    await page.goBack();
    expect(await order(page)).toEqual(by((own) => countOf(own, 'none')));
    await page.goBack();
    expect(await order(page)).toEqual(printed);
    expect(await page.locator('[data-matrix] th.group:visible').count()).toBe(await page.locator('[data-matrix] tbody').count());
    await page.goForward();
    await page.goForward();
    await page.goForward();
    expect(await order(page)).toEqual(rising);
    await page.close();
  });

  test('by what one plan does, with the keyboard; focus stays, and the first head restores the order', async () => {
    const page = await open('/themes/');
    await page.locator('th[data-key=zibo] button').focus();
    await page.keyboard.press('Enter');
    const level = { none: 0, mention: 2, action: 4, task: 6 };
    const rank = (own: Cell[]): number => {
      const cell = own.find(({ plan }) => plan === 'zibo');
      return cell ? level[cell.level] + Math.min(1, cell.quantified.length) : 0;
    };
    expect(await order(page)).toEqual(by(rank));
    await page.keyboard.press('Space');
    expect(await order(page)).toEqual(by((own) => -rank(own)));
    expect(await page.evaluate(() => document.activeElement?.closest('th')?.dataset['key'])).toBe('zibo');
    await page.getByRole('button', { name: '主题' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(await order(page)).toEqual(printed);
    await page.close();
  });

  test('comes with the address, keeps the evidence asked for in sight, and survives a nonsense key', async () => {
    const page = await open('/themes/?sort=number#trade-secrets.zibo');
    expect(await order(page)).toEqual(by((own) => countOf(own, 'number')));
    const entry = page.locator('[id="trade-secrets.zibo"]');
    await expect.poll(() => entry.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(600);
    expect(await entry.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
    await page.locator('.matrix-cell[href="#copyright.zibo"]').click();
    await expect.poll(() => page.url()).toBe(`${site.url}/themes/?sort=number#copyright.zibo`);
    await page.goto(`${site.url}/themes/?sort=nonsense`);
    expect(await order(page)).toEqual(printed);
    await page.close();
  });

  test('does not move what lies below the pointer', async () => {
    const page = await open('/themes/');
    const head = page.locator('th[data-key=task]');
    const before = await head.boundingBox();
    await head.locator('button').click();
    expect(await head.boundingBox()).toEqual(before);
    await page.close();
  });
});

describe('the page', () => {
  test.each([390, 360])('fits a phone %i px wide, table and picture', async (width) => {
    const page = await open('/themes/', { viewport: { width, height: 844 }, isMobile: true, hasTouch: true });
    for (const address of ['/themes/?sort=zibo', '/']) {
      await page.goto(site.url + address);
      expect(await page.evaluate(() => Math.max(document.documentElement.scrollWidth, innerWidth)), address).toBe(width);
    }
    await page.close();
  });

  test('has no accessibility violation when sorted, light and wide, dark and narrow', async () => {
    const page = await open('/themes/?sort=task');
    expect(await violationsInBothForms(page)).toEqual([]);
    await page.close();
  });

  test.each([360, 768, 1440])('the picture keeps its words apart and inside at %i px', async (width) => {
    const page = await open('/', { viewport: { width, height: 900 } });
    const wrong = await page.locator('svg.coverage-chart:visible').evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      const boxes = [...svg.querySelectorAll('text, use')].map((one) => ({
        words: one.textContent || (one.closest('a')?.textContent ?? ''),
        box: one.getBoundingClientRect(),
      }));
      const apart = (a: DOMRect, b: DOMRect): boolean =>
        a.right <= b.left + 0.5 || b.right <= a.left + 0.5 || a.bottom <= b.top + 0.5 || b.bottom <= a.top + 0.5;
      const overlaps = boxes.flatMap((a, at) =>
        boxes.slice(at + 1).flatMap((b) => (apart(a.box, b.box) ? [] : [`${a.words} / ${b.words}`])),
      );
      const outside = boxes.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1);
      return { count: boxes.length, overlaps, outside: outside.map(({ words }) => words) };
    });
    expect(wrong.count).toBeGreaterThan(130);
    expect({ overlaps: wrong.overlaps, outside: wrong.outside }).toEqual({ overlaps: [], outside: [] });
    await page.close();
  });

  test('the keyboard passes the picture at once, or reaches a cell of it and its evidence', async () => {
    const page = await open('/');
    await page.locator('.past').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('可排序的表');
    const cell = page.getByRole('link', { name: '淄博，商业秘密：仅提到', exact: true });
    expect(await cell.count()).toBe(1);
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/themes/#trade-secrets.zibo');
    await page.close();
  });
});
