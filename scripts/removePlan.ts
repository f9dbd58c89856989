/** `npm run remove-plan -- <slug>`: takes a plan out of seeds/ and content/plans/; what add-plan did is undone. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CHANGES } from '../src/lib/addresses/changes.ts';
import { titleOf } from '../src/lib/planWords.ts';
import type { Plan } from '../src/schemas/plan.ts';
import { AddError } from './add/addError.ts';
import { onlyArgument, readArguments } from './add/arguments.ts';
import { readLibrary, type Shelved } from './add/library.ts';
import { letClose, told, type Terminal } from './add/terminal.ts';
import { removeAll } from './add/wholeOrNothing.ts';
import { withEndOfPlan } from './addresses/endPlan.ts';
import { slugFault } from './read/source.ts';

const USAGE = 'npm run remove-plan -- <slug>';
const HELP = `${USAGE}

Removes the plan <slug>: its text in seeds/, its source.yml and content/plans/<slug>.mdx. The vocabulary stays.
Of a plan that was released ${CHANGES} then says that it ended, so that its addresses still answer.

  --help  this text
`;

/** The one shelved plan of this id. Throws {@link AddError} where there is none, or it is not certain which files are its own. */
function find(slug: string, library: readonly Shelved[]): Shelved & { seed: string } {
  const fault = slugFault(slug);
  const known = library.map(({ fields }) => fields.plan).sort();
  const [shelved, ...others] = library.filter(({ fields }) => fields.plan === slug);
  if (!shelved) {
    const file = library.find(({ sidecar }) => sidecar === `${slug}.source.yml`);
    const other = file ? `; seeds/${file.sidecar} is of plan ${file.fields.plan}` : '';
    throw new AddError(`${slug}: ${fault === null ? 'there is no such plan' : `is no plan id`}${other}; known are ${known.join(', ')}`);
  }
  if (others.length > 0)
    throw new AddError(
      `${slug}: named by ${[shelved, ...others].map(({ sidecar }) => `seeds/${sidecar}`).join(' and ')}, expected one; correct their plan first`,
    );
  const [seed, ...more] = shelved.seeds;
  if (seed === undefined || more.length > 0)
    throw new AddError(
      `${slug}: found ${String(shelved.seeds.length)} files beside seeds/${shelved.sidecar} (${shelved.seeds.join(', ')}), expected one; remove by hand what is not its own`,
    );
  if (known.length === 1)
    throw new AddError(`${slug}: is the only plan; a site without plans has nothing to build its pages from. Add another one first`);
  return { ...shelved, seed };
}

/** The converted plan, if there is one. Throws {@link AddError} where it was made from another seed. */
function convertedFrom(root: string, slug: string, seed: string): string[] {
  const path = `content/plans/${slug}.mdx`;
  if (!existsSync(join(root, path))) return [];
  const front = readFileSync(join(root, path), 'utf8');
  // matches 「  file: taiyuan.txt」 in the frontmatter's source, which the converter writes
  const made = /^source:\n {2}file: "?([^"\n]+)"?$/mu.exec(front)?.[1];
  if (made !== seed)
    throw new AddError(`${slug}: ${path} was made from seeds/${made ?? '?'}, expected seeds/${seed}; run npm run ingest first`);
  return [path];
}

/** Title of the converted plan, for readers; its id where it is not converted. */
function titleIn(root: string, slug: string): string {
  const path = join(root, `content/plans/${slug}.mdx`);
  // matches the frontmatter between the first two lines 「---」
  const front = existsSync(path) ? /^---\n([^]*?)\n---\n/u.exec(readFileSync(path, 'utf8'))?.[1] : undefined;
  return front === undefined ? slug : titleOf(parse(front) as Plan);
}

/** The changes of addresses with the end of this plan; null where none is to be told. Throws {@link AddError} where they are faulty. */
function changesAfter(root: string, slug: string): string | null {
  try {
    return withEndOfPlan(root, slug, titleIn(root, slug), new Date().toISOString().slice(0, 10));
  } catch (error) {
    throw new AddError(`${slug}: its end cannot be told yet; ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function main(root: string, args: string[], { stdout }: Terminal): Promise<void> {
  const { values, positionals } = readArguments(args, {}, USAGE);
  if (values['help'] === true) {
    stdout.write(HELP);
    return;
  }
  const slug = onlyArgument(positionals, 'plan id', USAGE);
  const { seed, sidecar } = find(slug, readLibrary(root));
  const paths = [`seeds/${seed}`, `seeds/${sidecar}`, ...convertedFrom(root, slug, seed)];
  const changes = changesAfter(root, slug);
  await removeAll(root, paths);
  stdout.write(`Removed ${slug}: ${paths.join(', ')}\n`);
  if (changes === null) return;
  writeFileSync(join(root, CHANGES), changes);
  stdout.write(`Its addresses were released: ${CHANGES} says that it ended; improve the reason there if it has another\n`);
}

/** Remove the plan that `args` name from the project at `root`; gives the exit code. */
export const removePlan = (root: string, args: string[], terminal: Terminal): Promise<number> =>
  told(() => main(root, args, terminal), terminal);

if (import.meta.main) {
  letClose(process.stdout);
  process.exitCode = await removePlan(process.cwd(), process.argv.slice(2), process);
}
