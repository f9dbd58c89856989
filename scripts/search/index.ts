import { readFile } from 'node:fs/promises';
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
import { writeGrams } from './grams/write.ts';
import { writePagefind } from './pagefind.ts';
import { writeTexts } from './texts.ts';
import { intoFolder, type Write } from './write.ts';

/**
 * Writes what search loads, for provisions in document order, plan by plan:
 * `search/catalogue.json`, everything but the words; the words, see {@link writeTexts}; and the index, either Pagefind's in `pagefind/` or
 * one of grams in `search/`.
 * @throws where Pagefind refuses a record
 */
export async function buildIndex(corpus: Corpus, write: Write, kind = indexKind(corpus.provisions.length)): Promise<void> {
  const { provisions } = corpus;
  const folded = provisions.map(({ text }) => fold(text).folded);
  const indexed: Indexed =
    kind === 'grams'
      ? { grams: writeGrams(provisions.map((one, record) => ({ folded: folded[record] ?? '', titleLength: foldedTitleLength(one) })), write) } // prettier-ignore
      : { names: await writePagefind(provisions, folded, write) };
  write('search/catalogue.json', JSON.stringify(packCatalogue(makeCatalogue(corpus, folded, indexed))));
  writeTexts(provisions, kind, write);
}

/** Indexes a built site from its own /data/ files. Throws where one of them is missing. */
export async function indexSite(site: string, write: Write = intoFolder(site), kind?: IndexKind): Promise<void> {
  const read = async <T>(name: string): Promise<T> => JSON.parse(await readFile(join(site, 'data', name), 'utf8')) as T;
  await buildIndex(
    {
      provisions: await read<Searchable[]>('provisions.json'),
      tasks: await read<Themed[]>('tasks.json'),
    },
    write,
    kind,
  );
}
