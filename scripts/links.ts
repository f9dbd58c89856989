import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { html, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { siteSettings } from './siteSettings.ts';

/** One link that leads nowhere: page address, link as written, and why. */
export interface BrokenLink {
  page: string;
  link: string;
  reason: string;
}

interface Page {
  ids: Map<string, number>;
  links: string[];
}

const host = 'http://site.invalid';

/**
 * Checks every internal href and src, and every #fragment, of the HTML pages of a built site against its files.
 * @param base folder in which the site lives on its host, with both slashes; a link that leaves it is broken
 */
export async function checkLinks(folder: string, base = '/'): Promise<{ pages: number; links: number; broken: BrokenLink[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => base + relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  files.sort();
  const pages = new Map<string, Page>();
  for (const file of files.filter((name) => name.endsWith('.html')))
    pages.set(file, readPage(await readFile(join(folder, file.slice(base.length)), 'utf8')));
  const known = new Set(files);
  const broken = [...pages].flatMap(([file, page]) => page.links.flatMap((link) => judge(file, link, known, pages, base)));
  const links = [...pages.values()].reduce((sum, page) => sum + page.links.length, 0);
  return { pages: pages.size, links, broken };
}

/** Ids of a page, with how often each occurs, and its links as written. */
export function readPage(source: string): Page {
  const page: Page = { ids: new Map(), links: [] };
  const pending: Tree.Node[] = [parse(source)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ('attrs' in node) readElement(node, page);
    if ('childNodes' in node) for (const child of node.childNodes) pending.push(child);
  }
  return page;
}

function readElement(element: Tree.Element, page: Page): void {
  const isLinkElement = element.namespaceURI !== html.NS.HTML || element.tagName !== 'base';
  for (const { name, value } of element.attrs) {
    if (name === 'id') page.ids.set(value, (page.ids.get(value) ?? 0) + 1);
    if (isLinkElement && (name === 'href' || name === 'src' || name === 'action' || name === 'poster')) page.links.push(value);
  }
}

function judge(file: string, link: string, known: Set<string>, pages: Map<string, Page>, base: string): BrokenLink[] {
  const page = addressOf(file);
  const broken = (reason: string) => [{ page, link, reason }];
  if (!URL.canParse(link, host + page)) return broken('is not an address');
  const url = new URL(link, host + page);
  if (url.origin !== host) return [];
  let path = '';
  let fragment = '';
  try {
    path = decodeURIComponent(url.pathname);
    // A text directive (#:~:text=入园惠企) names words, not an element.
    fragment = decodeURIComponent(url.hash.slice(1).split(':~:')[0] ?? '');
  } catch {
    return broken('has a broken % escape');
  }
  if (!path.startsWith(base)) return broken(`leaves ${base}`);
  const target = path.endsWith('/') ? `${path}index.html` : path;
  if (!known.has(target)) return broken(known.has(`${path}/index.html`) ? 'lacks its final /' : 'no such file');
  const found = pages.get(target);
  if (fragment === '' || fragment === 'top' || found === undefined) return [];
  const count = found.ids.get(fragment) ?? 0;
  if (count === 1) return [];
  return broken(count === 0 ? `no element there has id “${fragment}”` : `${count} elements there have id “${fragment}”`);
}

function addressOf(file: string): string {
  return file.endsWith('/index.html') ? file.slice(0, -'index.html'.length) : file;
}

if (import.meta.main) {
  const { pages, links, broken } = await checkLinks('dist', siteSettings().base);
  for (const { page, link, reason } of broken) console.log(`${page}  →  ${link}  ${reason}`);
  console.log(`${links} links on ${pages} pages, ${broken.length} broken`);
  process.exitCode = broken.length > 0 || pages === 0 ? 1 : 0;
}
