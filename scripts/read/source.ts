import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { placeSchema, type Place } from '../../src/schemas/vocabulary.ts';
import { DocumentError, type Document } from './formats/document.ts';
import { readDocument } from './formats/index.ts';
import { assertReadable } from './formats/readable.ts';
import type { ReadDocument } from './formats/readerPool.ts';

/** Matches `taiyuan`, `yuncheng-2021`; does not match `../x`, `Taiyuan`, `太原`, `2021-x`, `a--b`, `a-`. */
const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;
const LONGEST_SLUG = 40;

/** What is wrong with a plan id, or null where nothing is. */
export function slugFault(slug: string): string | null {
  if (!SLUG.test(slug)) return 'expected lower-case letters, digits and single hyphens between them, a letter first';
  return slug.length > LONGEST_SLUG ? `expected at most ${String(LONGEST_SLUG)} characters` : null;
}

/** seeds/<name>.source.yml: where a seed came from, and whose plan it is. */
export const sidecarSchema = z.strictObject({
  plan: z
    .string()
    .regex(SLUG)
    .max(LONGEST_SLUG)
    .describe('Plan id, part of every address of the plan, never changed later; also the key in content/vocabulary/places.yml.'),
  origin: z.string().describe('Where the file came from, in Chinese.'),
  sha256: z.string().describe('Checksum of the seed; proves that its bytes are untouched.'),
  place: placeSchema
    .omit({ id: true, order: true })
    .extend({ order: placeSchema.shape.order.optional() })
    .optional()
    .describe('The issuing place; needed where content/vocabulary/places.yml has no line for the plan. Without order the plan comes last.'),
  confirmed: z.boolean().optional().describe('false until a person has checked what a program filled in.'),
});

/** {@link sidecarSchema} as a type. */
export type Sidecar = z.infer<typeof sidecarSchema>;

/** A seed with its provenance, checked, and the document it holds. */
export interface Seed extends Sidecar {
  /** Name in seeds/. */
  file: string;
  document: Document;
}

/** A seed that cannot be converted; the message is one line: file, what is wrong, what to do. */
export class SeedError extends Error {}

/** Checksum as sidecars carry it. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Path of the sidecar beside a seed: seeds/taiyuan.pdf → seeds/taiyuan.source.yml. */
export const sidecarPathOf = (path: string): string => path.replace(/\.[^./\\]+$/u, '.source.yml');

/** Read a sidecar. Throws {@link SeedError} where it is not YAML or a field is wrong. */
export function readSidecar(path: string): Sidecar {
  const name = `seeds/${basename(path)}`;
  let fields: unknown;
  try {
    fields = parse(readFileSync(path, 'utf8'));
  } catch {
    throw new SeedError(`${name}: the file is not YAML; write plan, origin and sha256, one to a line`);
  }
  const sidecar = sidecarSchema.safeParse(fields);
  if (sidecar.success) return sidecar.data;
  const [issue] = sidecar.error.issues;
  throw new SeedError(`${name}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}; expected plan, origin and sha256`);
}

/**
 * Read a seed and its sidecar. The checksum is compared before the document is read. Throws {@link SeedError} where the
 * sidecar is missing or wrong, the file is not the one it was written for, or no document can be read from it.
 *
 * @param read reads the document; a {@link ReaderPool} reads several beside one another.
 */
export async function readSeed(path: string, read: ReadDocument = readDocument): Promise<Seed> {
  const file = basename(path);
  const sidecarPath = sidecarPathOf(path);
  const fail = (message: string): SeedError => new SeedError(`seeds/${file}: ${message}`);
  if (!existsSync(sidecarPath)) throw fail(`${basename(sidecarPath)} is missing; write it with plan, origin and sha256`);
  const sidecar = readSidecar(sidecarPath);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw fail(`the file cannot be read (${error instanceof Error ? error.message : String(error)}); put a readable file in its place`);
  }
  const sha256 = sha256Of(bytes);
  if (sha256 !== sidecar.sha256)
    throw fail(`sha256 is ${sha256}, ${basename(sidecarPath)} says ${sidecar.sha256}; restore the file or confirm the new text there`);
  try {
    const document = await read(bytes, file);
    assertReadable(document);
    return { ...sidecar, file, document };
  } catch (error) {
    throw error instanceof DocumentError ? fail(error.message) : error;
  }
}

/**
 * The place of a seed's plan: its sidecar's, or else the line of content/vocabulary/places.yml with the plan's id. A place
 * without an order comes after all listed ones. Throws {@link SeedError} where there is neither.
 */
export function placeOf(seed: Pick<Seed, 'plan' | 'file' | 'place'>, places: readonly Place[]): Place {
  if (seed.place) {
    const { order = Math.max(-1, ...places.map((one) => one.order)) + 1, ...place } = seed.place;
    return { id: seed.plan, ...place, order };
  }
  const listed = places.find((one) => one.id === seed.plan);
  if (listed) return listed;
  throw new SeedError(
    `seeds/${seed.file}: plan ${seed.plan} is not in content/vocabulary/places.yml; add its line there, or a place to ${sidecarPathOf(seed.file)}`,
  );
}
