import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkLinks } from './links.ts';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function brokenIn(files: Record<string, string>, base?: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'links-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const { broken } = await checkLinks(folder, base);
  return broken.map(({ page, link, reason }) => `${page} ${link}: ${reason}`);
}

test('links to pages, files, anchors and other sites are sound', async () => {
  const broken = await brokenIn({
    'index.html':
      '<a href="/plans/#s2-2-2">条款</a><a href="plans/">文件</a><img src="/a.svg"><a href="https://example.org/x">外</a><a href="mailto:a@example.org">信</a>',
    'plans/index.html':
      '<h2 id="s2-2-2">推进知识产权金融创新</h2><a href="#s2-2-2">此处</a><a href="../?q=入园惠企#top">首页</a><a href="#:~:text=金融">词</a>',
    'a.svg': '<svg/>',
  });
  expect(broken).toEqual([]);
});

test('a missing page, a missing anchor and a missing final slash are each named', async () => {
  const broken = await brokenIn({
    'index.html': '<a href="/plans/9/">无</a><a href="/plans/#s9">无</a><a href="/plans">缺</a><script src="/x.js"></script>',
    'plans/index.html': '',
  });
  expect(broken.sort()).toEqual([
    '/ /plans/#s9: no element there has id “s9”',
    '/ /plans/9/: no such file',
    '/ /plans: lacks its final /',
    '/ /x.js: no such file',
  ]);
});

test('an anchor that two elements claim is broken', async () => {
  expect(await brokenIn({ 'index.html': '<a href="#甲">到</a><p id="甲"><p id="甲">' })).toEqual(['/ #甲: 2 elements there have id “甲”']);
});

test('text that only looks like a link is not one', async () => {
  expect(await brokenIn({ 'index.html': '<p>&lt;a href="/nowhere/"&gt;</p><!-- <a href="/gone/">x</a> -->' })).toEqual([]);
});

test('in a folder of its host, a link to the root leaves the site', async () => {
  const files = { 'index.html': '<a href="/site/plans/#s1">在内</a><a href="/plans/">在外</a>', 'plans/index.html': '<p id="s1">一' };
  expect(await brokenIn(files, '/site/')).toEqual(['/site/ /plans/: leaves /site/']);
});
