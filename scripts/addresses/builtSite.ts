import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf } from '../../src/lib/addresses/released.ts';
import { filesOf } from '../siteFiles.ts';

/** Pages whose fragments are promised, with what such a fragment looks like. Ids of other parts of pages may change with the page. */
const promised: { page: RegExp; fragment: RegExp }[] = [
  // Provisions of a plan: s2-2-2 and snotice; not source.
  { page: /^\/plans\/[^/]+\/$/u, fragment: /^s(?:\d|notice$|preface$|closing$)/u },
  // Terms and cited documents: t-入园惠企, i-知识产权强国建设纲要（2021—2035年）; not main.
  { page: /^\/(?:terms|instruments)\/$/u, fragment: /^[ti]-/u },
  // Themes, and the evidence of a theme in a plan: ip-finance and ip-finance.yuncheng; not main, reasons.
  { page: /^\/themes\/$/u, fragment: /^(?!(?:main|reasons|unplaced|directory)$|chart-|cells-)[a-z-]+(?:\.[a-z0-9-]+)?$/u },
  // Targets: zibo-2-1-3 and yanhu-2-3-t1-5; not quotes, filter-q, chart-ambition-title.
  { page: /^\/targets\/(?:[^/]+\/)?$/u, fragment: /^(?!chart-|filter)[a-z][a-z0-9-]*-\d[a-z0-9-]*$/u },
];

/** Files that no one is promised: of the machinery of pages, search and hosts, and whatever has a digest in its name or is told anew by each build. */
const unpromised = [
  // /_astro/Base.CkW0.css, /pagefind/pagefind.js, /search/text/yuncheng.json, /search/catalogue.json; not /search/.
  /^\/(?:_astro|pagefind)\/|^\/search\/./u,
  // /404.html, /_headers, /_redirects, /redirects.nginx, /sitemap-0.xml, /.nojekyll; not /sitemap-index.xml.
  /^\/(?:404\.html$|_|\.|redirects\.|sitemap-\d)/u,
];

/** A page keeps its address, a file its own: /index.html → /, /plans/index.html → /plans/. */
const addressOfFile = (file: string): string => (file.endsWith('/index.html') ? file.slice(0, -'index.html'.length) : file);

/** Ids that a page has, as its HTML writes them. */
export function idsOf(html: string): Set<string> {
  // Matches id="t-入园惠企" after a blank; must not match data-id="…".
  return new Set(
    [...html.matchAll(/\sid="([^"]+)"/gu)].map(([, id = '']) =>
      id.replaceAll('&quot;', '"').replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
    ),
  );
}

/** A built site, as far as addresses go. Pages are read when asked for, once. */
export interface BuiltSite {
  /** Addresses of all pages and files, without fragments. */
  files: Set<string>;
  idsAt: (page: string) => Set<string>;
  html: (page: string) => string;
}

/**
 * Reads which files a built site has. Throws where there is no such folder.
 * @param names of its files, where they are known
 */
export function readSite(folder: string, names = filesOf(folder)): BuiltSite {
  const files = names.map((file) => `/${file}`);
  const html = (page: string): string => readFileSync(join(folder, page, 'index.html'), 'utf8');
  const ids = new Map<string, Set<string>>();
  const idsAt = (page: string): Set<string> => {
    const found = ids.get(page) ?? idsOf(html(page));
    ids.set(page, found);
    return found;
  };
  return { files: new Set(files.map(addressOfFile)), html, idsAt };
}

/** Whether an address of a file is one that others may keep. */
export const isPromised = (address: string): boolean => !unpromised.some((pattern) => pattern.test(address));

/**
 * Addresses that a site promises to keep: its pages and files, and the fragments of provisions, terms, cited documents, themes and targets.
 * @param standIns pages that only stand in for others, with which nothing new is promised
 */
export function addressesOf(site: BuiltSite, standIns: ReadonlySet<string> = new Set()): string[] {
  const files = [...site.files].filter((address) => isPromised(address) && !standIns.has(address));
  const fragments = files.flatMap((page) => {
    const rule = promised.find((one) => one.page.test(page));
    return rule === undefined ? [] : [...site.idsAt(page)].filter((id) => rule.fragment.test(id)).map((id) => `${page}#${id}`);
  });
  return [...files, ...fragments];
}

/** Whether an address of the record is there: its file, and on a page its fragment. */
export function isThere(site: BuiltSite, address: string): boolean {
  const { path, fragment } = partsOf(address);
  if (!site.files.has(path)) return false;
  return fragment === '' || !path.endsWith('/') || site.idsAt(path).has(fragment);
}
