import { departmentSchema, indicatorSchema, themeSchema } from '../../src/schemas/vocabulary.ts';
import { readPlanFiles, readVocabularyFile } from '../../src/lib/planFiles.ts';

/*
 * The collections of src/content.config.ts without Astro: what `astro:content` is to the endpoints when scripts/endpoints/ runs them.
 */

interface Entry {
  id: string;
  data: object;
  body?: string;
}

const files = readPlanFiles();
const entries = (rows: readonly { id: string }[]): Entry[] => rows.map((data) => ({ id: data.id, data }));

const collections: Record<string, readonly Entry[]> = {
  plans: files.map(({ plan, body }) => ({ id: plan.id, data: plan, body })),
  provisions: entries(files.flatMap(({ provisions }) => provisions)),
  tasks: entries(files.flatMap(({ tasks }) => tasks)),
  targets: entries(files.flatMap(({ targets }) => targets)),
  themes: entries(readVocabularyFile('themes', themeSchema)),
  indicators: entries(readVocabularyFile('indicators', indicatorSchema)),
  departments: entries(readVocabularyFile('departments', departmentSchema)),
};

/** All entries of a collection. Throws where there is none of this name. */
export function getCollection(name: string): Promise<readonly Entry[]> {
  const collection = collections[name];
  return collection ? Promise.resolve(collection) : Promise.reject(new Error(`scripts/endpoints/content.ts has no collection ${name}`));
}

/** One entry of a collection. */
export async function getEntry(name: string, id: string): Promise<Entry | undefined> {
  return (await getCollection(name)).find((entry) => entry.id === id);
}
