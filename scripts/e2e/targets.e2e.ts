import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFolder } from '../serve.ts';
import { withSite, type Site } from './harness.ts';

interface Target {
  id: string;
  plan: string;
  indicator: string | null;
  printed: string;
  value: number | null;
  valuePrinted: string | null;
  year: number | null;
  baseline: { value: number; year: number } | null;
  kind: 'quantitative' | 'qualitative';
  quote: string;
  url: string;
  notes: string[];
  missing: { field: string; reason: string }[];
}
const data = <Row>(name: string): Row[] => JSON.parse(readFileSync(join(siteFolder, 'data', `${name}.json`), 'utf8')) as Row[];
const targets = data<Target>('targets');
const plans = data<{ id: string; name: string }>('plans');
const indicators = new Map(data<{ id: string; label: string; theme: string | null }>('indicators').map((one) => [one.id, one]));
const keyOf = ({ indicator, printed }: Target): string => indicator ?? printed;
const anchorOf = ({ id }: Target): string => id.replaceAll('/', '-');
const themeOf = ({ indicator }: Pick<Target, 'indicator'>): string | null => indicators.get(indicator ?? '')?.theme ?? null;
const labelOf = ({ indicator, printed }: Target): string => indicators.get(indicator ?? '')?.label ?? printed;
const plain = (text: string): string => text.replace(/\s/gu, '');
const whyNo = ({ missing }: Target, field: string): string | undefined => missing.find((one) => one.field === field)?.reason;
const unique = <T>(some: readonly T[]): T[] => [...new Set(some)];

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

/** Ids of the targets in sight in the table of all, from top to bottom. */
const records = (page: Page): Promise<string[]> =>
  page.locator('[data-records] [data-target]:visible').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-target') ?? ''));
/** Keys of the rows in sight in the overview, from top to bottom. */
const rows = (page: Page): Promise<string[]> =>
  page.locator('[data-overview] tbody tr:visible').evaluateAll((all) => all.map((row) => row.getAttribute('data-key') ?? ''));
const charts = (page: Page): Promise<string[]> =>
  page.locator('[data-chart-of]:visible').evaluateAll((all) => all.map((chart) => chart.getAttribute('data-chart-of') ?? ''));
/** The query part of the address, as the page itself has it; the browser tells others of it a moment later. */
const search = (page: Page): Promise<string> => page.evaluate(() => decodeURIComponent(location.search).replaceAll('+', ' '));
const said = (page: Page): Promise<string> => page.locator('[data-filter-status]').innerText();

/** That the page shows just these targets: as records, as rows of the overview, as charts, and in its sentence. */
async function shows(page: Page, wanted: readonly Target[]): Promise<void> {
  const keys = unique(wanted.map(keyOf));
  expect((await records(page)).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
  expect((await rows(page)).toSorted()).toEqual(keys.toSorted());
  expect((await charts(page)).toSorted()).toEqual(charted.filter((id) => keys.includes(id)).toSorted());
  expect(await said(page)).toContain(
    wanted.length === 0 ? '没有符合这些条件的目标。' : `显示 ${String(keys.length)} 项指标、${String(wanted.length)} 个目标。`,
  );
}

/** Indicators that at least two plans set, one of them with a number: each has a picture. */
const charted = [...Map.groupBy(targets, ({ indicator }) => indicator)].flatMap(([id, own]) =>
  id !== null && unique(own.map(({ plan }) => plan)).length > 1 && own.some(({ kind }) => kind === 'quantitative') ? [id] : [],
);

describe('without JavaScript', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open('/targets/', { javaScriptEnabled: false });
  });

  test('every target is a record with its quote, its number and its year, under its own address', async () => {
    const found = await page.locator('[data-records] tr[data-kind]').evaluateAll((all) =>
      all.map((row) => ({
        id: row.querySelector('[data-target]')?.getAttribute('data-target'),
        anchor: row.id,
        value: row.querySelector('data')?.getAttribute('value') ?? null,
        quotes: [...row.querySelectorAll('.quote .song')].map(({ textContent }) => textContent),
        year: row.querySelector('.year')?.textContent.trim(),
        base: row.querySelector('.base')?.textContent.trim() ?? '',
        link: row.querySelector('.quote a.nobr')?.getAttribute('href'),
        text: row.textContent,
      })),
    );
    expect(found.map(({ id }) => id).toSorted()).toEqual(targets.map(({ id }) => id).toSorted());
    for (const target of targets) {
      const row = found.find(({ id }) => id === target.id);
      expect(row?.anchor).toBe(anchorOf(target));
      expect(row?.value, target.id).toBe(target.value === null ? null : String(target.value));
      expect(row?.quotes[0], target.id).toBe(target.quote);
      expect(row?.year, target.id).toBe(target.year === null ? whyNo(target, 'year') : String(target.year));
      if (target.baseline) expect(row?.base, target.id).toContain(`${String(target.baseline.year)}年`);
      else expect(row?.base, target.id).toBe(target.kind === 'qualitative' ? '没有数' : whyNo(target, 'baseline'));
      expect(row?.link, target.id).toBe(target.url);
      for (const note of target.notes) expect(row?.text, target.id).toContain(note);
    }
  });

  test('every target is in the overview in the words of its record, and leads to its row on the page of its indicator', async () => {
    const labels = new Map(
      await page
        .locator('[data-records] [data-target]')
        .evaluateAll((cells) =>
          cells.map((cell) => [cell.getAttribute('data-target') ?? '', cell.firstElementChild?.textContent.trim() ?? ''] as const),
        ),
    );
    const links = await page.locator('[data-overview] a[data-target]').evaluateAll((all) =>
      all.map((link) => ({
        id: link.getAttribute('data-target') ?? '',
        key: link.closest('tr')?.getAttribute('data-key'),
        plan: link.closest('[data-of]')?.getAttribute('data-of'),
        to: link.getAttribute('href') ?? '',
        label: link.textContent.trim(),
        year: link.parentElement?.querySelector('.year')?.textContent,
        value: link.querySelector('data')?.getAttribute('value') ?? null,
        song: link.querySelector('.song') !== null,
      })),
    );
    expect(links.map(({ id }) => id).toSorted()).toEqual(targets.map(({ id }) => id).toSorted());
    for (const target of targets) {
      const link = links.find(({ id }) => id === target.id);
      expect(link).toMatchObject({ key: keyOf(target), plan: target.plan, label: labels.get(target.id), song: target.value === null });
      expect(link?.value, target.id).toBe(target.value === null ? null : String(target.value));
      expect(link?.year, target.id).toBe(target.year === null ? '未写年份' : String(target.year));
      const [path = '', fragment] = (link?.to ?? '').split('#');
      expect(fragment).toBe(anchorOf(target));
      expect(readFileSync(join(siteFolder, path, 'index.html'), 'utf8'), target.id).toContain(`id="${anchorOf(target)}"`);
    }
  });

  test('every cell of the overview says something, and an empty one why, in full for those who ask', async () => {
    const cells = await page.locator('[data-overview] tbody td').evaluateAll((all) =>
      all.map((cell) => ({
        key: cell.closest('tr')?.getAttribute('data-key'),
        plan: cell.getAttribute('data-of'),
        said: cell.querySelector('.said')?.textContent.trim() ?? '',
        targets: cell.querySelectorAll('[data-target]').length,
        title: cell.querySelector('.why')?.getAttribute('title') ?? '',
        hidden: cell.querySelector('.why .visually-hidden')?.textContent ?? '',
      })),
    );
    expect(cells).toHaveLength(unique(targets.map(keyOf)).length * plans.length);
    for (const cell of cells) {
      const own = targets.filter((target) => keyOf(target) === cell.key && target.plan === cell.plan);
      expect(cell.said, `${cell.key ?? ''} ${cell.plan ?? ''}`).not.toBe('');
      expect(cell.targets).toBe(own.length);
      if (own.length > 0) continue;
      expect(cell.said).toMatch(/^(?:未写|有任务，未写目标|提到，未写目标|未对照)/u);
      expect(cell.title.length).toBeGreaterThan(1);
      expect(cell.hidden).toBe(`（${cell.title}）`);
    }
  });

  test('tables have captions and heads, and no dead control shows', async () => {
    for (const table of ['[data-overview]', '[data-records]']) {
      expect(await page.locator(`${table} caption`).count()).toBe(1);
      expect(await page.locator(`${table} th:not([scope])`).count()).toBe(0);
      expect(await page.locator(`${table} tbody tr`).count()).toBe(await page.locator(`${table} tbody th`).count());
    }
    expect(await page.locator('main :is(form, input, select, button):visible').count()).toBe(0);
    expect((await charts(page)).toSorted()).toEqual(charted.toSorted());
  });
});

test('no page shows a number of a target that is not the number of targets.json', async () => {
  const page = await open('/targets/', { javaScriptEnabled: false });
  const numbers = new Map(targets.map(({ id, value }) => [id, value]));
  for (const path of ['/targets/', ...unique(targets.flatMap(({ indicator }) => indicator ?? [])).map((id) => `/targets/${id}/`)]) {
    await page.goto(site.url + path);
    const shown = await page
      .locator('[data-target]:has(data:not([data-part]))')
      .evaluateAll((all) =>
        all.map(
          (one) => [one.getAttribute('data-target') ?? '', one.querySelector('data:not([data-part])')?.getAttribute('value')] as const,
        ),
      );
    for (const [id, value] of shown) expect(value, `${path} ${id}`).toBe(String(numbers.get(id)));
  }
  await page.close();
});

test('the page of a theme names targets of one plan apart, and says where a year or a target is missing', async () => {
  const page = await open('/themes/geographical-indications/', { javaScriptEnabled: false });
  const own = targets.filter(({ plan, indicator }) => plan === 'jincheng' && indicator === 'geographical-indications');
  expect(own.length).toBeGreaterThan(1);
  for (const { id, printed } of own) expect(await page.locator(`.fact[data-target="${id}"]`).innerText()).toContain(printed);
  const undated = targets.find((target) => themeOf(target) === 'geographical-indications' && target.year === null);
  expect(await page.locator(`.fact[data-target="${undated?.id ?? ''}"]`).innerText()).toContain('未写年份');
  const absences = await page.locator('[data-line=absent] .absent').allInnerTexts();
  expect(absences).toContain('未写目标');
  expect(absences).not.toContain('未写数值');
  await page.close();
});

test('a period without a printed start is dashed on the home page, and said in words', async () => {
  const page = await open('/', { javaScriptEnabled: false });
  const bar = page.locator('.plans svg[data-plan=xinxiang]');
  expect(await bar.getAttribute('aria-label')).toBe('未印起年，止于 2026 年，2024-03-12成文');
  expect(await bar.locator('.bar').count()).toBe(0);
  expect(await bar.locator('.open').evaluate((line) => getComputedStyle(line).strokeDasharray)).not.toBe('none');
  expect(await page.locator('.plans svg .open').count()).toBe(1);
  await page.close();
});

test('without a filter the rule below the head keeps its distance from the words above', async () => {
  const page = await open('/targets/', { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const [head, key] = [await page.locator('main header.section-head').boundingBox(), await page.locator('main .key').boundingBox()];
  expect((key?.y ?? 0) - (head?.y ?? 0) - (head?.height ?? 0)).toBeGreaterThan(12);
  await page.close();
});

describe('the filter', () => {
  const byPlan = targets.filter(({ plan }) => ['yanhu', 'zibo'].includes(plan));

  test('by kind, theme, plan and words, each in the address, together and one by one', async () => {
    const page = await open('/targets/');
    await shows(page, targets);
    const controls = page.locator('[data-filter] :is(select, input[type=text])');
    expect(await controls.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).labels?.[0]?.textContent.trim()))).toEqual([
      '种类',
      '主题',
      '文字',
    ]);
    await page.locator('#filter-kind').selectOption('words');
    expect(await search(page)).toBe('?kind=words');
    await shows(
      page,
      targets.filter(({ kind }) => kind === 'qualitative'),
    );
    await page.locator('#filter-kind').selectOption('number');
    expect(await search(page)).toBe('?kind=number');
    await shows(
      page,
      targets.filter(({ kind }) => kind === 'quantitative'),
    );
    await page.locator('#filter-kind').selectOption('all');
    expect(await search(page)).toBe('');
    await page.locator('#filter-theme').selectOption('geographical-indications');
    expect(await search(page)).toBe('?theme=geographical-indications');
    await shows(
      page,
      targets.filter((target) => themeOf(target) === 'geographical-indications'),
    );
    await page.getByRole('checkbox', { name: '盐湖区' }).check();
    await page.locator('#filter-kind').selectOption('number');
    expect(await search(page)).toBe('?theme=geographical-indications&plan=yanhu&kind=number');
    await shows(
      page,
      byPlan.filter(
        (target) => target.plan === 'yanhu' && target.kind === 'quantitative' && themeOf(target) === 'geographical-indications',
      ),
    );
    await page.close();
  });

  test('by plans hides the columns of the others', async () => {
    const page = await open('/targets/');
    await page.getByRole('checkbox', { name: '淄博' }).check();
    await page.getByRole('checkbox', { name: '盐湖区' }).check();
    expect(await search(page)).toBe('?plan=yanhu,zibo');
    await shows(page, byPlan);
    const heads = await page.locator('[data-overview] thead th:visible').allInnerTexts();
    expect(heads.map((head) => head.trim().split('\n').at(-1))).toEqual(['指标', '盐湖区', '淄博']);
    expect(await said(page)).toContain('图按整项列出，总表只列所选文件。');
    await page.close();
  });

  test.each(['满意度', '全省 前列', '10.5万', '１０．５', '力争'])('by words of name or quote: %s', async (words) => {
    const page = await open('/targets/');
    await page.locator('#filter-q').fill(words);
    expect(await search(page)).toBe(`?q=${words}`);
    const wanted = plain(words.normalize('NFKC'));
    const found = targets.filter((target) => plain(`${labelOf(target)}|${target.printed}|${target.quote}`).includes(wanted));
    expect(found.length).toBeGreaterThan(0);
    await shows(page, found);
    await page.close();
  });

  test('follows back and forward; typing a word is one step', async () => {
    const page = await open('/targets/');
    await page.locator('#filter-kind').selectOption('words');
    await page.locator('#filter-q').pressSequentially('前列');
    expect(await search(page)).toBe('?kind=words&q=前列');
    await page.goBack();
    expect(await search(page)).toBe('?kind=words');
    expect(await page.locator('#filter-q').inputValue()).toBe('');
    await shows(
      page,
      targets.filter(({ kind }) => kind === 'qualitative'),
    );
    await page.goBack();
    expect(await search(page)).toBe('');
    expect(await page.locator('#filter-kind').inputValue()).toBe('all');
    await shows(page, targets);
    await page.goForward();
    await page.goForward();
    expect(await page.locator('#filter-q').inputValue()).toBe('前列');
    await shows(
      page,
      targets.filter(({ kind, quote }) => kind === 'qualitative' && quote.includes('前列')),
    );
    await page.close();
  });

  test('comes with the address, keeps what is not its own, and ignores what it does not know', async () => {
    const page = await open('/targets/?kind=number&plan=zibo,mars&theme=nonsense&order=value&scale=log');
    await shows(
      page,
      targets.filter(({ plan, kind }) => plan === 'zibo' && kind === 'quantitative'),
    );
    expect(await page.getByRole('checkbox', { name: '淄博' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '清除' }).click();
    expect(await search(page)).toBe('?scale=log');
    await shows(page, targets);
    expect(await page.getByRole('button', { name: '清除' }).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter-kind');
    await page.close();
  });

  test('shows what the fragment leads to though the filter would hide it, and says so; asking anew hides it', async () => {
    const page = await open('/targets/?plan=yuncheng#zibo-2-1-2');
    const row = page.locator('#zibo-2-1-2');
    expect(await row.isVisible()).toBe(true);
    await expect
      .poll(() => row.evaluate((one) => Math.abs(one.getBoundingClientRect().top - innerHeight / 2) < innerHeight / 2))
      .toBe(true);
    expect(await said(page)).toContain('数据表另列出地址所指的一行，它不合这些条件。');
    await page.locator('#filter-kind').selectOption('number');
    expect(await row.isVisible()).toBe(false);
    expect(await said(page)).not.toContain('地址所指');
    await page.close();
  });

  test('says that nothing is left, takes words as words, and is cleared', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&';
    const page = await open(`/targets/?q=${encodeURIComponent(hostile)}&by=plan`);
    expect(await page.locator('#filter-q').inputValue()).toBe(hostile);
    await shows(page, []);
    expect(await page.locator('main :is(h2, table, figure):visible').count()).toBe(0);
    expect(await page.locator('main img').count()).toBe(0);
    await page.getByRole('button', { name: '清除' }).click();
    expect(await search(page)).toBe('?by=plan');
    await shows(page, targets);
    await page.close();
  });

  test('works with the keyboard alone, and Enter leaves the page where it is', async () => {
    const page = await open('/targets/');
    await page.locator('#filter-kind').focus();
    await page.keyboard.press('ArrowDown');
    expect(await search(page)).toBe('?kind=number');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await search(page)).toBe(`?kind=number&plan=${plans[0]?.id ?? ''}`);
    await page.locator('#filter-q').focus();
    await page.keyboard.type('商标');
    await page.keyboard.press('Enter');
    expect(await search(page)).toBe(`?kind=number&plan=${plans[0]?.id ?? ''}&q=商标`);
    await shows(
      page,
      targets.filter(
        (target) => target.kind === 'quantitative' && target.plan === plans[0]?.id && `${labelOf(target)}${target.quote}`.includes('商标'),
      ),
    );
    expect(await page.locator('[role=status][data-filter-status]').count()).toBe(1);
    await page.close();
  });
});

describe('order', () => {
  test('of the overview: by plans, by theme, by first mention; every row stays', async () => {
    const page = await open('/targets/');
    const usual = await rows(page);
    const counts = usual.map((key) => unique(targets.filter((target) => keyOf(target) === key).map(({ plan }) => plan)).length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const select = page.locator('#filter-order');
    await select.selectOption('first');
    expect(await search(page)).toBe('?order=first');
    expect(await rows(page)).toEqual(unique(targets.map(keyOf)));
    await select.selectOption('theme');
    expect(await search(page)).toBe('?order=theme');
    const themes = data<{ id: string }>('themes').map(({ id }) => id);
    const places = (await rows(page)).map((key) => {
      const theme = indicators.get(key)?.theme ?? null;
      return theme === null ? themes.length : themes.indexOf(theme);
    });
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect((await rows(page)).toSorted()).toEqual(usual.toSorted());
    await page.goBack();
    await page.goBack();
    expect(await rows(page)).toEqual(usual);
    await page.close();
  });

  test('of the records: under their plans, under their years, and back; every row stays, and names its indicator', async () => {
    const page = await open('/targets/');
    const usual = await records(page);
    const heads = (): Promise<string[]> =>
      page
        .locator('[data-records] tr.group:visible')
        .allInnerTexts()
        .then((all) => all.map((text) => text.trim().split('\n').at(-1) ?? ''));
    const usualHeads = await heads();
    expect(await page.locator('[data-records] .what:visible').count()).toBe(0);
    await page.locator('#filter-by').selectOption('plan');
    expect(await search(page)).toBe('?by=plan');
    expect(await heads()).toEqual(plans.map(({ name }) => name));
    const byPlan = (await records(page)).map((id) => id.split('/')[0]);
    expect(unique(byPlan)).toEqual(plans.map(({ id }) => id));
    expect(byPlan).toEqual(plans.flatMap(({ id }) => byPlan.filter((plan) => plan === id)));
    expect(await page.locator('[data-records] .what:visible').count()).toBe(targets.length);
    await page.locator('#filter-by').selectOption('year');
    const years = unique(targets.map(({ year }) => year ?? Infinity)).toSorted((a, b) => a - b);
    expect(await heads()).toEqual(years.map((year) => (year === Infinity ? '未写年份' : `${String(year)}年`)));
    expect((await records(page)).toSorted()).toEqual(usual.toSorted());
    await page.locator('#filter-kind').selectOption('words');
    expect(await search(page)).toBe('?by=year&kind=words');
    await page.goto(`${site.url}/targets/?by=year&kind=number`);
    expect(await heads()).toContain('2026年');
    await page.locator('#filter-kind').selectOption('all');
    await page.locator('#filter-by').selectOption('indicator');
    expect(await records(page)).toEqual(usual);
    expect(await heads()).toEqual(usualHeads);
    await page.close();
  });
});

describe('the page', () => {
  test.each([360, 390])('fits a phone %i px wide, filtered and regrouped too', async (width) => {
    const page = await open('/targets/', { viewport: { width, height: 844 }, isMobile: true, hasTouch: true });
    for (const address of ['/targets/', '/targets/?kind=words&plan=xinxiang', '/targets/?by=plan', '/targets/?by=year&q=nothing']) {
      await page.goto(site.url + address);
      expect(await page.evaluate(() => Math.max(document.documentElement.scrollWidth, innerWidth)), address).toBe(width);
    }
    await page.goto(`${site.url}/targets/?kind=words&plan=xinxiang`);
    const wanted = targets.filter(({ plan, kind }) => plan === 'xinxiang' && kind === 'qualitative');
    await shows(page, wanted);
    const marks = await page.locator('[data-overview] td:visible .plan-name').allInnerTexts();
    expect(marks).toHaveLength(unique(wanted.map(keyOf)).length);
    await page.close();
  });

  test('does not slide below its heads: focus stays in sight', async () => {
    const page = await open('/targets/');
    const link = page.locator('[data-overview] tbody tr').nth(5).locator('a').first();
    // As far up as the heads cover it.
    await link.evaluate((one) => scrollBy(0, one.getBoundingClientRect().top - 4));
    await link.focus();
    const [head, box] = [await page.locator('[data-overview] thead th').first().boundingBox(), await link.boundingBox()];
    expect(box?.y ?? 0).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
    await page.close();
  });

  test('pays less than 3 KB for its script', () => {
    const names = readdirSync(join(siteFolder, '_astro'));
    const own = names.filter((name) => name.startsWith('OverviewFilter') && name.endsWith('.js'));
    expect(own).toHaveLength(1);
    const read = (name: string): string => readFileSync(join(siteFolder, '_astro', name), 'utf8');
    const text = read(own[0] ?? '');
    // What it shares with other pages lies in files of their own; they are named by their digest: from"./groupBy.DdzNmeQ9.js".
    const shared = names.filter((name) => text.includes(`"./${name}"`));
    expect(shared.filter((name) => /\bimport\b/u.test(read(name)))).toEqual([]);
    expect(gzipSync([text, ...shared.map(read)].join('\n')).length).toBeLessThan(3000);
  });

  test('says on paper what was chosen, without the controls', async () => {
    const page = await open('/targets/?kind=words&plan=yuncheng&q=前列');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(':is([data-filter], .target-order) :is(input, select, button):visible').count()).toBe(0);
    expect(await page.locator('[data-filter-status]').isVisible()).toBe(true);
    expect(await page.locator('[data-filter-status]').getAttribute('data-conditions')).toBe('只写文字的、运城、“前列”');
    await page.close();
  });
});
