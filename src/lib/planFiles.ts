import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { planSchema, type Plan } from '../schemas/plan.ts';
import { departmentSchema, type Department } from '../schemas/vocabulary.ts';
import { derivePlan, type DerivedPlan } from './derive.ts';
import { digestOf, keptValue } from './kept.ts';

/** A plan file taken apart. */
export interface PlanFile extends DerivedPlan {
  plan: Plan;
  /** What stands under its frontmatter. */
  body: string;
}

/** Rows of a vocabulary under content/vocabulary, checked. */
export function readVocabularyFile<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema>[] {
  return z.array(schema).parse(parse(readFileSync(`content/vocabulary/${name}.yml`, 'utf8')));
}

/** All files under content/plans, in the order of their names. Throws where one has no frontmatter. */
export function readPlanFiles(departments: readonly Department[] = readVocabularyFile('departments', departmentSchema)): PlanFile[] {
  const names = readdirSync('content/plans').filter((name) => name.endsWith('.mdx'));
  return names.sort().map((name) => takeApart(name, readFileSync(`content/plans/${name}`, 'utf8'), departments));
}

/** Takes a plan file apart; what was taken apart in the build before is not again. */
export function takeApart(name: string, source: string, departments: readonly Department[]): PlanFile {
  return keptValue('plans', `${name} ${digestOf(source)}`, () => {
    const [whole, front = ''] = /^---\n(.*?)\n---\n/su.exec(source) ?? [];
    if (whole === undefined) throw new Error(`content/plans/${name}: found no frontmatter, expected one; run npm run ingest`);
    // As Astro reads it: in YAML 1.1 a date is one without quotes, which ours have.
    const plan = planSchema.parse(parse(front, { version: '1.1' }));
    const body = source.slice(whole.length);
    return { plan, body, ...derivePlan(plan, body, departments) };
  });
}
