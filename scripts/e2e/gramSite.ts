import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexSite } from '../search/index.ts';
import { siteFolder } from '../serve.ts';
import { withSite, type Site } from './harness.ts';

/** What the search page needs of the built site. */
const parts = ['_astro', 'data', 'search/index.html', 'index.html', '404.html'];

/** The search page of the built site with an index of grams instead of Pagefind, as a site of many plans has it. */
export async function withGramSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'gram-site-'));
  for (const part of parts) await cp(join(siteFolder, part), join(folder, part), { recursive: true });
  await indexSite(folder, undefined, 'grams');
  const page = join(folder, 'search/index.html');
  await writeFile(page, (await readFile(page, 'utf8')).replace('data-index="pagefind"', 'data-index="grams"'));
  const site = await withSite(folder);
  const close = async () => {
    await site.close();
    await rm(folder, { recursive: true });
  };
  return { ...site, close };
}
