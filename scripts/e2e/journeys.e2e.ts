import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnsAtMost } from '../../src/lib/planWords.ts';
import { withSite, type Site } from './harness.ts';

const clause = '深入推进知识产权质押融资“入园惠企”行动';

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

test('a reader goes from the home page to a plan, to a task and on to the next task', async () => {
  const page = await site.tab();
  await page.goto(`${site.url}/`);
  await page.locator('main a[href="/plans/yuncheng/"]').first().click();
  await page.waitForURL('**/plans/yuncheng/');
  await page.locator('main a[href="/plans/yuncheng/2-2-2/"]').first().click();
  await page.waitForURL('**/plans/yuncheng/2-2-2/');
  expect(await page.locator('h1').innerText()).toContain('推进知识产权金融创新');
  expect(await page.locator('main').innerText()).toContain(clause);
  await page.locator('a[rel~="next"]').first().click();
  await page.waitForURL('**/plans/yuncheng/2-2-3/');
  expect(await page.locator('h1').innerText()).toContain('运用知识产权助力乡村振兴');
  await page.locator('a[rel~="prev"]').first().click();
  await page.waitForURL('**/plans/yuncheng/2-2-2/');
});

test('a copied link opens the clause cold: a new browser without JavaScript', async () => {
  const sender = await site.page();
  await sender.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  await sender.goto(`${site.url}/plans/yuncheng/2-2-2/?from=search#top`);
  await sender.getByRole('button', { name: '复制链接' }).click();
  await sender.getByText('已复制').first().waitFor();
  const copied = await sender.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${site.url}/plans/yuncheng/2-2-2/`);

  const receiver = await site.tab({ javaScriptEnabled: false });
  const response = await receiver.goto(copied);
  expect(response?.status()).toBe(200);
  expect(await receiver.locator('main').innerText()).toContain(clause);
});

test('a copied citation names the plan, its document number, the place and the address', async () => {
  const page = await site.page();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  await page.goto(`${site.url}/plans/yuncheng/2-2-2/`);
  await page.getByRole('button', { name: '复制引用' }).click();
  await page.getByText('已复制').first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('运城市国家知识产权强市建设试点城市');
  expect(copied).toContain('运政发〔2024〕13号');
  expect(copied).toContain('二、（二）2');
  expect(copied).toContain('/plans/yuncheng/2-2-2/');
});

test('an anchor on the plan page leads to the provision itself', async () => {
  const page = await site.tab();
  await page.goto(`${site.url}/plans/yuncheng/#s2-2-2`);
  const provision = page.locator('[id="s2-2-2"]');
  expect(await provision.count()).toBe(1);
  expect(await provision.innerText()).toContain('推进知识产权金融创新');
  const top = await provision.evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(400);
});

test('a theme page on a wide screen has the plans side by side, in the fixed order', async () => {
  const plans = (await (await fetch(`${site.url}/data/plans.json`)).json()) as { name: string }[];
  const page = await site.tab({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${site.url}/themes/ip-finance/`);
  const heads = page
    .locator('main')
    .getByRole('heading', { level: 2 })
    .filter({ has: page.locator('a[href^="/plans/"]') });
  const texts = await heads.allInnerTexts();
  expect(texts.map((text, at) => text.endsWith(plans[at]?.name ?? '?'))).toEqual(plans.map(() => true));
  const lefts = await heads.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
  const columns = Math.min(plans.length, new Set(lefts).size);
  expect(columns).toBeGreaterThan(plans.length > columnsAtMost ? 2 : plans.length - 1);
  const firstRow = lefts.slice(0, columns);
  expect(firstRow.toSorted((a, b) => a - b)).toEqual(firstRow);
  expect(await page.locator('main').innerText()).toContain(clause);
});

test('an unknown address answers 404 with a page that leads back', async () => {
  const page = await site.tab();
  const response = await page.goto(`${site.url}/plans/yuncheng/99-9/`);
  expect(response?.status()).toBe(404);
  expect(await page.locator('a[href="/"]').count()).toBeGreaterThan(0);
});
