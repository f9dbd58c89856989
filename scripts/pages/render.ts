import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { told } from '../command.ts';
import { factMark } from '../finish/fileFacts.ts';
import { factPages, tellFactPages } from '../finish/pages.ts';
import { siteFolder } from '../serve.ts';
import { tellPart } from '../site/parts.ts';
import { siteWriter } from '../site/writer.ts';
import { filesOf } from '../siteFiles.ts';
import { headLength, isTold, sitemapFile, writeSitemap } from '../sitemap.ts';
import { siteSettings } from '../siteSettings.ts';
import { integritiesIn, withIntegrity } from './integrity.ts';
import { pageFile } from './pageFile.ts';
import { loadedFolder, loadProgram } from './program.ts';

/*
 * Renders all pages with the program that Astro compiled, but for those that stand there as they would be, and writes them with the
 * digests of what they load, the files that they load, and the map of the site.
 */

/** Folder of what pages load, as Astro names it (build.assets). */
const assets = '_astro';

/** Pages after which the work is worth watching, and of which each so many are told. */
const many = 1000;

const { site, base } = siteSettings();
const program = await loadProgram();
await told();
const writer = siteWriter(siteFolder, 'pages');
const digests = integritiesIn(join(loadedFolder, assets), `${base}${assets}/`);
const listed: string[] = [];
const hadFacts = new Set(factPages());
const withFacts: string[] = [];
let [written, kept] = [0, 0];

for (const file of filesOf(loadedFolder)) writer.write(file, readFileSync(join(loadedFolder, file)));
for (const route of routesInOrder()) {
  for (const { pathname, cacheKey } of await pathsOf(route)) {
    const head = await makePage(route, pathname, cacheKey);
    const address = site + addressOf(pathname);
    if (isTold(address, head)) listed.push(address);
    written += 1;
    if (written % many === 0) console.log(`${String(written)} pages`);
  }
}
await writeSitemap(siteFolder, listed);
tellFactPages(withFacts);
writer.close();
const maps = readdirSync(siteFolder).filter((name) => sitemapFile.test(name));
tellPart('pages', [...writer.files(), ...maps.map((file) => [file, null] as const)]);
console.log(`${String(written)} pages, ${String(kept)} of them as they were`);

/**
 * Pages alone, since scripts/endpoints/ writes the rest; after others those of tasks, of which it takes longest to tell what they are made
 * of, and last those of the data, whose rows are counted there by then.
 */
function routesInOrder(): RouteData[] {
  const pages = program.manifest.routes.map(({ routeData }) => routeData).filter(({ type }) => type === 'page');
  const rank = ({ route, params }: RouteData): number => (route.startsWith('/data') ? Infinity : params.length);
  return pages.sort((one, other) => rank(one) - rank(other) || 0);
}

/** The paths of one route, which Astro's own class tells of all at once. */
function pathsOf(route: RouteData): Promise<{ pathname: string; cacheKey?: string }[]> {
  const { app, manifest } = program;
  const alone = {
    manifest: { ...manifest, routes: [{ routeData: route }] },
    routeCache: app.routeCache,
    getComponentByRoute: (asked: RouteData) => app.getComponentByRoute(asked),
  };
  return new StaticPaths(alone as unknown as ConstructorParameters<typeof StaticPaths>[0]).getAll();
}

/** Address of a page below the origin: /plans/zibo → /site/plans/zibo/. */
function addressOf(path: string): string {
  const name = path.replace(/^\/|\/$/gu, '');
  return name === '' ? base : `${base}${encodeURI(name)}/`;
}

/** Makes a page, or finds it made, and gives as much of it as its head is in. */
async function makePage(route: RouteData, path: string, key: string | undefined): Promise<string> {
  const file = pageFile(path);
  if (key !== undefined && writer.has(file, key)) {
    kept += 1;
    if (hadFacts.has(file)) withFacts.push(file);
    return headOf(join(siteFolder, file));
  }
  const page = withIntegrity(await rendered(route, path), digests);
  writer.write(file, page, key);
  if (page.includes(factMark)) withFacts.push(file);
  return page.slice(0, headLength);
}

async function rendered(route: RouteData, path: string): Promise<string> {
  const response = await program.app.render(new Request(site + addressOf(path)), { routeData: route }).catch((cause: unknown) => {
    throw new Error(`${route.component} cannot be rendered at ${path}`, { cause });
  });
  // The page for what is not found is one with 404.
  if (response.status !== 200 && response.status !== 404)
    throw new Error(`${route.component}: ${path} came out with status ${String(response.status)}, expected 200`);
  return response.page;
}

function headOf(path: string): string {
  const file = openSync(path, 'r');
  const head = Buffer.alloc(headLength);
  const read = readSync(file, head, 0, headLength, 0);
  closeSync(file);
  return head.toString('utf8', 0, read);
}
