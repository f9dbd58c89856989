import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { plans } from './loaders/plans.ts';
import { departmentSchema, indicatorSchema, placeSchema, themeSchema } from './schemas/vocabulary.ts';
import { planSchema } from './schemas/plan.ts';

const vocabulary = (name: string) => file(`content/vocabulary/${name}.yml`);

/**
 * One MDX file per plan is the single source. Its provisions, tasks and targets are derived from it by src/lib/planFiles.ts and are no
 * collections: those would be checked, written and held in memory once more, and at hundreds of plans that is half of the memory.
 */
export const collections = {
  plans: defineCollection({ loader: plans(), schema: planSchema }),
  themes: defineCollection({ loader: vocabulary('themes'), schema: themeSchema }),
  indicators: defineCollection({ loader: vocabulary('indicators'), schema: indicatorSchema }),
  departments: defineCollection({ loader: vocabulary('departments'), schema: departmentSchema }),
  places: defineCollection({ loader: vocabulary('places'), schema: placeSchema }),
};
