/** seeds/ → content/plans/. `--check` writes nothing and fails when the committed files differ from a fresh conversion. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reporter } from 'vfile-reporter';
import { convert, type Converted } from './read/convert.ts';
import type { Document } from './read/formats/document.ts';
import { seedFormats } from './read/formats/index.ts';
import { readSeed, SeedError } from './read/source.ts';
import { walk } from './read/tree.ts';
import { readVocabulary } from './read/vocabulary.ts';

/** What a conversion of all seeds comes to. */
export interface Ingested {
  converted: Converted[];
  /** The text each plan was read from, by plan id. */
  documents: Map<string, Document>;
  /** One line for each seed that could not be converted. */
  errors: string[];
}

/** Convert every seed under `root`; errors are collected so that all are shown at once. */
export async function ingest(root: string): Promise<Ingested> {
  const documents = new Map<string, Document>();
  const vocabulary = readVocabulary(root);
  const errors: string[] = [];
  const converted: Converted[] = [];
  const names = readdirSync(join(root, 'seeds'))
    .filter((name) => !name.endsWith('.source.yml') && !name.startsWith('.'))
    .sort();
  for (const name of names) {
    try {
      if (!seedFormats.some((format) => name.endsWith(`.${format}`)))
        throw new SeedError(`seeds/${name}: this kind of file is not read; save the plan as .${seedFormats.join(', .')}`);
      const seed = await readSeed(join(root, 'seeds', name));
      if (converted.some(({ plan }) => plan.id === seed.plan))
        throw new SeedError(`seeds/${name}: plan ${seed.plan} comes from another seed already; give this one an id of its own`);
      documents.set(seed.plan, seed.document);
      converted.push(convert(seed, vocabulary));
    } catch (error) {
      if (!(error instanceof SeedError)) throw error;
      errors.push(error.message);
    }
  }
  return { converted, documents, errors };
}

/** Plan files that are missing, differ, or no longer have a seed. */
function stale(folder: string, converted: readonly Converted[]): string[] {
  const committed = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const fresh = new Map(converted.map(({ plan, mdx }) => [`${plan.id}.mdx`, mdx]));
  return [...new Set([...committed.keys(), ...fresh.keys()])].filter((name) => committed.get(name) !== fresh.get(name));
}

async function main(root: string, check: boolean): Promise<number> {
  const folder = join(root, 'content/plans');
  const { converted, errors } = await ingest(root);
  if (errors.length > 0) {
    console.error(errors.join('\n'));
    return 1;
  }
  for (const { plan, roots } of converted) {
    const nodes = [...walk(roots)];
    const counts = `${String(nodes.length)} provisions, ${String(nodes.filter((node) => node.isTask).length)} tasks, ${String(plan.responsibilities.length)} unit lists, ${String(plan.targets.length)} targets`;
    console.log(`${plan.id}: ${counts}, ${String(plan.doubts.length)} doubts`);
  }
  console.log(
    reporter(
      converted.map(({ file }) => file),
      { quiet: false },
    ),
  );
  mkdirSync(folder, { recursive: true });
  const differing = stale(folder, converted);
  if (check) {
    for (const name of differing)
      console.error(`content/plans/${name}: differs from a fresh conversion; run npm run ingest and commit the result`);
    return differing.length > 0 ? 1 : 0;
  }
  for (const name of differing) {
    const fresh = converted.find(({ plan }) => `${plan.id}.mdx` === name);
    if (fresh) writeFileSync(join(folder, name), fresh.mdx);
    else rmSync(join(folder, name));
  }
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.cwd(), process.argv.includes('--check'));
