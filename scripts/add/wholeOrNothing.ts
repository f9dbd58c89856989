import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AddError } from './addError.ts';

/** A file to be written, its path relative to the root of the project. */
export interface Written {
  path: string;
  content: Uint8Array | string;
}

/** The person ended the command while files were moved; everything has been put back. */
export class Interrupted extends Error {}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Run `move` whole: a signal that comes meanwhile is heard after it, then undoes it. */
async function uninterrupted(move: () => void, undo: () => void): Promise<void> {
  const heard: NodeJS.Signals[] = [];
  const hear = (signal: NodeJS.Signals): void => void heard.push(signal);
  for (const signal of SIGNALS) process.on(signal, hear);
  try {
    move();
    // signals are delivered between two turns of the event loop
    await new Promise((resolve) => setImmediate(resolve));
  } catch (error) {
    undo();
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, hear);
  }
  if (heard.length === 0) return;
  undo();
  throw new Interrupted(`interrupted by ${heard.join(', ')}; nothing was changed`);
}

/** Carry files to other places, all of them or none. The temporary folder lies under `root`, so that each move is one rename. */
async function carry(root: string, moves: (folder: string) => { from: string; to: string }[]): Promise<void> {
  const folder = mkdtempSync(join(root, '.plan-'));
  const done: { from: string; to: string }[] = [];
  const undo = (): void => {
    for (const { from, to } of done.splice(0).reverse()) renameSync(to, from);
  };
  try {
    await uninterrupted(() => {
      for (const move of moves(folder)) {
        if (existsSync(move.to)) throw new AddError(`${move.to}: is there already; move it away first`);
        renameSync(move.from, move.to);
        done.push(move);
      }
    }, undo);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Write new files under `root`, all of them or none, never over an existing one. */
export function writeAll(root: string, files: readonly Written[]): Promise<void> {
  return carry(root, (folder) =>
    files.map(({ path, content }, index) => {
      const from = join(folder, String(index));
      writeFileSync(from, content);
      mkdirSync(dirname(join(root, path)), { recursive: true });
      return { from, to: join(root, path) };
    }),
  );
}

/** Remove files under `root`, all of them or none. */
export function removeAll(root: string, paths: readonly string[]): Promise<void> {
  return carry(root, (folder) => paths.map((path, index) => ({ from: join(root, path), to: join(folder, String(index)) })));
}
