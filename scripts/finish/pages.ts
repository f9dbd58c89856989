import { readFileSync } from 'node:fs';
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
export const finishPages: Finish = (site) => {
  const changed: string[] = [];
  for (const file of factPages()) {
    const page = readFileSync(join(site.folder, file), 'utf8');
    const finished = withFileFacts(page, site);
    if (finished === page) continue;
    site.write(file, finished);
    changed.push(file);
  }
  restamp(site.folder, 'pages', changed);
  return Promise.resolve();
};
