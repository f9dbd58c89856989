import { sha256 } from '../../src/data/fingerprint.ts';

/** Files by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Names in the order of their code units, which is the same everywhere. */
export const inOrder = (names: Iterable<string>): string[] => [...names].sort((a, b) => (a < b ? -1 : 1));

/** Digests of files as `sha256sum -c` (GNU coreutils) reads them: digest, two blanks, name, line by line. */
export function checksums(files: Files): string {
  return inOrder(files.keys())
    .map((name) => `${sha256(files.get(name) ?? new Uint8Array())}  ${name}\n`)
    .join('');
}
