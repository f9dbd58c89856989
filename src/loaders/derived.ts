import type { Loader } from 'astro/loaders';
import type { DerivedPlan } from '../lib/derive.ts';
import { readPlanFiles } from '../lib/planFiles.ts';

let shared: ReturnType<typeof readPlanFiles> | undefined;

/** A content loader for one of the collections derived from content/plans/*.mdx, which are read once for all of them. */
export function derived(collection: keyof DerivedPlan): Loader {
  return {
    name: `derived-${collection}`,
    async load(context) {
      const { store, watcher, logger } = context;
      const fill = async (): Promise<void> => {
        shared ??= readPlanFiles();
        const rows = shared.flatMap((file) => [...file[collection]]);
        store.clear();
        for (const row of rows) store.set({ id: row.id, data: await context.parseData({ id: row.id, data: { ...row } }) });
        logger.info(`${String(rows.length)} ${collection}`);
      };
      watcher?.on('change', (path) => {
        if (!path.includes('content/plans')) return;
        shared = undefined;
        void fill();
      });
      await fill();
    },
  };
}
