import { linkSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Searchable } from '../../src/lib/search/catalogue.ts';
import { stringify } from 'yaml';

const config = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  integrations: [
    starlight({ title: '政策', locales: { root: { label: '简体中文', lang: 'zh-CN' } }, sidebar: [{ label: '首页', link: '/' }] }),
  ],
});
`;

const content = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Matches the characters of a text that Markdown could take for marks: * in 5*8小时, [ in [注]; not （ or 、. */
const marks = /[\\`*_[\]<>#~|]/gu;
const escaped = (text: string): string => text.replace(marks, String.raw`\$&`);

/**
 * Writes the same text as a site of Starlight, Astro's documentation theme with its stock Pagefind, into a temporary folder: a page for
 * each task, and one for each plan with all that stands under no task. Its list of pages beside the text is left out: with all pages in it,
 * each would carry all others. The caller builds it with Astro and removes it.
 */
export function writeStarlight(provisions: readonly Searchable[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'starlight-'));
  const docs = join(folder, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  linkPackages('node_modules', join(folder, 'node_modules'));
  // Astro looks here for packages that hold pages.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }\n');
  writeFileSync(join(folder, 'astro.config.mjs'), config);
  writeFileSync(join(folder, 'src/content.config.ts'), content);
  writeFileSync(join(docs, 'index.md'), page('政策', ['全部文件']));
  for (const [plan, own] of Map.groupBy(provisions, (provision) => provision.plan)) {
    mkdirSync(join(docs, plan));
    const around = own.filter(({ isTask }) => !isTask);
    writeFileSync(
      join(docs, plan, 'index.md'),
      page(
        plan,
        around.map(({ text }) => text),
      ),
    );
    for (const { number, title, text, label } of own.filter(({ isTask }) => isTask))
      writeFileSync(join(docs, plan, `${number}.md`), page(title ?? label, [text]));
  }
  return folder;
}

/**
 * Gives the folder our packages, file by file as links that cost no space: Astro compiles the pages of a package only where they
 * really are below the site.
 */
function linkPackages(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (cache.test(entry.name)) continue;
    if (entry.isDirectory()) linkPackages(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}

/** Matches .astro, .vite, .vite-temp; does not match .bin, astro, vite. */
const cache = /^\.(?:astro|vite|cache)/u;

function page(title: string, texts: readonly string[]): string {
  return `---\n${stringify({ title })}---\n\n${texts.map(escaped).join('\n\n')}\n`;
}
