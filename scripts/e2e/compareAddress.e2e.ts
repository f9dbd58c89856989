import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, finance, openComparison, planBox, settled, shown } from './comparing.ts';
import { withSite, type Site } from './harness.ts';

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

const open = (address: string) => openComparison(site, address);

const stale: [what: string, address: string, state: string, words: string][] = [
  ['an unknown plan', '?plans=yuncheng,atlantis,zibo&theme=ip-finance', 'done', '没有编号为“atlantis”的文件，已略去。'],
  ['only unknown plans', '?plans=atlantis&theme=ip-finance', 'idle', '请选两份以上文件'],
  ['an unknown theme', '?plans=yuncheng,zibo&theme=astrology', 'idle', '没有编号为“astrology”的主题'],
  ['six plans', '?plans=yuncheng,yanhu,jincheng,zibo,xinxiang,atlantis&theme=ip-finance', 'done', '已略去'],
  ['one plan', '?plans=zibo&theme=ip-finance', 'done', '再选一份'],
  ['no theme', '?plans=yuncheng,zibo', 'idle', '再选一个主题'],
  ['an unknown task', '?task=yuncheng/99-9', 'idle', '没有“yuncheng/99-9”这一条任务'],
  ['a task of an unknown plan', '?task=atlantis/1', 'idle', '没有“atlantis/1”这一条任务'],
  ['every column hidden', '?plans=yuncheng,zibo&theme=ip-finance&hide=yuncheng,zibo', 'done', '运城、淄博'],
  ['commas of a Chinese keyboard', '?plans=yuncheng，zibo、yanhu&theme=ip-finance', 'done', '运城、淄博、盐湖区'],
  ['markup', '?plans=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&theme=%22%3E%3Cscript%3E', 'idle', '<script>'],
];

test.each(stale)('%s in the address gives a sensible page', async (_what, query, state, words) => {
  const page = await open(`/compare/${query}`);
  const status = await settled(page);
  expect(status.state).toBe(state);
  expect(status.sentence).toContain(words);
  expect((await page.locator('[data-comparison]').count()) > 0).toBe(state === 'done');
  expect(await page.locator('[data-compare-static]').isVisible()).toBe(state !== 'done');
  expect(await page.locator('main img, main script[src="x"]').count()).toBe(0);
  await page.close();
});

test('plans that do not load are said not to, and another try helps', async () => {
  const page = await site.tab(desktop);
  await page.route('**/compare/zibo.json', (route) => route.abort());
  await page.goto(site.url + finance);
  const status = await settled(page);
  expect(status.state).toBe('error');
  expect(status.sentence).toContain('没有载入');
  expect(await page.locator('[data-compare-static]').isVisible()).toBe(true);
  await page.unroute('**/compare/zibo.json');
  await page.getByRole('button', { name: '重试' }).click();
  await expect.poll(async () => (await settled(page)).state).toBe('done');
  expect((await shown(page)).plans).toContain('zibo');
  await page.close();
});

test('a script that does not load is said not to, and another try, which loads the page anew, helps', async () => {
  const page = await site.page(desktop);
  await page.route('**/drawing*.js', (route) => route.abort());
  await page.goto(site.url + finance);
  expect((await settled(page)).state).toBe('error');
  await page.unroute('**/drawing*.js');
  await page.getByRole('button', { name: '重试' }).click();
  await expect.poll(async () => (await settled(page)).state).toBe('done');
  expect((await shown(page)).plans).toContain('zibo');
  await page.context().close();
});

test('an address with a row leads to the row, and its link and citation name it', async () => {
  const page = await open(`${finance}#insurance`);
  await expect.poll(() => page.locator('#insurance').evaluate((row) => Math.round(row.getBoundingClientRect().top))).toBeLessThan(200);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  await page.getByRole('button', { name: '复制“保险”一行的引用' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('运城 二、（二）2. 第 3 句');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('运政发〔2024〕13号');
  expect(copied.endsWith(`${site.url}${finance}#insurance`)).toBe(true);
  await page.close();
});

test('a link to a folded row opens it, and the address forgets that it was folded', async () => {
  const page = await open(`${finance}&fold=insurance,units#insurance`);
  await expect.poll(() => page.locator('#insurance').getAttribute('open')).not.toBeNull();
  await expect.poll(() => new URL(page.url()).searchParams.get('fold')).toBe('units');
  const pointer = page.locator('[data-line="see"] a[href^="#"]').first();
  const row = page.locator(`[id="${(await pointer.getAttribute('href'))?.slice(1) ?? ''}"]`);
  await row.locator('summary').click();
  await expect.poll(() => row.getAttribute('open')).toBeNull();
  await pointer.click();
  await expect.poll(() => row.getAttribute('open')).not.toBeNull();
  await page.close();
});

test('back from a link leads to where the reader was', async () => {
  const page = await open(finance);
  await page.evaluate(() => scrollTo(0, 1500));
  await page
    .locator('#risk-sharing a[href^="/plans/"], #insurance a[href^="/plans/"]')
    .first()
    .evaluate((link: HTMLElement) => link.click());
  await page.waitForURL('**/plans/**');
  await page.goBack();
  await settled(page);
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBeGreaterThan(1400);
  await page.close();
});

test('an answer that is no plan is a failure, and another try brings the focus to the heading', async () => {
  const page = await site.tab(desktop);
  await page.route('**/compare/zibo.json', (route) => route.fulfill({ json: {} }));
  await page.goto(site.url + finance);
  expect((await settled(page)).state).toBe('error');
  expect(await page.locator('h1').innerText()).toBe('并列对读');
  await page.unroute('**/compare/zibo.json');
  await page.getByRole('button', { name: '重试' }).click();
  await expect.poll(async () => (await settled(page)).state).toBe('done');
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('h1');
  await page.close();
});

test('the task that others are compared with cannot be taken away or hidden, and stands alone when the others go', async () => {
  const page = await open('/compare/?task=yuncheng/2-2-2&plans=yuncheng,zibo&hide=yuncheng');
  expect((await shown(page)).plans).toEqual(['yuncheng', 'zibo']);
  expect(await planBox(page, 'yuncheng').isDisabled()).toBe(true);
  await planBox(page, 'zibo').uncheck();
  expect((await settled(page)).sentence).toContain('只有这一条');
  expect((await shown(page)).plans).toEqual(['yuncheng']);
  await page.close();
});
