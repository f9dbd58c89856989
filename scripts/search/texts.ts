import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProvisionText } from '../../src/components/search/texts.ts';
import { groupBy } from '../../src/lib/groupBy.ts';
import { blockOf } from '../../src/lib/search/blocks.ts';
import type { Searchable } from '../../src/lib/search/catalogue.ts';
import type { IndexKind } from '../../src/lib/search/indexKind.ts';

/**
 * Writes the words of the provisions: of each plan `text/<plan>.json`, by number; and, for a few of them, `text/<plan>/<number>.json` beside
 * Pagefind, `blocks/<block>.json` beside grams, where a file for each provision would be tens of thousands.
 * @param folder That of the search. What an earlier run wrote there is replaced.
 */
export function writeTexts(provisions: readonly Searchable[], kind: IndexKind, folder: string): void {
  for (const name of ['text', 'blocks']) rmSync(join(folder, name), { recursive: true, force: true });
  const texts = provisions.map((provision, record) => ({ ...provision, record, words: textOf(provision) }));
  const byPlan = groupBy(texts, ({ plan }) => plan);
  writeAll(
    join(folder, 'text'),
    [...byPlan].map(([plan, own]) => [plan, Object.fromEntries(own.map(({ number, words }) => [number, words]))]),
  );
  if (kind === 'pagefind') {
    for (const [plan, own] of byPlan) {
      writeAll(
        join(folder, 'text', plan),
        own.map(({ number, words }) => [number, words]),
      );
    }
    return;
  }
  const blocks = groupBy(texts, ({ record }) => blockOf(record));
  writeAll(
    join(folder, 'blocks'),
    [...blocks].map(([block, own]) => [block, own.map(({ words }) => words)]),
  );
}

/** Writes values as JSON by their names, thousands of them, into a folder that is made once. */
function writeAll(folder: string, values: readonly (readonly [name: string | number, value: unknown])[]): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, value] of values) writeFileSync(join(folder, `${name}.json`), JSON.stringify(value));
}

function textOf({ label, title, text }: Searchable): ProvisionText {
  return { label, text, titleEnd: title !== null && text.startsWith(title) ? title.length : 0 };
}
