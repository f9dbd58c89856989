import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import type { Document } from './formats/document.ts';

/** seeds/<name>.source.yml: where a seed came from. */
const sidecarSchema = z.object({
  plan: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/u)
    .describe('Plan id; also the key in content/vocabulary/places.yml.'),
  origin: z.string().describe('Where the file came from, in Chinese.'),
  sha256: z.string().describe('Checksum of the seed.'),
});

/** A seed with its provenance, checked. */
export interface Seed extends z.infer<typeof sidecarSchema> {
  file: string;
  document: Document;
}

/** A seed that cannot be converted; the message is one line: file, what is wrong, what to do. */
export class SeedError extends Error {}

/** Read a seed and its sidecar. Throws {@link SeedError} when either is missing, empty, not UTF-8 text, or changed. */
export function readSeed(path: string): Seed {
  const file = basename(path);
  const sidecarPath = path.replace(/\.txt$/u, '.source.yml');
  const bytes = readFileSync(path);
  if (bytes.toString('latin1').trim() === '')
    throw new SeedError(`seeds/${file}: the file is empty; put the text of the plan in it or delete it`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SeedError(`seeds/${file}: the file is not UTF-8 text; save it as UTF-8 text`);
  }
  // control characters other than tab and line ends tell a binary file
  if (/[\u0000-\u0008\u000e-\u001f]/u.test(text))
    throw new SeedError(`seeds/${file}: the file is binary, not text; save the plan as plain text`);
  if (!existsSync(sidecarPath))
    throw new SeedError(`seeds/${file}: ${basename(sidecarPath)} is missing; write it with plan, origin and sha256`);
  let sidecar: ReturnType<typeof sidecarSchema.safeParse>;
  try {
    sidecar = sidecarSchema.safeParse(parse(readFileSync(sidecarPath, 'utf8')));
  } catch {
    throw new SeedError(`seeds/${basename(sidecarPath)}: the file is not YAML; write plan, origin and sha256, one to a line`);
  }
  if (!sidecar.success) {
    const [issue] = sidecar.error.issues;
    throw new SeedError(
      `seeds/${basename(sidecarPath)}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}; expected plan, origin and sha256`,
    );
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== sidecar.data.sha256)
    throw new SeedError(
      `seeds/${file}: sha256 is ${sha256}, ${basename(sidecarPath)} says ${sidecar.data.sha256}; restore the file or confirm the new text there`,
    );
  return { ...sidecar.data, file, document: { text, format: 'txt', encoding: 'utf-8', asides: [] } };
}
