import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepBytes, keptBytes } from '../../src/lib/kept.ts';
import { restamp } from '../site/writer.ts';
import { withFileFacts } from './fileFacts.ts';
import type { Finish } from './finish.ts';

/** Tells which pages tell of files. */
export const tellFactPages = (files: readonly string[]): void => keepBytes('written', 'facts', JSON.stringify(files));

/** The pages that tell of files, of this build or, until they are told, of the one before. */
export function factPages(): string[] {
  const kept = keptBytes('written', 'facts');
  return kept ? (JSON.parse(Buffer.from(kept).toString('utf8')) as string[]) : [];
}

/** Writes into each page what only the finished files tell: size and digest of those it names. */
export const finishPages: Finish = async (folder) => {
  const changed: string[] = [];
  for (const file of factPages()) {
    const path = join(folder, file);
    const page = readFileSync(path, 'utf8');
    const finished = await withFileFacts(page, folder);
    if (finished === page) continue;
    writeFileSync(path, finished);
    changed.push(file);
  }
  restamp(folder, 'pages', changed);
};
