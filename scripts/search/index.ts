import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  foldedTitleLength,
  makeCatalogue,
  packCatalogue,
  type Corpus,
  type Indexed,
  type Searchable,
  type Themed,
} from '../../src/lib/search/catalogue.ts';
import { fold } from '../../src/lib/search/fold.ts';
import { indexKind, type IndexKind } from '../../src/lib/search/indexKind.ts';
import { removeGrams, writeGrams } from './grams/write.ts';
import { writePagefind } from './pagefind.ts';
import { writeTexts } from './texts.ts';
import { writeJson } from './write.ts';

/**
 * Writes what search loads, for provisions in document order, plan by plan:
 * `search/catalogue.json`, everything but the words; the words, see {@link writeTexts}; and the index, either Pagefind's in `pagefind/` or
 * one of grams in `search/`.
 * @param outDir Folder of the site. What an earlier run wrote there is replaced, whichever index it was.
 * @throws where Pagefind refuses a record or cannot write
 */
export async function buildIndex(corpus: Corpus, outDir: string, kind = indexKind(corpus.provisions.length)): Promise<void> {
  const { provisions } = corpus;
  const [bundle, folder] = [join(outDir, 'pagefind'), join(outDir, 'search')];
  const folded = provisions.map(({ text }) => fold(text).folded);
  await rm(bundle, { recursive: true, force: true });
  removeGrams(folder);
  const indexed: Indexed =
    kind === 'grams'
      ? { grams: writeGrams(provisions.map((one, record) => ({ folded: folded[record] ?? '', titleLength: foldedTitleLength(one) })), folder) } // prettier-ignore
      : { names: await writePagefind(provisions, folded, bundle) };
  writeJson(join(folder, 'catalogue.json'), packCatalogue(makeCatalogue(corpus, folded, indexed)));
  writeTexts(provisions, kind, folder);
}

/** Indexes a built site from its own /data/ files. Throws where one of them is missing. */
export async function indexSite(distDir: string, kind?: IndexKind): Promise<void> {
  const read = async <T>(name: string): Promise<T> => JSON.parse(await readFile(join(distDir, 'data', name), 'utf8')) as T;
  await buildIndex(
    {
      provisions: await read<Searchable[]>('provisions.json'),
      tasks: await read<Themed[]>('tasks.json'),
    },
    distDir,
    kind,
  );
}
