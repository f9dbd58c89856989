import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { siteFolder } from '../serve.ts';

/** Head of a built page. */
function headOf(page: string) {
  const html = readFileSync(join(siteFolder, page, 'index.html'), 'utf8');
  const { document } = new JSDOM(html.slice(0, html.indexOf('</head>'))).window;
  const property = (name: string) => document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
  return { document, property };
}

const canonicalOf = (page: string) => headOf(page).document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
/** Folder of the site with both slashes, and its origin, as the build was told. */
const root = new URL(canonicalOf(''));
const fileOf = (address: string) => join(siteFolder, decodeURIComponent(new URL(address, root).pathname.slice(root.pathname.length)));

describe.each([
  ['', '/pictures/site.png', /^政策对读，/u],
  ['about', '/pictures/site.png', /^政策对读，/u],
  ['plans/yuncheng', '/pictures/plans/yuncheng.png', /运城市.+（2024-2026年），运城市人民政府，运政发〔2024〕13号，2024-08-13$/u],
  ['plans/yuncheng/2-2-2', '/pictures/plans/yuncheng/2-2-2.png', /运城市.+，运政发〔2024〕13号，二、（二）2\.推进知识产权金融创新$/u],
  ['themes/ip-finance', '/pictures/themes/ip-finance.png', /^主题：.+份文件，\d+ 项任务$/u],
  ['targets/pledge-financing', '/pictures/targets/pledge-financing.png', /^指标：.+运城10亿元（2026年）/u],
])('the head of /%s', (page, path, alt) => {
  const { document, property } = headOf(page);

  it('says title, words, address and site, once each', () => {
    expect(document.title.startsWith(property('og:title') ?? 'none')).toBe(true);
    expect(property('og:description')).toBe(property('description'));
    expect(property('og:url')).toBe(canonicalOf(page));
    expect(property('og:site_name')).toBe('政策对读');
    expect(property('og:locale')).toBe('zh_CN');
    expect(property('twitter:card')).toBe('summary_large_image');
    const names = [...document.querySelectorAll('meta[property]')].map((meta) => meta.getAttribute('property'));
    expect(new Set(names).size).toBe(names.length);
  });

  it('shows a picture that is there, of the size it says, in words that name it', async () => {
    const address = property('og:image') ?? '';
    expect(new URL(address).pathname).toBe(`${root.pathname.replace(/\/$/u, '')}${path}`);
    const { format, width, height } = await sharp(fileOf(address)).metadata();
    expect([format, String(width), String(height)]).toEqual(['png', property('og:image:width'), property('og:image:height')]);
    expect([width, height]).toEqual([1200, 630]);
    expect(property('og:image:alt')).toMatch(alt);
    expect(property('twitter:image:alt')).toBe(property('og:image:alt'));
  });

  it('has icons, a manifest and a feed that are there, and no data: address', () => {
    for (const link of document.querySelectorAll(
      'link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest], link[rel=alternate][type*=atom]',
    ))
      expect(existsSync(fileOf(link.getAttribute('href') ?? '')), link.outerHTML).toBe(true);
    expect(document.querySelectorAll('link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest]')).toHaveLength(4);
    expect(document.head.innerHTML).not.toContain('data:');
    expect([...document.querySelectorAll('meta[name=theme-color]')].map((meta) => meta.getAttribute('media'))).toHaveLength(2);
  });
});

it('no picture is above 40 KB', () => {
  const files = globSync('pictures/**/*.png', { cwd: siteFolder });
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) expect(statSync(join(siteFolder, file)).size, file).toBeLessThan(40_000);
});

it('the manifest says where the site starts and shows icons of the size they have', async () => {
  const manifest = JSON.parse(readFileSync(join(siteFolder, 'manifest.webmanifest'), 'utf8')) as Record<string, string> & {
    icons: { src: string; sizes: string }[];
  };
  expect([manifest['name'], manifest['start_url'], manifest['scope']]).toEqual(['政策对读', root.pathname, root.pathname]);
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = await sharp(fileOf(src)).metadata();
    expect(`${String(width)}x${String(height)}`).toBe(sizes);
  }
});

it('the sitemap that robots.txt names has every page that is for reading, absolute, and no frame of a chart', () => {
  const sitemap = /^Sitemap: (\S+)$/mu.exec(readFileSync(join(siteFolder, 'robots.txt'), 'utf8'))?.[1] ?? '';
  const locations = (file: string) => [...readFileSync(file, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => address);
  const told = locations(fileOf(sitemap)).flatMap((part) => locations(fileOf(part)));
  for (const address of told) expect(existsSync(join(fileOf(address), 'index.html')), address).toBe(true);
  const known = new Set(told);
  for (const page of ['', 'plans/', 'plans/yuncheng/2-2-2/', 'themes/ip-finance/', 'search/'])
    expect(known, page).toContain(`${root.href}${page}`);
  const plans = globSync('plans/*/*/index.html', { cwd: siteFolder }).filter(
    (file) => !/http-equiv="refresh"/iu.test(readFileSync(join(siteFolder, file), 'utf8')),
  );
  expect(told.filter((address) => address.startsWith(`${root.href}plans/`)).length).toBeGreaterThanOrEqual(plans.length);
  expect(told.filter((address) => /\/charts\/.+|404|\/offline\//u.test(address))).toEqual([]);
});

it('no page carries what copies and links passages, only what fetches it', () => {
  const html = readFileSync(join(siteFolder, 'about/index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/gu)].map(([, source = '']) =>
    readFileSync(fileOf(source), 'utf8'),
  );
  const inline = [...html.matchAll(/<script type="module">(.*?)<\/script>/gsu)].map(([, script = '']) => script);
  const holder = [...scripts, ...inline].find((script) => script.includes('selectionchange'));
  expect(holder).toBeDefined();
  expect(holder).not.toContain('复制本句链接');
});
