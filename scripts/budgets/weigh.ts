import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { importsOf, type Imports } from './imports.ts';

/** A file that a browser fetches, and its bytes on the way: compressed with gzip, pictures and fonts as they are. */
export interface Part {
  /** Address below the folder of the site. */
  file: string;
  bytes: number;
  kind: 'page' | 'sheet' | 'script' | 'picture';
}

/** A built site on the scales. */
export interface Scales {
  /**
   * What a browser fetches for a page before its reader touches anything: the page, its sheets with the files they name, its scripts with
   * all they import statically, pictures and the icon. Not what scripts fetch when the page has long been read: those are bundles.
   *
   * @param file of the page, from the root of the site: `plans/yuncheng/index.html`.
   */
  page: (file: string) => Part[];
  /** Scripts that other scripts fetch on demand, each with all it imports statically, by the name they had before the bundler added a digest. */
  bundles: () => Map<string, Part[]>;
}

/** Files a server sends as they are, being compressed already; the rest is text. */
// Matches 图.png; does not match 图.svg.
const compressed = /\.(?:png|jpe?g|webp|avif|ico|woff2?)$/u;

/** Matches url(字.woff2) and url("字.woff2") with the address as its group; does not match var(--字). */
const named = /url\(["']?([^"')]+)["']?\)/gu;

/**
 * @param folder the built site.
 * @param base folder in which the site lives on its host, with both slashes.
 */
export function scalesFor(folder: string, base: string): Scales {
  const sizes = new Map<string, number>();
  const imports = new Map<string, Imports>();
  const bytesOf = (file: string): number => {
    const content = readFileSync(join(folder, file));
    return compressed.test(file) ? content.length : gzipSync(content).length;
  };
  // Shared by many pages, so weighed once.
  const part = (file: string, kind: Part['kind']): Part => {
    const bytes = sizes.get(file) ?? bytesOf(file);
    sizes.set(file, bytes);
    return { file, bytes, kind };
  };
  const importsIn = (file: string): Imports => {
    const known = imports.get(file) ?? importsOf(file, readFileSync(join(folder, file), 'utf8'));
    imports.set(file, known);
    return known;
  };
  /** Scripts with everything they import statically, none twice. */
  const withImports = (files: readonly string[]): Part[] => {
    const found = new Set<string>();
    const pending = [...files];
    for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
      if (found.has(file)) continue;
      found.add(file);
      pending.push(...importsIn(file).now);
    }
    return [...found].map((file) => part(file, 'script'));
  };
  const inSite = (address: string, from: string): string =>
    decodeURIComponent(new URL(address, `http://site.invalid${base}${from}`).pathname).slice(base.length);

  return {
    page(file) {
      const text = readFileSync(join(folder, file), 'utf8');
      const { sheets, scripts, pictures } = fetchedBy(text);
      const sheetFiles = sheets.map((address) => inSite(address, file));
      const fromSheets = sheetFiles.flatMap((sheet) =>
        [...readFileSync(join(folder, sheet), 'utf8').matchAll(named)].map(([, address = '']) => inSite(address, sheet)),
      );
      const seen = [...new Set([...pictures.map((address) => inSite(address, file)), ...fromSheets])];
      return [
        { file, bytes: gzipSync(text).length, kind: 'page' },
        ...sheetFiles.map((sheet) => part(sheet, 'sheet')),
        ...withImports(scripts.map((address) => inSite(address, file))),
        ...seen.map((picture) => part(picture, 'picture')),
      ];
    },
    bundles() {
      const scripts = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js'));
      const later = new Set(scripts.flatMap((name) => importsIn(`_astro/${name}`).later));
      return new Map([...later].sort().map((file) => [nameOf(file), withImports([file])]));
    },
  };
}

/** Name of a script without its digest: `docx` of `_astro/docx.ix6zSxXh.js`. */
const nameOf = (file: string): string => basename(file).split('.')[0] ?? file;

/** Addresses that a page makes a browser fetch by itself, as written. */
export function fetchedBy(html: string): { sheets: string[]; scripts: string[]; pictures: string[] } {
  const found = { sheets: new Set<string>(), scripts: new Set<string>(), pictures: new Set<string>() };
  const pending: Tree.Node[] = [parse(html)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ('tagName' in node) {
      const attribute = (wanted: string) => node.attrs.find(({ name }) => name === wanted)?.value;
      const [rel, href, src, type] = ['rel', 'href', 'src', 'type'].map(attribute);
      if (node.tagName === 'script' && src !== undefined) found.scripts.add(src);
      if (node.tagName === 'img' && src !== undefined) found.pictures.add(src);
      if (node.tagName === 'link' && href !== undefined) {
        if (rel === 'stylesheet') found.sheets.add(href);
        if (rel === 'modulepreload') found.scripts.add(href);
        // Of two icons a browser takes the drawing (HTML, § 4.6.7.8: the last that fits).
        if (rel === 'icon' && type === 'image/svg+xml') found.pictures.add(href);
      }
    }
    if ('childNodes' in node) pending.push(...node.childNodes);
  }
  return { sheets: [...found.sheets], scripts: [...found.scripts], pictures: [...found.pictures] };
}
