/** What a bundler asks a plugin; the part of Vite's `Plugin` that this one has. */
interface SmallPreload {
  name: string;
  enforce: 'pre';
  load: { filter: { id: RegExp }; handler: () => string };
}

/**
 * Loads what a script needs together with it, as Vite's own helper does, in a tenth of its bytes: that one also waits for style sheets,
 * for which nothing here has to wait, and would stand on every page. Where a script does not come, the page is told, for
 * src/components/retry.ts.
 */
export function smallPreload(): SmallPreload {
  // Every script lies in /_astro/, so that what one needs is found from its own address.
  const code = `const asked = new Set();
export const __vitePreload = (load, files = []) => {
  for (const file of files) {
    if (asked.has(file)) continue;
    asked.add(file);
    const link = document.createElement('link');
    link.rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
    link.href = new URL('../' + file, import.meta.url).href;
    document.head.append(link);
  }
  return load().catch((failure) => {
    self.scriptLost = true;
    throw failure;
  });
};`;
  // Matches the helper alone, \0vite/preload-helper.js; does not match src/检索.ts.
  return { name: 'small-preload', enforce: 'pre', load: { filter: { id: /^\0vite\/preload-helper\.js$/u }, handler: () => code } };
}
