import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Searchable } from '../../src/lib/search/catalogue.ts';

/** Results whose texts a page would load and show at once, as ours does. */
const shown = 10;

/** Builds Pagefind's own index of the same records, all settings as they come, and a page to search it from. Returns the folder; the caller removes it. */
export async function buildStock(provisions: readonly Searchable[]): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'stock-'));
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const pagefind = await import('pagefind');
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind does not start');
  for (const { url, title, text } of provisions) {
    await index.addCustomRecord({ url, content: text, language: 'zh-cn', ...(title !== null && { meta: { title } }) });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>stock</title></html>');
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

interface Module {
  search(term: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Searches as a page would: the results, and the texts of the first of them. Milliseconds it took, and the addresses found where `all` are wanted. */
export function searchStock(page: Page, query: string, all = false): Promise<{ milliseconds: number; urls: string[] }> {
  return page.evaluate(
    async ({ query, all, shown }) => {
      const address = '/pagefind/pagefind.js';
      const pagefind = (await import(address)) as Module;
      const started = performance.now();
      const { results } = await pagefind.search(query);
      const read = await Promise.all(results.slice(0, all ? undefined : shown).map((result) => result.data()));
      return { milliseconds: performance.now() - started, urls: read.map(({ url }) => url) };
    },
    { query, all, shown },
  );
}
