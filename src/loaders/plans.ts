import type { Loader } from 'astro/loaders';
import { readBody, readPlanFiles } from '../lib/planFiles.ts';
import type { Plan } from '../schemas/plan.ts';

/** A plan as an entry of its collection. */
export interface PlanEntry {
  id: string;
  /** The frontmatter of its file. */
  data: Plan;
  /** The MDX under the frontmatter. */
  body: string;
}

/** The plans of content/plans as entries. Throws where a file does not follow the schema. */
export const planEntries = (): PlanEntry[] => readPlanFiles().map(({ plan }) => ({ id: plan.id, data: plan, body: readBody(plan.id) }));

/**
 * The plans of content/plans as a collection: the frontmatter of each as its data, the MDX under it as its body. Astro's own loader would
 * make each file a module of the bundle. In a build nobody asks this one: the pages read the collection when they are rendered
 * (scripts/pages/liveContent.ts).
 */
export function plans(): Loader {
  return {
    name: 'plans',
    async load({ store, watcher, parseData }) {
      const fill = async (): Promise<void> => {
        store.clear();
        for (const { id, data, body } of planEntries()) store.set({ id, data: await parseData({ id, data: { ...data } }), body });
      };
      watcher?.on('change', (path) => {
        if (path.includes('content/plans')) void fill();
      });
      await fill();
    },
  };
}
