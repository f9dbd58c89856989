import { sha256 } from '../../src/data/sha256.ts';

/** Files by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Names in the order of their code units, which is the same everywhere. */
export const inOrder = (names: Iterable<string>): string[] => [...names].sort((a, b) => (a < b ? -1 : 1));

const digests = new WeakMap<Uint8Array, string>();

/** SHA-256 of the bytes of a file, worked out once: the same file is told in more than one list. */
function digestOf(bytes: Uint8Array): string {
  const digest = digests.get(bytes) ?? sha256(bytes);
  digests.set(bytes, digest);
  return digest;
}

/** Digests of files as `sha256sum -c` (GNU coreutils) reads them: digest, two blanks, name, line by line. */
export function checksums(files: Files): string {
  return inOrder(files.keys())
    .map((name) => `${digestOf(files.get(name) ?? new Uint8Array())}  ${name}\n`)
    .join('');
}
