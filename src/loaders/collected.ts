import { departmentSchema, indicatorSchema, placeSchema, themeSchema } from '../schemas/vocabulary.ts';
import { readVocabularyFile } from '../lib/vocabularyFile.ts';
import { planEntries } from './plans.ts';

/** All collections of src/content.config.ts with their entries by id, read anew from content/, in the shape in which Astro holds them. */
export function collected(): Map<string, Map<string, { id: string; data: object }>> {
  const byId = <Entry extends { id: string }>(entries: readonly Entry[]): Map<string, Entry> =>
    new Map(entries.map((entry) => [entry.id, entry]));
  const words = (entries: readonly { id: string }[]) => byId(entries.map((data) => ({ id: data.id, data })));
  return new Map<string, Map<string, { id: string; data: object }>>([
    ['plans', byId(planEntries())],
    ['themes', words(readVocabularyFile('themes', themeSchema))],
    ['indicators', words(readVocabularyFile('indicators', indicatorSchema))],
    ['departments', words(readVocabularyFile('departments', departmentSchema))],
    ['places', words(readVocabularyFile('places', placeSchema))],
  ]);
}
