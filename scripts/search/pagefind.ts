import { gunzipSync } from 'node:zlib';
import { minifySync } from 'rolldown/utils';
import type { Searchable } from '../../src/lib/search/catalogue.ts';
import { encode } from '../../src/lib/search/encode.ts';
import type { Write } from './write.ts';

/**
 * Postings in one file of the index: few, so that a search loads hardly more than its own characters. Undocumented, hence the
 * exact version of pagefind in package.json. Measured on the five plans: 300 makes files of 0.6 KB in the middle and 1.9 KB at
 * most; smaller ones lengthen the list of files, which every first search loads.
 */
const chunkSize = '300';

/**
 * Writes Pagefind's bundle with a record for each provision, whose words are its folded characters. The texts are no metadata of
 * the records, because Pagefind 1.5 would index them a second time.
 * @returns What Pagefind calls the records, in the order of the provisions.
 * @throws where Pagefind refuses a record
 */
export async function writePagefind(provisions: readonly Searchable[], folded: readonly string[], write: Write): Promise<string[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
    for (const [record, { id, url }] of provisions.entries()) {
      const added = await index.addCustomRecord({ url, content: encode(folded[record] ?? ''), language: 'zh-cn' });
      if (added.errors.length > 0) throw new Error(`Pagefind refuses ${id}: ${added.errors.join('; ')}`);
    }
    // Written here, not by Pagefind: it answers before its last file is whole, and closing it then leaves that file empty.
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`Pagefind makes no index: ${made.errors.join('; ')}`);
    const files = made.files.filter(({ path }) => isLoaded(path));
    for (const { path, content } of files) write(`pagefind/${path}`, path === 'pagefind.js' ? minified(content) : content);
    return recordNames(provisions, files);
  } finally {
    await pagefind.close();
  }
}

/** Whether the search loads a file of Pagefind's bundle: `pagefind.js`, not `pagefind-ui.js`, which nothing here shows. */
function isLoaded(path: string): boolean {
  return !/^pagefind-(?!entry\.json$)/u.test(path);
}

/** Pagefind's program as it comes has its long names: 2 KB of every first search. Throws where it is no longer understood. */
function minified(program: Uint8Array): string {
  const { code, errors } = minifySync('pagefind.js', new TextDecoder().decode(program), { module: true });
  if (errors.length > 0) throw new Error(`pagefind.js cannot be made smaller: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}

/** What Pagefind calls the records: the names of its fragments. */
function recordNames(provisions: readonly Searchable[], files: readonly { path: string; content: Uint8Array }[]): string[] {
  const nameOf = new Map<string, string>();
  for (const { path, content } of files) {
    // Matches fragment/zh-cn_1a2b3c4.pf_fragment, its name as the group; not index/zh-cn_1a2b3c4.pf_index.
    const [, name] = /^fragment[\\/]([^.]+)\./u.exec(path) ?? [];
    if (name === undefined) continue;
    const fragment = gunzipSync(content).toString('utf8');
    const { url } = JSON.parse(fragment.slice(fragment.indexOf('{'))) as { url: string };
    nameOf.set(url, name);
  }
  return provisions.map(({ id, url }) => {
    const name = nameOf.get(url);
    if (name === undefined) throw new Error(`Pagefind has no record for ${id} (${url}); do two provisions share the address?`);
    return name;
  });
}
