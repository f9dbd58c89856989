import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../chromium.ts';
import { serveSite, siteFolder } from '../serve.ts';

/** The built site, served, with a browser before it. */
export interface Site {
  /** Address without trailing slash. */
  url: string;
  /** A page in a context of its own, so that nothing is shared between tests; closing the page's context is optional. */
  page: (options?: BrowserContextOptions) => Promise<Page>;
  /** Ends the browser and the server. */
  close: () => Promise<void>;
}

/** Serves the built site in `folder` on a free port and starts Chromium. Throws where the site is not built or no browser is found. */
export async function withSite(folder = siteFolder): Promise<Site> {
  const server = await serveSite(folder, 0);
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags });
  return {
    url: server.url,
    page: async (options) => {
      const context = await browser.newContext({ locale: 'zh-CN', ...options });
      context.setDefaultTimeout(15_000);
      return context.newPage();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
