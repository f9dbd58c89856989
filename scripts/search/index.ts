import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ProvisionText } from '../../src/components/search/texts.ts';
import { makeCatalogue, packCatalogue, type Corpus, type Searchable, type Themed } from '../../src/lib/search/catalogue.ts';
import { encode } from '../../src/lib/search/encode.ts';
import { fold } from '../../src/lib/search/fold.ts';

/**
 * Postings in one file of the index: few, so that a search loads hardly more than its own characters. Undocumented, hence the
 * exact version of pagefind in package.json. Measured on the five plans: 300 makes files of 0.6 KB in the middle and 1.9 KB at
 * most; smaller ones lengthen the list of files, which every first search loads.
 */
const chunkSize = '300';

/**
 * Writes what search loads, for provisions in document order, plan by plan:
 * `pagefind/`, Pagefind's bundle with a record for each; `search/catalogue.json`, everything but the words;
 * `search/text/<plan>/<number>.json` and `search/text/<plan>.json`, the words of one provision and of one plan.
 * The words are no metadata of the records, because Pagefind 1.5 would index them a second time.
 * @param outDir Folder of the site. What an earlier run wrote there is replaced.
 * @throws where Pagefind refuses a record or cannot write
 */
export async function buildIndex(corpus: Corpus, outDir: string): Promise<void> {
  const { provisions } = corpus;
  const bundle = join(outDir, 'pagefind');
  await writePagefind(provisions, bundle);
  const catalogue = makeCatalogue(corpus, await recordNames(provisions, bundle));
  await writeJson(join(outDir, 'search/catalogue.json'), packCatalogue(catalogue));
  await rm(join(outDir, 'search/text'), { recursive: true, force: true });
  for (const [plan, own] of Map.groupBy(provisions, (provision) => provision.plan)) {
    const texts = own.map((provision) => [provision.number, textOf(provision)] as const);
    await writeJson(join(outDir, `search/text/${plan}.json`), Object.fromEntries(texts));
    for (const [number, text] of texts) await writeJson(join(outDir, `search/text/${plan}/${number}.json`), text);
  }
}

/** Indexes a built site from its own /data/ files. Throws where one of them is missing. */
export async function indexSite(distDir: string): Promise<void> {
  const read = async <T>(name: string): Promise<T> => JSON.parse(await readFile(join(distDir, 'data', name), 'utf8')) as T;
  await buildIndex(
    {
      provisions: await read<Searchable[]>('provisions.json'),
      tasks: await read<Themed[]>('tasks.json'),
    },
    distDir,
  );
}

async function writePagefind(provisions: readonly Searchable[], bundle: string): Promise<void> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
    for (const { id, url, text } of provisions) {
      const added = await index.addCustomRecord({ url, content: encode(fold(text).folded), language: 'zh-cn' });
      if (added.errors.length > 0) throw new Error(`Pagefind refuses ${id}: ${added.errors.join('; ')}`);
    }
    // Written here, not by Pagefind: it answers before its last file is whole, and closing it then leaves that file empty.
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`Pagefind makes no index: ${made.errors.join('; ')}`);
    await rm(bundle, { recursive: true, force: true });
    for (const { path, content } of made.files.filter(({ path }) => isLoaded(path))) await writeBytes(join(bundle, path), content);
  } finally {
    await pagefind.close();
  }
}

/** Whether the search loads a file of Pagefind's bundle: `pagefind.js`, not `pagefind-ui.js`, which nothing here shows. */
function isLoaded(path: string): boolean {
  return !/^pagefind-(?!entry\.json$)/u.test(path);
}

function textOf({ label, title, text }: Searchable): ProvisionText {
  return { label, text, titleEnd: title !== null && text.startsWith(title) ? title.length : 0 };
}

/** What Pagefind calls the records, in the order of the provisions: the names of its fragments. */
async function recordNames(provisions: readonly Searchable[], bundle: string): Promise<string[]> {
  const nameOf = new Map<string, string>();
  for (const file of await readdir(join(bundle, 'fragment'))) {
    const fragment = gunzipSync(await readFile(join(bundle, 'fragment', file))).toString('utf8');
    const { url } = JSON.parse(fragment.slice(fragment.indexOf('{'))) as { url: string };
    nameOf.set(url, file.slice(0, file.indexOf('.')));
  }
  return provisions.map(({ id, url }) => {
    const name = nameOf.get(url);
    if (name === undefined) throw new Error(`Pagefind has no record for ${id} (${url}); do two provisions share the address?`);
    return name;
  });
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeBytes(file, JSON.stringify(value));
}

async function writeBytes(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
