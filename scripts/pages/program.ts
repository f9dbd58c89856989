import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { importPlain, type PlainPage } from './plainPage.ts';

/*
 * What Astro makes of src/ before it renders a page: the program that renders, what readers load, and which sheets a page has. It holds
 * nothing of the plans, so it is compiled while they are converted, and again only when the edition of the site (scripts/edition.ts)
 * is another. scripts/pages/render.ts runs it.
 */

/** Where Astro puts what readers load and its own copy of public/ (`outDir`); it is emptied when Astro begins. */
export const loadedFolder = '.astro/program/site';
const rendererFolder = '.astro/program/renderer';
const aboutFile = '.astro/program/about.json';

/** What belongs to the program and is in none of its modules. */
interface About {
  /** Edition of the site that it was made for. */
  edition: string;
  /** Module that renders. */
  entry: string;
  /** Sheets of the pages, by Astro's name for a page. */
  styles: [page: string, styles: unknown[]][];
}

/** Astro's compiled site, as `astro/entrypoints/prerender` exports it. */
export interface Program {
  app: {
    setInternals(internals: { pagesByKeys: Map<string, { styles: unknown[] }> }): void;
    setOptions(options: unknown): void;
    render(request: Request, options: { routeData: RouteData }): Promise<PlainPage>;
    routeCache: unknown;
    getComponentByRoute(route: RouteData): Promise<unknown>;
  };
  manifest: { routes: { routeData: RouteData }[] };
}

/** Keeps the program when it is compiled, and lets Astro render nothing. */
export function keepProgram(): AstroIntegration {
  const edition = process.env['SITE_EDITION'] ?? '';
  let pages = new Map<string, { styles: unknown[] }>();
  let renderer = '';
  return {
    name: 'keep-program',
    hooks: {
      'astro:config:done': ({ config }) => {
        // As in astro/dist/prerender/utils.js.
        renderer = fileURLToPath(new URL('./.prerender/', config.outDir));
      },
      'astro:build:setup': (build) => {
        pages = build.pages;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'keep-program',
          getStaticPaths: () => {
            keep(renderer, edition, pages);
            return Promise.resolve([]);
          },
          render: () => Promise.reject(new Error('Astro renders a page, expected scripts/pages/render.ts to')),
        } satisfies AstroPrerenderer),
    },
  };
}

function keep(folder: string, edition: string, pages: ReadonlyMap<string, { styles: unknown[] }>): void {
  rmSync(rendererFolder, { recursive: true, force: true });
  renameSync(folder, rendererFolder);
  const entry = readdirSync(rendererFolder).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`${rendererFolder}: found no module prerender-entry, which Astro makes`);
  const about: About = { edition, entry, styles: [...pages].map(([page, { styles }]) => [page, styles]) };
  writeFileSync(aboutFile, JSON.stringify(about));
}

/** Whether the program of an edition is there from a former build, whole. */
export function hasProgram(edition: string): boolean {
  if (![aboutFile, loadedFolder].every((path) => existsSync(path))) return false;
  const about = readAbout();
  return about.edition === edition && existsSync(join(rendererFolder, about.entry));
}

/** Forgets the program: a build that is stopped while Astro compiles must not leave half of one that counts as whole. */
export const forgetProgram = (): void => rmSync(aboutFile, { force: true });

const readAbout = (): About => JSON.parse(readFileSync(aboutFile, 'utf8')) as About;

/** Loads the program, ready to render. Throws where it is not there. */
export async function loadProgram(): Promise<Program> {
  const { entry, styles } = readAbout();
  const address = pathToFileURL(resolve(join(rendererFolder, entry))).href;
  const program = await importPlain(() => import(address) as Promise<Program>);
  program.app.setInternals({ pagesByKeys: new Map(styles.map(([page, sheets]) => [page, { styles: sheets }])) });
  // Of the options of the build Astro asks for scripts that integrations put into pages, and for where to tell what went wrong.
  program.app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: told } } } });
  return program;
}

function told({ level, message }: { level: string; message: string }): void {
  if (level === 'warn' || level === 'error') console.error(message);
}
