import { afterAll, beforeAll, expect, test } from 'vitest';
import { desktop, finance, openComparison, phone, planBox, settled, shown } from './comparing.ts';
import { withSite, type Site } from './harness.ts';
import { violationsInBothForms } from './violations.ts';

interface Provision {
  id: string;
  text: string;
  url: string;
}
interface Task {
  id: string;
  text: string;
  url: string;
  themes: { primary: string | null };
}

let site: Site;
let provisions: Provision[];
let tasks: Task[];
let themes: { id: string }[];
const data = async <Row>(name: string): Promise<Row[]> => (await (await fetch(`${site.url}/data/${name}.json`)).json()) as Row[];

beforeAll(async () => {
  site = await withSite();
  [provisions, tasks, themes] = await Promise.all([data<Provision>('provisions'), data<Task>('tasks'), data<{ id: string }>('themes')]);
});
afterAll(() => site.close());

const open = (address: string, options?: Parameters<Site['tab']>[0]) => openComparison(site, address, options);

test('a reader chooses plans and a theme, and the address says it all: a new browser shows the same', async () => {
  const page = await open('/compare/');
  expect(await settled(page)).toEqual({ state: 'idle', sentence: '请选两份以上文件和一个主题。' });
  await planBox(page, 'zibo').check();
  await page.getByLabel('主题', { exact: true }).selectOption('ip-finance');
  expect((await settled(page)).sentence).toContain('再选一份');
  await planBox(page, 'yuncheng').check();
  await settled(page);
  await expect.poll(() => new URL(page.url()).search).toBe('?plans=zibo,yuncheng&theme=ip-finance');
  const first = await shown(page);
  expect(first.plans).toEqual(['zibo', 'yuncheng']);
  expect(await page.locator('h1').innerText()).toBe('知识产权金融');
  expect(await page.title()).toContain('知识产权金融：淄博、运城');
  const other = await open(new URL(page.url()).pathname + new URL(page.url()).search);
  expect(await shown(other)).toEqual(first);
  await page.close();
  await other.close();
});

test('every sentence shown stands verbatim in the task it links to, in the place it names', async () => {
  const page = await open('/compare/?plans=yuncheng,yanhu,jincheng,zibo,xinxiang&theme=coordinated-protection');
  const texts = new Map(provisions.map(({ url, text }) => [url, text]));
  const said = (await shown(page)).rows
    .flatMap(({ cells }) => cells.flat())
    .filter(({ kind, place }) => kind === 'said' && place.includes(' 第 '));
  expect(said.length).toBeGreaterThan(40);
  for (const { text, href, place } of said) {
    expect(texts.get(href), href).toContain(text);
    expect(place).toMatch(/第 \d+(?:—\d+)? 句$/u);
  }
  await page.close();
});

test('the comparison of all plans is the theme page, theme by theme', async () => {
  const page = await site.tab(desktop);
  for (const { id } of themes) {
    await page.goto(`${site.url}/themes/${id}/`);
    const still = await shown(page);
    await page.goto(`${site.url}/compare/?plans=${still.plans.join(',')}&theme=${id}`);
    await settled(page);
    expect(await shown(page), id).toEqual(still);
  }
  await page.close();
});

test('columns swap, hide and come back; back and forward go through it', async () => {
  const page = await open(finance);
  const order = async () => (await shown(page)).plans.join();
  await page.getByRole('button', { name: '运城右移' }).click();
  expect(await order()).toBe('zibo,yuncheng,yanhu');
  await page.getByRole('button', { name: '运城隐藏' }).click();
  expect(await order()).toBe('zibo,yanhu');
  await expect.poll(() => new URL(page.url()).searchParams.get('hide')).toBe('yuncheng');
  await page.goBack();
  await expect.poll(order).toBe('zibo,yuncheng,yanhu');
  await page.goBack();
  await expect.poll(order).toBe('yuncheng,zibo,yanhu');
  await page.goForward();
  await page.goForward();
  await expect.poll(order).toBe('zibo,yanhu');
  await page.getByRole('button', { name: '显示运城' }).click();
  expect(await order()).toBe('zibo,yuncheng,yanhu');
  await expect.poll(() => new URL(page.url()).search).toBe('?plans=zibo,yuncheng,yanhu&theme=ip-finance');
  await page.close();
});

test('what is alike stands at the same height, and heads stay in sight', async () => {
  const page = await open('/compare/?plans=yanhu,jincheng&theme=ip-finance');
  const tops = await page
    .locator('[data-text]')
    .filter({ hasText: '打包组合质押' })
    .evaluateAll((found) => found.map((one) => one.getBoundingClientRect().top));
  expect(tops).toHaveLength(2);
  expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 99))).toBeLessThan(2);
  await page.evaluate(() => scrollTo(0, 2000));
  expect(
    await page
      .locator('[data-head]')
      .first()
      .evaluate((head) => head.getBoundingClientRect().top),
  ).toBeLessThan(5);
  await page.close();
});

test('wording of two plans is marked, and wording of one plan only is told apart', async () => {
  const page = await open('/compare/?plans=yanhu,jincheng&theme=ip-finance');
  const styles = (name: string) =>
    page
      .locator(`[data-text] .${name}`)
      .evaluateAll((found) => found.map((one) => ({ text: one.textContent, line: getComputedStyle(one).textDecorationStyle })));
  const [both, one] = [await styles('shared'), await styles('own')];
  expect(both.some(({ text }) => text.includes('进行打包组合质押'))).toBe(true);
  expect(new Set(both.map(({ line }) => line))).toEqual(new Set(['dotted']));
  expect(one.length).toBeGreaterThan(3);
  expect(new Set(one.map(({ line }) => line))).toEqual(new Set(['solid']));
  const has = (plan: string, words: string) => tasks.some(({ id, text }) => id.startsWith(`${plan}/`) && text.includes(words));
  for (const { text } of one) expect(has('jincheng', text) && has('yanhu', text), text).toBe(false);
  await page.close();
});

test('rows fold by mouse and by key, all at once too, and the address keeps it', async () => {
  const page = await open(finance);
  const folded = async () => (await shown(page)).rows.filter(({ open: isOpen }) => !isOpen).map(({ id }) => id);
  await page.locator('#insurance summary').click();
  await expect.poll(() => new URL(page.url()).searchParams.get('fold')).toBe('insurance');
  await page.locator('#units summary').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('fold')).toBe('insurance,units');
  await page.reload();
  await settled(page);
  expect(await folded()).toEqual(['insurance', 'units']);
  await page.goBack();
  await expect.poll(folded).toEqual(['insurance']);
  await page.getByRole('button', { name: '全部折起' }).click();
  expect(await folded()).toHaveLength((await shown(page)).rows.length);
  await page.getByRole('button', { name: '全部展开' }).click();
  expect(await folded()).toEqual([]);
  await page.close();
});

test('the keyboard alone moves a column, and focus stays where it was', async () => {
  const page = await open(finance);
  await page.getByRole('button', { name: '盐湖区左移' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await shown(page)).plans).toEqual(['yuncheng', 'yanhu', 'zibo']);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('盐湖区左移');
  await page.close();
});

test('on a phone the theme stays, plans are tabs, and a tab keeps the place', async () => {
  const page = await open(finance, phone);
  const visible = (plan: string) => page.locator(`#insurance [data-cell="${plan}"] [data-line]`).first().isVisible();
  expect(await visible('yuncheng')).toBe(true);
  expect(await visible('zibo')).toBe(false);
  await page.locator('#insurance').evaluate((row) => scrollBy(0, row.getBoundingClientRect().top - 200));
  const top = () => page.locator('#insurance').evaluate((row) => Math.round(row.getBoundingClientRect().top));
  const before = await top();
  await page.locator('.tabs').getByRole('button', { name: '淄博' }).tap();
  expect(await visible('zibo')).toBe(true);
  expect(await visible('yuncheng')).toBe(false);
  expect(Math.abs((await top()) - before)).toBeLessThan(3);
  expect(await page.locator('.tabs .subject').innerText()).toBe('知识产权金融');
  expect(await page.locator('.tabs').evaluate((bar) => bar.getBoundingClientRect().top)).toBeLessThan(2);
  await expect.poll(() => new URL(page.url()).searchParams.get('tab')).toBe('zibo');
  await page.goBack();
  await expect.poll(() => visible('yuncheng')).toBe(true);
  await page.close();
});

test('a task is compared with its nearest counterparts, each of whose sentences is there once', async () => {
  const page = await open('/compare/?task=yuncheng/2-2-2');
  expect(await page.locator('h1').innerText()).toContain('推进知识产权金融创新');
  const { plans, rows } = await shown(page);
  expect(plans).toEqual(['yuncheng', 'yanhu', 'jincheng', 'zibo', 'xinxiang']);
  expect(rows.filter(({ title }) => /^第 \d+ 句$/u.test(title))).toHaveLength(5);
  const counterpart = rows[0]?.cells[3]?.[0];
  expect(counterpart?.href).toBe('/plans/zibo/3-3-4/');
  const own = provisions.find(({ url }) => url === counterpart?.href)?.text ?? '';
  const said = rows.flatMap(({ cells }) => cells[3] ?? []).filter(({ kind, place }) => kind === 'said' && place.includes(' 第 '));
  for (const { text } of said) expect(own).toContain(text);
  expect(new Set(said.map(({ text }) => text)).size).toBe(said.length);
  await planBox(page, 'xinxiang').uncheck();
  await settled(page);
  expect((await shown(page)).plans).toEqual(['yuncheng', 'yanhu', 'jincheng', 'zibo']);
  await page.close();
});

test('without a script the page says so and leads to every theme', async () => {
  const still = await site.tab({ ...desktop, javaScriptEnabled: false });
  await still.goto(`${site.url}/compare/?plans=yuncheng,zibo&theme=ip-finance`);
  expect(await still.locator('main').innerText()).toContain('自选并列要用脚本');
  expect(await still.locator('[data-compare-static] a[href^="/themes/"]').count()).toBe(themes.length);
  await still.close();
});

test('a theme page shows each of its tasks and every plan, without a script', async () => {
  const page = await site.tab({ ...desktop, javaScriptEnabled: false });
  for (const { id } of themes) {
    await page.goto(`${site.url}/themes/${id}/`);
    const { rows, plans } = await shown(page);
    expect(plans).toHaveLength(5);
    const linked = new Set(rows.flatMap(({ cells }) => cells.flat().map(({ href }) => href)));
    for (const task of tasks.filter(({ themes: of }) => of.primary === id)) expect(linked.has(task.url), task.id).toBe(true);
    for (const row of rows) for (const cell of row.cells) expect(cell.length, `${id} ${row.title}`).toBeGreaterThan(0);
  }
  await page.close();
});

test.each([finance, '/compare/?task=yuncheng/2-2-2'])(
  '%s has no accessibility violation, light and wide, dark and narrow, and fits a phone',
  async (address) => {
    const page = await open(address, phone);
    for (const width of [390, 360, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => Math.max(document.scrollingElement?.scrollWidth ?? 0, innerWidth))).toBe(width);
    }
    expect(await violationsInBothForms(page)).toEqual([]);
    await page.close();
  },
);

test('on paper every plan is there, with its name in every row, also from a narrow window', async () => {
  for (const address of [finance, '/themes/ip-finance/']) {
    const page = await open(address, phone);
    await page.emulateMedia({ media: 'print' });
    const { plans } = await shown(page);
    for (const plan of plans) {
      const line = page.locator(`#insurance [data-cell="${plan}"]`).filter({ has: page.locator('[data-line]') });
      expect(await line.first().locator('.name').isVisible(), plan).toBe(true);
    }
    expect(await page.locator('.chooser, .tabs').filter({ visible: true }).count()).toBe(0);
    await page.close();
  }
});

test('the sheets of every page come in the same order, whichever the page loads first', async () => {
  const page = await site.tab(desktop);
  for (const address of ['/', '/themes/ip-finance/', finance, '/search/', '/plans/yuncheng/']) {
    await page.goto(site.url + address);
    const first = await page.evaluate(() => document.styleSheets[0]?.cssRules[0]?.cssText);
    expect(first, address).toBe('@layer tokens, base, components, print;');
  }
  await page.goto(`${site.url}/themes/ip-finance/`);
  expect(
    await page
      .locator('[data-row-title]')
      .first()
      .evaluate((title) => getComputedStyle(title).fontSize),
  ).toBe('16px');
  await page.close();
});
