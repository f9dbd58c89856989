import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { departmentSchema, indicatorSchema, placeSchema, themeSchema } from './schemas/vocabulary.ts';
import { planSchema } from './schemas/plan.ts';
import { provisionSchema } from './schemas/provision.ts';
import { placedTargetSchema } from './schemas/target.ts';
import { taskSchema } from './schemas/task.ts';
import { derived } from './loaders/derived.ts';

const vocabulary = (name: string) => file(`content/vocabulary/${name}.yml`);

/** One MDX file per plan is the single source; provisions, tasks and targets are derived from it (design.md §2, §3). */
export const collections = {
  plans: defineCollection({ loader: glob({ pattern: '*.mdx', base: 'content/plans' }), schema: planSchema }),
  provisions: defineCollection({ loader: derived('provisions'), schema: provisionSchema }),
  tasks: defineCollection({ loader: derived('tasks'), schema: taskSchema }),
  targets: defineCollection({ loader: derived('targets'), schema: placedTargetSchema }),
  themes: defineCollection({ loader: vocabulary('themes'), schema: themeSchema }),
  indicators: defineCollection({ loader: vocabulary('indicators'), schema: indicatorSchema }),
  departments: defineCollection({ loader: vocabulary('departments'), schema: departmentSchema }),
  places: defineCollection({ loader: vocabulary('places'), schema: placeSchema }),
};
