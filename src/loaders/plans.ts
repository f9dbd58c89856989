import type { Loader } from 'astro/loaders';
import { readBody, readPlanFiles } from '../lib/planFiles.ts';

/**
 * The plans of content/plans as a collection: the frontmatter of each as its data, the MDX under it as its body. Astro's own loader would
 * make each file a module of the bundle.
 */
export function plans(): Loader {
  return {
    name: 'plans',
    async load({ store, watcher, parseData }) {
      const fill = async (): Promise<void> => {
        store.clear();
        for (const { plan } of readPlanFiles())
          store.set({ id: plan.id, data: await parseData({ id: plan.id, data: { ...plan } }), body: readBody(plan.id) });
      };
      watcher?.on('change', (path) => {
        if (path.includes('content/plans')) void fill();
      });
      await fill();
    },
  };
}
