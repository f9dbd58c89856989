import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHANGES, readChanges } from '../../src/lib/addresses/changes.ts';
import { readSite } from '../addresses/builtSite.ts';
import type { Site } from './harness.ts';

/** Replaces words that stand in the text exactly once. */
function edit(text: string, from: string, to: string): string {
  expect(text.split(from), from).toHaveLength(2);
  return text.replace(from, () => to);
}

/** Renumbers the text of a plan in a copy of the repository: one task new, two merged, one split, one deleted. */
export function renumber(folder: string): void {
  const seed = join(folder, 'seeds/000_d1378e198884a17e.txt');
  const before = readFileSync(seed, 'utf8');
  let text = before;
  // A new task comes first; the four after it move on by one.
  for (const [number, title] of [
    [4, '推进知识产权运营服务体系建设'],
    [3, '运用知识产权助力乡村振兴'],
    [2, '推进知识产权金融创新'],
  ] as const)
    text = edit(text, `${String(number)}. ${title}`, `${String(number + 1)}. ${title}`);
  text = edit(
    text,
    '1. 健全知识产权转移转化机制',
    '1. 开展锂电产业专利导航\n\n组织云岭锂电企业开展专利导航，绘制技术路线图。（市科技局负责）\n\n2. 健全知识产权转移转化机制',
  );
  // Two are merged: the second loses its heading.
  text = edit(text, '2. 突出企业创新主体作用\n', '');
  text = edit(text, '3. 实施品牌发展战略', '2. 实施品牌发展战略');
  // One is split in its middle, one is deleted whole.
  text = edit(text, '不断优化完善市级知识产权人才智库资源建设。', '\n\n3. 分层培训\n\n不断优化完善市级知识产权人才智库资源建设。');
  const service = /2\. 促进知识产权服务业健康发展\n[^]*?(?=（五）)/u.exec(text)?.[0] ?? '';
  text = edit(text, service, '');
  writeFileSync(seed, text);
  const sidecar = seed.replace('.txt', '.source.yml');
  const sum = (words: string): string => createHash('sha256').update(words).digest('hex');
  writeFileSync(sidecar, edit(readFileSync(sidecar, 'utf8'), sum(before), sum(text)));
}

/** After the seeds were converted: says what became of the task to which nothing is like. */
export function explain(folder: string): void {
  const changes = join(folder, CHANGES);
  writeFileSync(changes, edit(readFileSync(changes, 'utf8'), 'to: null', 'to: []\n      reason: 更正后的文本没有这一条'));
}

/** A renumbered copy, built. */
export interface Renumbered {
  /** The copy of the repository, and the built site. */
  folder: string;
  dist: string;
  /** What converting and building printed. */
  converted: string;
  built: string;
  site: Site;
  /** Folder of the site on its host: /site. */
  base: string;
}

/** What must hold of the addresses that were released before. */
export function movedAddressesTests(copy: () => Renumbered): void {
  const root = (): string => copy().site.url + copy().base;

  test('a text that is read anew proposes what became of each released provision, and leaves open what nothing is like', () => {
    const [change] = readChanges(readFileSync(join(copy().folder, CHANGES), 'utf8')).slice(-1);
    expect(change?.confirmed).toBe(false);
    expect(Object.fromEntries(change?.moved.map(({ from, to }) => [from, to]) ?? [])).toEqual({
      'yuncheng/2-1-2': ['yuncheng/2-1-1'],
      'yuncheng/2-1-3': ['yuncheng/2-1-2'],
      'yuncheng/2-2-1': ['yuncheng/2-2-2'],
      'yuncheng/2-2-2': ['yuncheng/2-2-3'],
      'yuncheng/2-2-3': ['yuncheng/2-2-4'],
      'yuncheng/2-2-4': ['yuncheng/2-2-5'],
      'yuncheng/2-4-2': [],
      'yuncheng/2-5-2': ['yuncheng/2-5-2', 'yuncheng/2-5-3'],
    });
    expect(copy().converted).toContain('yuncheng/2-4-2 “促进知识产权服务业健康发展” → ?');
    expect(copy().built).toContain('waits to be confirmed');
  });

  test('every address of the record still answers, every anchor of the plan is there', () => {
    const built = readSite(copy().dist);
    const released = readFileSync('content/addresses/released.txt', 'utf8').trimEnd().split('\n');
    const wrong: string[] = [];
    // A file beside a page that ended has no file to take its place: hosts are told to lead on to the page that says so.
    const rows = JSON.parse(readFileSync(join(copy().dist, 'redirects.json'), 'utf8')) as { from: string }[];
    const told = new Set(rows.map(({ from }) => from));
    for (const address of released) {
      const [path = '', fragment] = address.split('#');
      if (!path.endsWith('/') && told.has(copy().base + path)) continue;
      if (!existsSync(join(copy().dist, path, path.endsWith('/') ? 'index.html' : ''))) wrong.push(address);
      else if (fragment !== undefined && !built.idsAt(path).has(fragment)) wrong.push(address);
    }
    expect(wrong).toEqual([]);
  });

  test('a browser that opens the old address of a task lands on its text, with its query and fragment', async () => {
    const page = await copy().site.page();
    await page.goto(`${root()}/plans/yuncheng/2-1-3/?q=%E5%93%81%E7%89%8C#main`);
    await page.waitForURL('**/plans/yuncheng/2-1-2/?q=*#main');
    expect(await page.locator('h1').innerText()).toBe('实施品牌发展战略');
    await page.context().close();
    const plain = await copy().site.page({ javaScriptEnabled: false });
    await plain.goto(`${root()}/plans/yuncheng/2-1-3/`);
    await plain.waitForURL('**/plans/yuncheng/2-1-2/');
    await plain.goto(`${root()}/plans/yuncheng/#s2-1-3`);
    const old = await plain.locator('[id="s2-1-3"]').evaluate((one) => one.closest('section')?.id);
    expect(old).toBe('s2-1-2');
    await plain.context().close();
  });

  test('the page where one moved says so without a script, names its successor as the page to keep, and is not for search engines', () => {
    const html = readFileSync(join(copy().dist, 'plans/yuncheng/2-1-3/index.html'), 'utf8');
    expect(html).toMatch(/<link rel="canonical" href="https:\/\/[^"]+\/site\/plans\/yuncheng\/2-1-2\/"/u);
    expect(html).toContain('content="0; url=/site/plans/yuncheng/2-1-2/"');
    expect(html).toContain('content="noindex"');
    expect(html).toMatch(/“实施品牌发展战略”[^]*href="\/site\/plans\/yuncheng\/2-1-2\/"/u);
  });

  test('where another task has the number now, the page leads those who come with an old link to what they look for', async () => {
    const page = await copy().site.page();
    await page.goto(`${root()}/plans/yuncheng/2-2-2/`);
    expect(await page.locator('h1').innerText()).toBe('健全知识产权转移转化机制');
    await page.locator('.former a', { hasText: '推进知识产权金融创新' }).click();
    await page.waitForURL('**/plans/yuncheng/2-2-3/');
    expect(await page.locator('main').innerText()).toContain('入园惠企');
    await page.context().close();
  });

  test('a split task lists its parts, a deleted one says when and why and offers the plan', async () => {
    const page = await copy().site.page();
    await page.goto(`${root()}/plans/yuncheng/2-5-2/`);
    expect(await page.locator('.former').innerText()).toMatch(/现在分为.*加强知识产权人才队伍建设、.*分层培训/u);
    await page.goto(`${root()}/plans/yuncheng/2-4-2/`);
    const words = await page.locator('main').innerText();
    expect(words).toMatch(/“促进知识产权服务业健康发展”，现已撤下。更正后的文本没有这一条。/u);
    expect(words).toMatch(/\d{4}年\d+月\d+日/u);
    expect(await page.locator('main .ways a[href="/site/plans/yuncheng/"]').count()).toBe(1);
    await page.goto(`${root()}/plans/yuncheng/#s2-4-2`);
    expect(await page.locator('section#s2-4 > .former').first().innerText()).toContain('更正后的文本没有这一条');
    await page.context().close();
  });

  test('hosts are told of the moved pages', () => {
    expect(readFileSync(join(copy().dist, '_redirects'), 'utf8')).toContain(
      '/site/plans/yuncheng/2-1-3/ /site/plans/yuncheng/2-1-2/ 301\n',
    );
    expect(readFileSync(join(copy().dist, 'redirects.nginx'), 'utf8')).toContain(
      '"/site/plans/yuncheng/2-1-3/" "/site/plans/yuncheng/2-1-2/$is_args$args";\n',
    );
  });
}
