import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allXssStrings } from '../security/xssStrings.ts';
import { withSite, type Site } from './harness.ts';
import { watchHostile } from './inert.ts';
import { answer, answersTo } from './searching.ts';

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

/** Opens a page without its policy: strings have to be inert by themselves, not because something behind catches them. */
async function openBare(address: string): Promise<{ page: Page; hostile: () => Promise<string[]> }> {
  const page = await site.tab({ bypassCSP: true });
  const hostile = await watchHostile(page);
  await page.goto(site.url + address, { waitUntil: 'networkidle' });
  return { page, hostile };
}

/** Goes to addresses one after the other as the back button does, and gives the words of the element that `says` names after each. */
function wordsAfter(page: Page, addresses: readonly string[], says: string): Promise<string[]> {
  return page.evaluate(
    async ({ list, part }) => {
      const words: string[] = [];
      for (const address of list) {
        history.replaceState(null, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
        await new Promise((resolve) => setTimeout(resolve));
        for (const waited = Date.now(); document.querySelector('[data-state=loading]') && Date.now() - waited < 2000;)
          await new Promise((resolve) => setTimeout(resolve, 1));
        words.push(document.querySelector(part)?.textContent ?? '');
      }
      return words;
    },
    { list: addresses, part: says },
  );
}

const all = (names: readonly string[], ...values: string[]) =>
  `?${new URLSearchParams(values.flatMap((value) => names.map((name) => [name, value])))}`;

/** The strings by tens, for what an address may name more than once. */
const tens = allXssStrings.flatMap((_, at) => (at % 10 === 0 ? [allXssStrings.slice(at, at + 10)] : []));

it('has more than two hundred strings, each another', () => {
  expect(new Set(allXssStrings).size).toBe(allXssStrings.length);
  expect(allXssStrings.length).toBeGreaterThanOrEqual(200);
});

it('sees a string that runs: the watch can fail', async () => {
  const { page, hostile } = await openBare('/about/');
  await page.evaluate(() =>
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src=x onerror=ran=1><a href=" javascript:1">甲</a>'),
  );
  await page.waitForFunction(() => 'ran' in globalThis);
  expect(await hostile()).toEqual([expect.stringContaining('<img'), expect.stringContaining('<a href'), 'a string ran']);
  await page.close();
});

it('searches for every string, and with every string as each condition, and runs none', async () => {
  const { page, hostile } = await openBare('/search/?q=知识产权');
  await answer(page, '知识产权');
  const asked = await answersTo(
    page,
    allXssStrings.map((text) => all(['q'], text)),
  );
  expect(asked.length).toBe(allXssStrings.length);
  // Each was searched for; those without a character that could be found leave the page waiting.
  expect(asked.filter(({ state }) => state === 'done').length).toBeGreaterThan(200);
  expect(asked.filter(({ state }) => state === 'error')).toEqual([]);
  const conditions = await answersTo(
    page,
    tens.map((texts) => all(['q', 'plan', 'theme', 'department', 'kind', 'view', 'sort'], ...texts)),
  );
  expect(conditions.map(({ state }) => state)).not.toContain('error');
  expect(await hostile()).toEqual([]);
  // What was asked stands in the box as it was typed.
  expect(await page.inputValue('main input[type=search]')).toBe(tens.at(-1)?.[0]);
  await page.close();
});

it('compares with every string as each part of the address, says which it does not know, and runs none', async () => {
  const { page, hostile } = await openBare('/compare/');
  const unknown = await wordsAfter(
    page,
    allXssStrings.map((text) => all(['plans', 'theme', 'tab'], text)),
    '[data-compare-status]',
  );
  // Matches what parts a list of plans; does not match 甲乙.
  const whole = allXssStrings
    .map((text, at) => ({ text: text.trim(), said: unknown[at] ?? '' }))
    .filter(({ text }) => !/[,，、\r\n\t\f\v\0]/u.test(text));
  expect(whole.length).toBeGreaterThan(150);
  expect(whole.filter(({ text, said }) => !said.includes(text)).map(({ text }) => text)).toEqual([]);
  const tasks = await wordsAfter(
    page,
    allXssStrings.map((text) => all(['task', 'tab'], text)),
    '[data-compare-status]',
  );
  const shown = await wordsAfter(
    page,
    tens.map((texts) => `?plans=yuncheng,zibo&theme=leadership&${all(['hide', 'fold', 'tab'], ...texts).slice(1)}`),
    '[data-compare-result]',
  );
  expect([tasks.length, shown.length]).toEqual([allXssStrings.length, tens.length]);
  expect(shown.every((words) => words.includes('组织领导'))).toBe(true);
  expect(await hostile()).toEqual([]);
  await page.close();
});

it('filters the targets by every string, and runs none', async () => {
  const { page, hostile } = await openBare('/targets/');
  const filtered = await wordsAfter(
    page,
    allXssStrings.map((text) => all(['q', 'theme', 'plan', 'kind', 'order', 'by'], text)),
    '[data-filter-status]',
  );
  expect(filtered.length).toBe(allXssStrings.length);
  expect(await hostile()).toEqual([]);
  await page.close();
});

it('opens a plan, a task, a theme and a chart with strings in every part of the address, and runs none', async () => {
  const page = await site.tab({ bypassCSP: true });
  const hostile = await watchHostile(page);
  const strings = allXssStrings.filter((_, at) => at % 40 === 0);
  for (const [at, text] of strings.entries()) {
    const path = ['/plans/yuncheng/', '/plans/yuncheng/2-2-2/', '/themes/ip-finance/', '/charts/registered-trademarks/'][at % 4] ?? '/';
    const hash = encodeURIComponent(text);
    await page.goto(`${site.url}${path}${all(['q', 'scale', 'mark', 'text', 'sort', 'tab'], text)}#${hash}`, { waitUntil: 'load' });
    expect(await hostile(), text).toEqual([]);
  }
  await page.close();
});
