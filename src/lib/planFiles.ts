import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { planSchema } from '../schemas/plan.ts';
import { departmentSchema, type Department } from '../schemas/vocabulary.ts';
import { derivePlan } from './derive.ts';
import { digestOf } from './kept.ts';
import { halvesOf, keptPlanFile, type PlanFile } from './planFile.ts';
import { provisionsFromMdx } from './provisions.ts';
import { readVocabularyFile } from './vocabularyFile.ts';
import { knowWithoutUnits } from './without-units.ts';

/** All files under content/plans, in the order of their names. Throws where one has no frontmatter. */
export function readPlanFiles(departments: readonly Department[] = readVocabularyFile('departments', departmentSchema)): PlanFile[] {
  const names = readdirSync('content/plans').filter((name) => name.endsWith('.mdx'));
  const madeWith = digestOf(JSON.stringify(departments));
  return names.sort().map((name) => {
    const source = readFileSync(`content/plans/${name}`, 'utf8');
    const digest = digestOf(source);
    const last = read.get(name);
    if (last?.digest === digest && last.madeWith === madeWith) return last.file;
    const file = keptPlanFile(name, digest, () => takeApart(name, source, departments));
    file.provisions.forEach(({ text }, at) => knowWithoutUnits(text, file.bare[at] ?? text.length));
    read.set(name, { digest, madeWith, file });
    return file;
  });
}

/** The files as they were read last: the pages ask for all of them twice, as a collection and as a corpus. */
const read = new Map<string, { digest: string; madeWith: string; file: PlanFile }>();

/** Digest of the file of a plan as it was read last, else as it is. Throws where there is none. */
export const planFileDigest = (plan: string): string => read.get(`${plan}.mdx`)?.digest ?? digestOf(readPlanFile(plan));

/** The file of a plan as it is. Throws where there is none. */
export const readPlanFile = (plan: string): string => readFileSync(`content/plans/${plan}.mdx`, 'utf8');

/** What stands under the frontmatter of a plan's file. Throws where there is no file. */
export const readBody = (plan: string): string => halvesOf(readPlanFile(plan))?.body ?? '';

/** Takes a plan file apart. */
export function takeApart(name: string, source: string, departments: readonly Department[]): PlanFile {
  const halves = halvesOf(source);
  if (halves === null) throw new Error(`content/plans/${name}: found no frontmatter, expected one; run npm run ingest`);
  const { front, body } = halves;
  // As Astro reads it: in YAML 1.1 a date is one without quotes, which ours have.
  const plan = planSchema.parse(parse(front, { version: '1.1' }));
  return { plan, ...derivePlan(plan, provisionsFromMdx(body, plan.id), departments) };
}
