import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { planSchema } from '../schemas/plan.ts';
import { departmentSchema, indicatorSchema, themeSchema } from '../schemas/vocabulary.ts';
import { assembleCorpus, type Corpus } from './assembleCorpus.ts';
import { derivePlan } from './derive.ts';

function vocabulary<T extends z.ZodType>(name: string, schema: T): z.infer<T>[] {
  return z.array(schema).parse(parse(readFileSync(`content/vocabulary/${name}.yml`, 'utf8')));
}

/** The plans under content/plans as the site has them, for tests; without Astro. */
export function realCorpus(): Corpus {
  const departments = vocabulary('departments', departmentSchema);
  const files = readdirSync('content/plans').filter((name) => name.endsWith('.mdx'));
  const plans = files.map((name) => {
    const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(readFileSync(`content/plans/${name}`, 'utf8')) ?? [];
    const plan = planSchema.parse(parse(front));
    return { plan, ...derivePlan(plan, body, departments) };
  });
  return assembleCorpus({
    plans: plans.map(({ plan }) => plan),
    provisions: plans.flatMap(({ provisions }) => provisions),
    tasks: plans.flatMap(({ tasks }) => tasks),
    targets: plans.flatMap(({ targets }) => targets),
    themes: vocabulary('themes', themeSchema),
    indicators: vocabulary('indicators', indicatorSchema),
    departments,
  });
}
