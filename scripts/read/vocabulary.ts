import { z } from 'astro/zod';
import { departmentSchema, indicatorSchema, placeSchema, themeCorrectionSchema, themeSchema } from '../../src/schemas/vocabulary.ts';
import { readVocabularyFile } from '../../src/lib/vocabularyFile.ts';

/** content/vocabulary/errata.yml: one printed error. */
const erratumSchema = z.object({
  plan: z.string(),
  provision: z.string().describe('Provision id within the plan, or notice.'),
  printed: z.string().describe('Words as printed; must occur in the provision.'),
  suggested: z.string().nullable().describe('What was probably meant; null where nothing can be put in its place.'),
  reason: z.string().describe('Why it is an error, in Chinese.'),
});

/** The curated lists the conversion needs. */
export interface Vocabulary {
  themes: z.infer<typeof themeSchema>[];
  themeCorrections: z.infer<typeof themeCorrectionSchema>[];
  indicators: z.infer<typeof indicatorSchema>[];
  departments: z.infer<typeof departmentSchema>[];
  places: z.infer<typeof placeSchema>[];
  errata: z.infer<typeof erratumSchema>[];
}

/** Read content/vocabulary/ under `root`. Throws a ZodError naming the entry and field that is wrong. */
export const readVocabulary = (root: string): Vocabulary => ({
  themes: readVocabularyFile('themes', themeSchema, root),
  themeCorrections: readVocabularyFile('theme-corrections', themeCorrectionSchema, root),
  indicators: readVocabularyFile('indicators', indicatorSchema, root),
  departments: readVocabularyFile('departments', departmentSchema, root),
  places: readVocabularyFile('places', placeSchema, root),
  errata: readVocabularyFile('errata', erratumSchema, root),
});
