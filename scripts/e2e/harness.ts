import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../chromium.ts';
import { serveSite, siteFolder } from '../serve.ts';

/** The built site, served, with a browser before it. */
export interface Site {
  /** Address without trailing slash. */
  url: string;
  /**
   * A page in a context of its own: an empty cache, no permissions, nothing that another page left. It costs a second of a core, so it
   * is for what is about loading, storage, permissions or the worker; closing the page's context is optional.
   */
  page: (options?: BrowserContextOptions) => Promise<Page>;
  /** A page beside the others of the file that have the same options: they share a cache. To be closed alone, never with its context. */
  tab: (options?: BrowserContextOptions) => Promise<Page>;
  /** Ends what was opened here, and the server. */
  close: () => Promise<void>;
}

/** One browser for all files that a worker of vitest runs (they share their modules); it ends with the worker. */
let started: Promise<Browser> | undefined;

async function browser(): Promise<Browser> {
  started ??= ensureChromium().then((executablePath) => chromium.launch({ executablePath, args: chromiumFlags }));
  return started;
}

/** Serves the built site in `folder` on a free port for Chromium. Throws where the site is not built or no browser is found. */
export async function withSite(folder = siteFolder): Promise<Site> {
  const server = await serveSite(folder, 0);
  const contexts: BrowserContext[] = [];
  const shared = new Map<string, Promise<BrowserContext>>();
  // A worker would fetch the whole site into every context; a test of it asks for it.
  const open = async (options?: BrowserContextOptions) => {
    const context = await (await browser()).newContext({ locale: 'zh-CN', serviceWorkers: 'block', ...options });
    context.setDefaultTimeout(30_000);
    contexts.push(context);
    return context;
  };
  const sharedContext = (options?: BrowserContextOptions) => {
    const key = JSON.stringify(options ?? {});
    const context = shared.get(key) ?? open(options);
    shared.set(key, context);
    return context;
  };
  return {
    url: server.url,
    page: async (options) => (await open(options)).newPage(),
    tab: async (options) => (await sharedContext(options)).newPage(),
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await server.close();
    },
  };
}
