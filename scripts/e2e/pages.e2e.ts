import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withSite, type Site } from './harness.ts';

/** One address of each kind of page (design: addresses), with words that must be on it without JavaScript. */
const kinds: [kind: string, address: string, words: string[]][] = [
  ['home', '/', ['运城', '盐湖', '晋城', '淄博', '新乡']],
  ['all plans', '/plans/', ['运政发〔2024〕13号', '淄博']],
  ['plan', '/plans/yuncheng/', ['一、总体要求', '加强宣传引导', '运政发〔2024〕13号']],
  ['longest plan', '/plans/yanhu/', ['盐湖区']],
  ['task', '/plans/yuncheng/2-2-2/', ['推进知识产权金融创新', '国家金融监督管理总局运城监管分局']],
  ['themes', '/themes/', ['知识产权金融', '运城']],
  ['theme', '/themes/ip-finance/', ['入园惠企', '运城', '晋城']],
  ['compare', '/compare/', ['自选并列要用脚本', '知识产权金融']],
  ['reuse', '/reuse/', ['同文', '盐湖']],
  ['reuse of a plan', '/reuse/yuncheng/', ['运城', '淄博']],
  ['department', '/departments/market-regulation/', ['市市场监管局', '运城']],
  ['targets', '/targets/', ['有效注册商标', '高价值发明专利', '21266件']],
  ['indicator', '/targets/registered-trademarks/', ['有效注册商标']],
  ['indicator in words only', '/targets/mediation-coverage/', ['全覆盖', '未写']],
  ['computed growth', '/targets/ambition/', ['推算', '盐湖区', '晋城']],
  ['charts', '/charts/', ['有效注册商标']],
  ['departments', '/departments/', ['市市场监管局']],
  ['instruments', '/instruments/', ['知识产权强国建设纲要']],
  ['terms', '/terms/', ['入园惠企']],
  ['search', '/search/', ['检索']],
  ['data', '/data/', ['targets.json']],
  ['about', '/about/', ['勘误']],
  ['not found', '/404.html', []],
];

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

test.each(kinds)('%s page is complete without JavaScript', async (_kind, address, words) => {
  const page = await site.page({ javaScriptEnabled: false });
  const response = await page.goto(site.url + address);
  expect(response?.status()).toBe(200);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await page.locator('h1').count()).toBe(1);
  const text = (await page.locator('main').textContent()) ?? '';
  for (const word of words) expect(text).toContain(word);
  await page.context().close();
});

test('the targets page draws its chart without JavaScript', async () => {
  const page = await site.page({ javaScriptEnabled: false });
  await page.goto(`${site.url}/targets/`);
  expect(await page.locator('main svg').count()).toBeGreaterThan(0);
  expect(await page.locator('main table').count()).toBeGreaterThan(0);
});

test.each(kinds)('%s page fits a phone: nothing scrolls sideways at 390 and 360 px', async (_kind, address) => {
  const page = await site.page({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await page.goto(site.url + address);
  for (const width of [390, 360]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await tooWide(page, width)).toEqual([]);
  }
  await page.context().close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.each(kinds)(`%s page has no accessibility violation, ${colorScheme}`, async (_kind, address) => {
    const page = await site.page({ colorScheme });
    await page.goto(site.url + address);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)) }))).toEqual(
      [],
    );
    await page.context().close();
  });
}

test.each(kinds)('%s page loads without an error in the console', async (_kind, address) => {
  const page = await site.page();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(site.url + address, { waitUntil: 'networkidle' });
  expect(errors).toEqual([]);
  await page.context().close();
});

/** Empty where the page fits the width; otherwise the widest offenders, to find them by. A phone's innerWidth grows with the page, so the width is given. */
function tooWide(page: Page, width: number): Promise<string[]> {
  return page.evaluate((expected) => {
    const actual = Math.max(document.scrollingElement?.scrollWidth ?? 0, globalThis.innerWidth);
    if (actual <= expected) return [];
    const offenders = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > expected + 1);
    return [`${actual} px in ${expected}`, ...offenders.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  }, width);
}
