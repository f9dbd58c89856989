import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ProvisionText } from '../../src/components/search/texts.ts';
import { groupBy } from '../../src/lib/groupBy.ts';
import { blockOf } from '../../src/lib/search/blocks.ts';
import type { Searchable } from '../../src/lib/search/catalogue.ts';
import type { IndexKind } from '../../src/lib/search/indexKind.ts';
import { writeJson } from './write.ts';

/**
 * Writes the words of the provisions: of each plan `text/<plan>.json`, by number; and, for a few of them, `text/<plan>/<number>.json` beside
 * Pagefind, `blocks/<block>.json` beside grams, where a file for each provision would be tens of thousands.
 * @param folder That of the search. What an earlier run wrote there is replaced.
 */
export function writeTexts(provisions: readonly Searchable[], kind: IndexKind, folder: string): void {
  for (const name of ['text', 'blocks']) rmSync(join(folder, name), { recursive: true, force: true });
  const texts = provisions.map((provision, record) => ({ ...provision, record, words: textOf(provision) }));
  for (const [plan, own] of groupBy(texts, (text) => text.plan)) {
    writeJson(join(folder, `text/${plan}.json`), Object.fromEntries(own.map(({ number, words }) => [number, words])));
  }
  if (kind === 'pagefind') {
    for (const { id, words } of texts) writeJson(join(folder, `text/${id}.json`), words);
    return;
  }
  for (const [block, own] of groupBy(texts, ({ record }) => blockOf(record))) {
    writeJson(
      join(folder, `blocks/${block}.json`),
      own.map(({ words }) => words),
    );
  }
}

function textOf({ label, title, text }: Searchable): ProvisionText {
  return { label, text, titleEnd: title !== null && text.startsWith(title) ? title.length : 0 };
}
