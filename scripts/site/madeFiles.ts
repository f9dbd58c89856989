import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/data/sha256.ts';
import { isCopied } from '../offline/contents.ts';
import { filesOf } from '../siteFiles.ts';

/** What is told of the content of a file. */
export interface FileFacts {
  /** In bytes. */
  size: number;
  /** 64 hexadecimal digits. */
  sha256: string;
}

/** Whether a list or a page tells what is in a file, by its path: the list of the offline copy, and the pages of data. */
export const isToldOf = (file: string): boolean => isCopied(file) || file.startsWith('data/');

/** The facts of a content. */
export const factsOf = (content: string | Uint8Array): FileFacts => ({
  size: typeof content === 'string' ? Buffer.byteLength(content) : content.length,
  sha256: sha256(content),
});

/**
 * The files of a site that is finished step by step. It knows them all, so that no step walks through the folder, and what was told of
 * their contents when they were made, so that tens of thousands are not read again: whatever changes a file does it here.
 */
export class MadeFiles {
  readonly folder: string;
  readonly #facts: Map<string, FileFacts | null>;

  /** @param facts by path below the folder, with slashes; null where they are to be read from the file. Without them the folder is walked through. */
  constructor(folder: string, facts: Iterable<readonly [string, FileFacts | null]> = filesOf(folder).map((file) => [file, null] as const)) {
    this.folder = folder;
    this.#facts = new Map(facts);
  }

  /** All paths below the folder, with slashes, in one order on every machine. */
  names(): string[] {
    return [...this.#facts.keys()].sort();
  }

  /** Size and digest of a file. Throws where it is not there. */
  factsOf(file: string): FileFacts {
    const facts = this.#facts.get(file) ?? factsOf(readFileSync(join(this.folder, file)));
    this.#facts.set(file, facts);
    return facts;
  }

  /** Writes a file whose folder is there, new or other than before. */
  write(file: string, content: string): void {
    writeFileSync(join(this.folder, file), content);
    this.#facts.set(file, null);
  }

  /** Makes a copy of a file, in a folder that is there. */
  copy(from: string, to: string): void {
    copyFileSync(join(this.folder, from), join(this.folder, to));
    this.#facts.set(to, this.#facts.get(from) ?? null);
  }
}
