import type { ProvisionText } from '../../src/components/search/texts.ts';
import { groupBy } from '../../src/lib/groupBy.ts';
import { blockOf } from '../../src/lib/search/blocks.ts';
import type { Searchable } from '../../src/lib/search/catalogue.ts';
import type { IndexKind } from '../../src/lib/search/indexKind.ts';
import type { Write } from './write.ts';

/**
 * Writes the words of the provisions: of each plan `search/text/<plan>.json`, by number; and, for a few of them,
 * `search/text/<plan>/<number>.json` beside Pagefind, `search/blocks/<block>.json` beside grams, where a file for each provision would be
 * tens of thousands.
 */
export function writeTexts(provisions: readonly Searchable[], kind: IndexKind, write: Write): void {
  const writeJson = (name: string, value: unknown): void => write(`search/${name}.json`, JSON.stringify(value));
  const texts = provisions.map((provision, record) => ({ ...provision, record, words: textOf(provision) }));
  for (const [plan, own] of groupBy(texts, ({ plan }) => plan)) {
    writeJson(`text/${plan}`, Object.fromEntries(own.map(({ number, words }) => [number, words])));
    if (kind === 'pagefind') for (const { number, words } of own) writeJson(`text/${plan}/${number}`, words);
  }
  if (kind === 'pagefind') return;
  for (const [block, own] of groupBy(texts, ({ record }) => blockOf(record))) writeJson(`blocks/${String(block)}`, own.map(({ words }) => words)); // prettier-ignore
}

function textOf({ label, title, text }: Searchable): ProvisionText {
  return { label, text, titleEnd: title !== null && text.startsWith(title) ? title.length : 0 };
}
