import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { departmentSchema, indicatorSchema, placeSchema, themeCorrectionSchema, themeSchema } from '../../src/schemas/vocabulary.ts';

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
export function readVocabulary(root: string): Vocabulary {
  const list = <T>(name: string, schema: z.ZodType<T>): T[] =>
    z.array(schema).parse(parse(readFileSync(`${root}/content/vocabulary/${name}.yml`, 'utf8')));
  return {
    themes: list('themes', themeSchema),
    themeCorrections: list('theme-corrections', themeCorrectionSchema),
    indicators: list('indicators', indicatorSchema),
    departments: list('departments', departmentSchema),
    places: list('places', placeSchema),
    errata: list('errata', erratumSchema),
  };
}
