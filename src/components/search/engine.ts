import { phrase } from '../../lib/search/encode.ts';
import type { Span } from '../../lib/search/fold.ts';
import type { Query } from '../../lib/search/query.ts';
import { titlePositions } from '../../lib/search/record.ts';
import { matches } from '../../lib/search/scan.ts';

/** A provision in which every phrase of the query occurs. */
export interface Hit {
  /** Site-wide id, <plan>/<number>. */
  id: string;
  plan: string;
  label: string;
  /** Heading as printed; empty where the provision has none. */
  title: string;
  text: string;
  url: string;
  /** Kind of provision, and `task`. */
  kinds: string[];
  themes: string[];
  /** Place among the hits in document order, from 0. */
  order: number;
  /** Occurrences in `text`, sorted by start. */
  spans: Span[];
}

/** The part of Pagefind's browser API that is used, as of 1.5.2. */
interface Pagefind {
  init(): Promise<void>;
  search(term: string, options: { sort: Record<string, 'asc'> }): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  /** Positions of the first match; empty where only metadata matched. */
  words: number[];
  data(): Promise<{ url: string; meta: Record<string, string>; filters: Record<string, string[]> } | undefined>;
}

/** Finds the hits of a query, best first. Rejects where a part of the index cannot be loaded. */
export type Search = (query: Query) => Promise<Hit[]>;

/**
 * Loads Pagefind's bundle.
 * @param bundle Address of the folder, with its trailing slash.
 * @param attempt Number of the attempt: a browser may remember that a module failed, and Pagefind that its index did.
 */
export async function openSearch(bundle: string, attempt = 0): Promise<Search> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`)) as Pagefind;
  await pagefind.init();

  /** Results of one phrase in document order. A token can look like a number in the metadata; such matches do not count. */
  const find = async (folded: string) => {
    const { results } = await pagefind.search(phrase(folded), { sort: { order: 'asc' } });
    return results.filter((result) => result.words.length > 0);
  };

  return async (query) => {
    if (query.phrases.length === 0) return [];
    const found = await Promise.all(query.phrases.map(find));
    const joined = new Set((query.phrases.length > 1 ? await find(query.joined) : []).map(({ id }) => id));
    const inTitle = found.map(
      (results) => new Set(results.filter(({ words }) => (words[0] ?? titlePositions) < titlePositions).map(({ id }) => id)),
    );
    const others = found.slice(1).map((results) => new Set(results.map(({ id }) => id)));
    const common = (found[0] ?? []).filter(({ id }) => others.every((ids) => ids.has(id)));
    const hits = await Promise.all(
      common.map(async (result, order) => ({
        hit: await load(result, query, order),
        joined: Number(joined.has(result.id)),
        titles: inTitle.filter((ids) => ids.has(result.id)).length,
      })),
    );
    return hits.sort((a, b) => b.joined - a.joined || b.titles - a.titles || b.hit.spans.length - a.hit.spans.length).map(({ hit }) => hit);
  };
}

async function load(result: PagefindResult, query: Query, order: number): Promise<Hit> {
  const data = await result.data();
  if (!data) throw new Error(`search record ${result.id} does not load`);
  const { meta, filters } = data;
  const text = meta['text'] ?? '';
  return {
    id: meta['id'] ?? '',
    plan: meta['plan'] ?? '',
    label: meta['label'] ?? '',
    title: meta['title'] ?? '',
    text,
    url: meta['url'] ?? '',
    kinds: filters['kind'] ?? [],
    themes: filters['theme'] ?? [],
    order,
    spans: matches(text, query),
  };
}
