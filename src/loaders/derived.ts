import { readdir, readFile } from 'node:fs/promises';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { derivePlan } from '../lib/derive.ts';
import { planSchema } from '../schemas/plan.ts';
import { departmentSchema } from '../schemas/vocabulary.ts';

type Derived = ReturnType<typeof derivePlan>;

/** Everything derived from the plan files, read once for the three collections of a build. */
async function deriveAll(): Promise<Derived> {
  const departments = z.array(departmentSchema).parse(parse(await readFile('content/vocabulary/departments.yml', 'utf8')));
  const names = (await readdir('content/plans')).filter((name) => name.endsWith('.mdx')).sort();
  const plans = await Promise.all(
    names.map(async (name) => {
      const source = await readFile(`content/plans/${name}`, 'utf8');
      const front = /^---\n(.*?)\n---\n/su.exec(source);
      if (!front) throw new Error(`content/plans/${name}: found no frontmatter, expected one; run npm run ingest`);
      return derivePlan(planSchema.parse(parse(front[1] ?? '', { version: '1.1' })), source.slice(front[0].length), departments);
    }),
  );
  return {
    provisions: plans.flatMap((one) => one.provisions),
    tasks: plans.flatMap((one) => one.tasks),
    targets: plans.flatMap((one) => one.targets),
  };
}

let shared: Promise<Derived> | undefined;

/** A content loader for one of the collections derived from content/plans/*.mdx. */
export function derived(collection: keyof Derived): Loader {
  return {
    name: `derived-${collection}`,
    async load(context) {
      const { store, watcher, logger } = context;
      const fill = async (): Promise<void> => {
        shared ??= deriveAll();
        const rows = (await shared)[collection];
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
