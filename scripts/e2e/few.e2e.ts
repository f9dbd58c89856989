import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLinks } from '../links.ts';
import { settled, shown } from './comparing.ts';
import { buildCopy, copyRepository } from './copy.ts';
import { withSite, type Site } from './harness.ts';
import { violations } from './violations.ts';

/** A theme that no plan speaks of. */
const theme = `
- id: space-law
  label: 航天法务
  scope: 航天活动的知识产权
  group: { id: governance, label: 治理与保障 }
  order: 26
  words: [航天法务]
  aspects:
    - { id: launch, label: 发射, words: [发射许可] }
    - { id: orbit, label: 轨道, words: [轨道资源] }
    - { id: debris, label: 碎片, words: [空间碎片] }
`;

const folder = copyRepository();
let site: Site;

beforeAll(async () => {
  appendFileSync(join(folder, 'content/vocabulary/themes.yml'), theme);
  for (const name of readdirSync(join(folder, 'seeds'))) if (!name.startsWith('003')) rmSync(join(folder, 'seeds', name));
  for (const name of readdirSync(join(folder, 'content/plans'))) if (name !== 'zibo.mdx') rmSync(join(folder, 'content/plans', name));
  buildCopy(folder);
  site = await withSite(join(folder, 'dist'));
}, 600_000);

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

async function open(path: string): Promise<Page> {
  const page = await site.tab({ viewport: { width: 1440, height: 900 } });
  await page.goto(site.url + path);
  if (path.startsWith('/compare/')) await settled(page);
  return page;
}

test('with one plan, a theme that nobody has says so in every row', async () => {
  const page = await open('/themes/space-law/');
  const { plans, rows } = await shown(page);
  expect(plans).toEqual(['zibo']);
  expect(rows.map(({ id }) => id)).toEqual(['targets', 'tasks', 'launch', 'orbit', 'debris', 'units', 'citation']);
  for (const row of rows.slice(0, -1))
    expect(
      row.cells[0]?.map(({ kind }) => kind),
      row.title,
    ).toEqual(['absent']);
  expect(await page.locator('main').innerText()).toContain('没有一份文件设专门任务');
  await page.close();
});

test('with one plan, comparing shows it alone and asks for another', async () => {
  const page = await open('/compare/?plans=zibo,yuncheng&theme=ip-finance');
  const { sentence } = await settled(page);
  expect(sentence).toContain('没有编号为“yuncheng”的文件');
  expect(sentence).toContain('再选一份');
  expect((await shown(page)).plans).toEqual(['zibo']);
  expect(await page.locator('[data-text] .own, [data-text] .shared').count()).toBe(0);
  await page.close();
});

test.each(['/', '/themes/', '/reuse/', '/departments/', '/instruments/', '/terms/', '/plans/', '/plans/zibo/3-3-4/', '/compare/'])(
  'with one plan, %s says something sensible and has no accessibility violation',
  async (path) => {
    const page = await open(path);
    const words = await page.locator('main').innerText();
    expect(words.length).toBeGreaterThan(30);
    expect(words).not.toMatch(/NaN|undefined|Infinity|\bnull\b/u);
    expect(await violations(page)).toEqual([]);
    await page.close();
  },
);

test('with one plan only the pages say that there is nothing to compare', () => {
  const main = (path: string): string =>
    /<main.*<\/main>/su.exec(readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8'))?.[0] ?? '';
  expect(main('reuse')).toContain('只有一份文件，没有另一份可以对照。');
  expect(main('reuse')).not.toContain('<table');
  expect(main('reuse/zibo')).toContain('只有一份文件，没有另一份可以对照。');
  expect(main('plans/zibo/3-3-4')).toContain('只有一份文件，没有可比的条款。');
  expect(readFileSync(join(folder, 'dist/data/reuse.json'), 'utf8')).toBe('[]');
});

test('with one plan no link is broken', async () => {
  const { pages, broken } = await checkLinks(join(folder, 'dist'));
  expect(pages).toBeGreaterThan(50);
  expect(broken).toEqual([]);
});
