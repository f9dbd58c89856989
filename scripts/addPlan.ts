/** `npm run add-plan -- <file> [--id <slug>]`: takes a document into seeds/, converts it and says what was read out of it. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { VFile } from 'vfile';
import { AddError } from './add/addError.ts';
import { givenPath, onlyArgument, readArguments } from './add/arguments.ts';
import { readLibrary, sameBytes, sameNumber, takenIds, type Shelved } from './add/library.ts';
import { originOf } from './add/origin.ts';
import { propose, sidecarOf } from './add/propose.ts';
import { report } from './add/report/report.ts';
import { sidecarDoubts, sidecarText, type SidecarDoubt } from './add/sidecarText.ts';
import { stagePrinter, type Stage } from './add/stages.ts';
import { letClose, told, type Terminal } from './add/terminal.ts';
import { writeAll } from './add/wholeOrNothing.ts';
import { convert, type Converted } from './read/convert.ts';
import { DocumentError } from './read/formats/document.ts';
import { assertReadable } from './read/formats/readable.ts';
import { extensionOf, readDocument } from './read/formats/index.ts';
import { sha256Of, slugFault, type Sidecar } from './read/source.ts';
import { readVocabulary, type Vocabulary } from './read/vocabulary.ts';

const USAGE = 'npm run add-plan -- <file> [--id <slug>]';
const HELP = `${USAGE}

Adds a plan to the site: copies <file> (.txt, .html, .docx or .pdf) to seeds/, writes <slug>.source.yml beside it,
converts it to content/plans/<slug>.mdx and reports what was read out of it and what is in doubt.

  --id <slug>  part of every address of the plan; without it the pinyin of the issuing place, for example taiyuan
  --help       this text

npm run remove-plan -- <slug> undoes it.
`;

/** The bytes of the document that is to be added. Throws {@link AddError} where there are none. */
function readGiven(path: string): Buffer {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new AddError('there is no such file; check the path');
  if (!stat.isFile()) throw new AddError('found a folder or device, expected a file; name the document itself');
  try {
    return readFileSync(path);
  } catch (error) {
    throw new AddError(
      `the file cannot be read (${error instanceof Error ? error.message : String(error)}); check its size and permissions`,
    );
  }
}

function checkWanted(id: string | undefined, library: readonly Shelved[], taken: ReadonlySet<string>): void {
  if (id === undefined) return;
  const fault = slugFault(id);
  if (fault !== null) throw new AddError(`--id ${id}: ${fault}, for example taiyuan or yuncheng-2021`);
  const shelved = library.find(({ fields }) => fields.plan === id);
  if (shelved)
    throw new AddError(`--id ${id}: this plan is there already (seeds/${shelved.sidecar}); choose another id, or remove it first`);
  if (taken.has(id))
    throw new AddError(`--id ${id}: seeds/ or content/plans/ has a file of this name; choose another id, or remove the file`);
}

/** Everything that is going to be written, worked out in memory. */
interface Added {
  converted: Converted;
  seed: string;
  sidecar: { name: string; text: string; file: VFile };
}

/** The same paper in another format is not the same bytes; its number tells. */
const alreadyThere = (twin: string, documentNumber: string | null): SidecarDoubt => ({
  field: 'plan',
  message: `Unexpected document number “${documentNumber ?? ''}”, which plan ${twin} has too; expected one plan for each document`,
});

async function add(
  root: string,
  { bytes, file, wanted }: { bytes: Buffer; file: string; wanted: string | undefined },
  vocabulary: Vocabulary,
  stage: (stage: Stage) => void,
): Promise<Added> {
  const library = readLibrary(root);
  const taken = takenIds(root, library);
  checkWanted(wanted, library, taken);
  const same = sameBytes(root, library, bytes);
  if (same) throw new AddError(`the same bytes are in seeds/ already, as plan ${same.fields.plan} (seeds/${same.sidecar}); nothing to add`);

  const document = await readDocument(bytes, file);
  assertReadable(document);
  const convertAs = (fields: Sidecar, name: string) => convert({ ...fields, file: name, document }, vocabulary, stage);
  const origin = originOf(bytes, document);
  const sha256 = sha256Of(bytes);
  // what the text says of itself decides the id, and the id is part of everything converted: hence twice
  const nowhere = { name: '未详', fullName: '未详', mark: '未', province: null, level: 'national', parent: null } as const;
  const first = convertAs({ plan: 'unnamed', origin, sha256, place: nowhere }, file);
  const proposal = propose(first.plan, document.text, { places: vocabulary.places, library, taken }, wanted);

  const twin = sameNumber(root, first.plan.documentNumber);
  const doubts: SidecarDoubt[] = [...proposal.doubts, ...(twin === null ? [] : [alreadyThere(twin, first.plan.documentNumber)])];
  const fields = sidecarOf(proposal, origin, sha256);
  const seed = `${proposal.id}.${extensionOf(file)}`;
  const name = `${proposal.id}.source.yml`;
  const text = sidecarText(fields, seed, new Map(doubts.map((one) => [one.field, one.message])));
  return { converted: convertAs(fields, seed), seed, sidecar: { name, text, file: sidecarDoubts(`seeds/${name}`, text, doubts) } };
}

async function main(root: string, args: string[], { stdout, stderr }: Terminal): Promise<void> {
  const { values, positionals } = readArguments(args, { id: { type: 'string' } }, USAGE);
  if (values['help'] === true) {
    stdout.write(HELP);
    return;
  }
  const given = onlyArgument(positionals, 'file', USAGE);
  const wanted = typeof values['id'] === 'string' ? values['id'] : undefined;
  try {
    const path = givenPath(given, 'add-plan');
    const bytes = readGiven(path);
    const stage = stagePrinter(bytes.length, stderr);
    stage('reading');
    const vocabulary = readVocabulary(root);
    const { converted, seed, sidecar } = await add(root, { bytes, file: basename(path), wanted }, vocabulary, stage);
    const printed = report(converted, { departments: vocabulary.departments, sidecar: sidecar.file, width: stdout.columns });
    stage('writing');
    await writeAll(root, [
      { path: `seeds/${seed}`, content: bytes },
      { path: `seeds/${sidecar.name}`, content: sidecar.text },
      { path: `content/plans/${converted.plan.id}.mdx`, content: converted.mdx },
    ]);
    stdout.write(printed);
    stdout.write(
      `\nNext: check seeds/${sidecar.name} and set confirmed to true; npm start shows the plan; npm run remove-plan -- ${converted.plan.id} undoes this.\n`,
    );
  } catch (error) {
    if (error instanceof AddError || error instanceof DocumentError) throw new AddError(`${given}: ${error.message}`);
    throw error;
  }
}

/** Add the plan that `args` name to the project at `root`; gives the exit code. */
export const addPlan = (root: string, args: string[], terminal: Terminal): Promise<number> =>
  told(() => main(root, args, terminal), terminal);

if (import.meta.main) {
  letClose(process.stdout);
  process.exitCode = await addPlan(process.cwd(), process.argv.slice(2), process);
}
