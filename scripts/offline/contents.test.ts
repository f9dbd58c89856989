import { expect, it } from 'vitest';
import { isCopied } from './contents.ts';

it.each([
  '404.html',
  'plans/yuncheng/2-2-2/index.html',
  '_astro/client.D-2OqScU.js',
  'search/text/yuncheng.json',
  'pagefind/wasm.zh-cn.pagefind',
  'pagefind/index/zh-cn_5a1.pf_index',
  'compare/zibo.json',
  'passages/zibo.json',
  'charts/ambition.csv',
  'data/terms.json',
  'manifest.webmanifest',
])('%s is copied', (path) => {
  expect(isCopied(path)).toBe(true);
});

it.each([
  'pictures/plans/yuncheng.png',
  'screenshot.png',
  'data/policy-parallel.zip',
  'data/tasks.json',
  'charts/ambition.svg',
  'plans/yuncheng.xml',
  'plans/yuncheng/2-2-2.json',
  'pagefind/fragment/zh-cn_0a1.pf_fragment',
  'pagefind/pagefind-ui.js',
  'sitemap-0.xml',
  'robots.txt',
])('%s is not copied', (path) => {
  expect(isCopied(path)).toBe(false);
});
