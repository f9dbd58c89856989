import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { recordContent } from '../../src/lib/search/record.ts';
import type { Provision } from '../../src/schemas/provision.ts';
import type { Task } from '../../src/schemas/task.ts';

/** Provision as search needs it: the fields of provisions.json (design.md §6). */
export type Searchable = Pick<Provision, 'id' | 'plan' | 'number' | 'label' | 'kind' | 'title' | 'text' | 'isTask' | 'url'>;

/** Task as search needs it: where its themes come from. */
export type Themed = Pick<Task, 'id' | 'themes'>;

/** Cuts the index into files of about 11 KB a search; undocumented, hence the exact version of pagefind in package.json. */
const chunkSize = '1000';

/**
 * Writes a Pagefind bundle with one record per provision.
 * Filters: plan; theme (of tasks, primary and secondary); kind (as in provisions.json, and `task`).
 * Sort key `order` is the place in `provisions`. Meta keeps the original text, from which the page makes excerpts.
 * @param outDir folder of the bundle, replaced whole
 * @throws where Pagefind refuses a record or cannot write
 */
export async function buildIndex(provisions: readonly Searchable[], outDir: string, tasks: readonly Themed[] = []): Promise<void> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
  const pagefind = await import('pagefind');
  const themes = new Map(tasks.map((task) => [task.id, [task.themes.primary ?? [], task.themes.secondary].flat()]));
  try {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
    for (const [order, provision] of provisions.entries()) {
      const added = await index.addCustomRecord(record(provision, order, themes.get(provision.id) ?? []));
      if (added.errors.length > 0) throw new Error(`Pagefind refuses ${provision.id}: ${added.errors.join('; ')}`);
    }
    await rm(outDir, { recursive: true, force: true });
    const written = await index.writeFiles({ outputPath: outDir });
    if (written.errors.length > 0) throw new Error(`Pagefind cannot write ${outDir}: ${written.errors.join('; ')}`);
  } finally {
    await pagefind.close();
  }
}

/** Indexes a built site from its own /data/ files into `<distDir>/pagefind`. Throws where one of the files is missing. */
export async function indexSite(distDir: string): Promise<void> {
  const read = async <T>(name: string): Promise<T> => JSON.parse(await readFile(join(distDir, 'data', name), 'utf8')) as T;
  await buildIndex(await read<Searchable[]>('provisions.json'), join(distDir, 'pagefind'), await read<Themed[]>('tasks.json'));
}

function record(provision: Searchable, order: number, themes: string[]) {
  const { id, plan, number, label, kind, title, text, isTask, url } = provision;
  return {
    url,
    content: recordContent(title, text),
    language: 'zh-cn',
    meta: { id, plan, number, label, kind, title: title ?? '', text, url },
    filters: { plan: [plan], kind: isTask ? [kind, 'task'] : [kind], ...(themes.length > 0 && { theme: [...new Set(themes)] }) },
    sort: { order: String(order).padStart(7, '0') },
  };
}
