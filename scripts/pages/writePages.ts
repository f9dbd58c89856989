import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { keepBytes, keptBytes } from '../../src/lib/kept.ts';
import { integritiesIn, withIntegrity } from './integrity.ts';

/** Folder of what pages load, as Astro names it (build.assets). */
const assets = '_astro';

/** Pages after which the work is worth watching, and of which each so many are told. */
const many = 1000;

/**
 * Writes the pages that Astro renders, each with the digests of what it loads, and keeps those whose `cacheKey` (src/lib/pageKey.ts) says
 * all that they are made of: with the same key the next build does not render them. Astro's own way (experimental.incrementalBuild) writes each page twice and, as every page is
 * waited for in other threads, takes as long for that as for rendering it.
 */
export function writePages(): AstroIntegration {
  let [folder, base] = ['', ''];
  return {
    name: 'write-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        [folder, base] = [fileURLToPath(config.outDir), config.base.replace(/\/$/u, '')];
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((astro) => writing(astro, folder, base)),
    },
  };
}

function writing(astro: AstroPrerenderer, folder: string, base: string): AstroPrerenderer {
  const keys = new Map<string, string>();
  let [written, all] = [0, 0];
  const made = new Set<string>();
  let digests: Map<string, string> | undefined;
  return {
    ...astro,
    name: 'write-pages',
    async getStaticPaths() {
      const paths = await astro.getStaticPaths();
      all = paths.length;
      for (const { pathname, cacheKey } of paths) if (cacheKey !== undefined) keys.set(pageFile(pathname), cacheKey);
      return paths.map(({ pathname, route }) => ({ pathname, route }));
    },
    async render(request, options) {
      const file = pageFile(decodeURI(new URL(request.url).pathname).slice(base.length));
      const key = keys.get(file);
      const kept = key === undefined ? null : keptBytes('pages', `${file} ${key}`);
      if (kept) write(file, kept);
      else {
        const rendered = await astro.render(request, options);
        const response = rendered instanceof Response ? rendered : rendered.response;
        // What has no bytes of its own, such as a way to another page, is Astro's to write. The page for what is not found is one with 404.
        if (options.routeData.type !== 'page' || response.body === null || response.headers.has('location')) return rendered;
        digests ??= integritiesIn(join(folder, assets), `${base}/${assets}/`);
        const page = sealed(new Uint8Array(await response.arrayBuffer()), digests);
        if (key !== undefined) keepBytes('pages', `${file} ${key}`, page);
        write(file, page);
      }
      written += 1;
      if (written % many === 0) console.log(`${String(written)} of ${String(all)} pages`);
      return new Response(null);
    },
  };

  function write(file: string, page: Uint8Array): void {
    const path = join(folder, file);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, page);
  }
}

/** A page that names the digests of what it loads. As Latin-1 a byte is a character: names of files are ASCII, and nothing else need be decoded. */
function sealed(page: Uint8Array, digests: ReadonlyMap<string, string>): Uint8Array {
  return Buffer.from(withIntegrity(Buffer.from(page.buffer).toString('latin1'), digests), 'latin1');
}

/** File of the page at a path: /plans/zibo/ → plans/zibo/index.html. */
export function pageFile(path: string): string {
  const name = path.replace(/^\/|\/$/gu, '');
  return name === '404' ? '404.html' : `${name}/index.html`.replace(/^\//u, '');
}
