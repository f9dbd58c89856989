import { href } from '../../lib/link.ts';
import { parseQuery, type Query } from '../../lib/search/query.ts';
import { fetchCatalogue, openEngine, type Engine, type Hit } from './engine.ts';
import { StaleIndexError } from './errors.ts';
import { once } from './once.ts';
import { indexKind } from './page.ts';

/** What a query came to. */
export interface Answer {
  engine: Engine;
  /** The query that was searched for: as typed, or simplified where only that is found. */
  query: Query;
  /** The same in words: what sentences repeat and clauses mark. */
  mark: string;
  hits: Hit[];
  /** The query in simplified characters, where it was typed in traditional ones. */
  simplified: string | null;
}

const places = { bundle: href('/pagefind/'), search: href('/search/') };

let opened: Promise<Engine> | undefined;
let current: Engine | undefined;
let attempts = 0;

/** Opens the index, once; after a failure the next call tries anew. */
function open(release: string): Promise<Engine> {
  opened ??= openEngine(places, indexKind, release, attempts).then((engine) => (current = engine));
  return opened;
}

/** Begins to load the index before there is anything to search for. A failure shows when there is. */
export function prepare(release: string): void {
  open(release).catch(() => forget());
}

/** After a failure: the index is opened anew next time, since Pagefind remembers what did not load. */
export function forget(): void {
  opened = undefined;
  current = undefined;
  attempts += 1;
}

/** How many parts of the index have come of those asked for; null while the index itself is being opened. */
export function progress(): { wanted: number; loaded: number } | null {
  return current?.progress() ?? null;
}

/**
 * Searches. Traditional characters find the simplified text where they are not found themselves.
 * Rejects where a part of the index does not load, with a {@link StaleIndexError} where it is of another release than the page.
 */
export async function search(typed: string, release: string): Promise<Answer> {
  const engine = await open(release);
  const query = parseQuery(typed);
  const hits = await engine.find(query);
  const known = (phrases: readonly string[]) => [...phrases.join('')].every((character) => engine.catalogue.characters.has(character));
  const other = known([...query.phrases, ...query.excluded]) && hits.length > 0 ? null : await simplifiedOf(typed);
  // An exclusion of characters that are nowhere would exclude nothing.
  if ((hits.length > 0 && known(query.excluded)) || other === null) return { engine, query, mark: typed, hits, simplified: other };
  const simplifiedQuery = parseQuery(other);
  return { engine, query: simplifiedQuery, mark: other, hits: await engine.find(simplifiedQuery), simplified: other };
}

const loadTraditional = once(() => import('../../lib/search/traditional.ts'));

/** A query in simplified characters, where it may be in traditional ones and is another then; else null. */
async function simplifiedOf(typed: string): Promise<string | null> {
  const { mayBeTraditional, simplify } = await loadTraditional();
  const simplified = mayBeTraditional(typed) ? await simplify(typed) : typed;
  return simplified === typed ? null : simplified;
}

/** Whether what failed, failed because the site has been released anew since the page was loaded. */
export async function isStale(failure: unknown, release: string): Promise<boolean> {
  if (failure instanceof StaleIndexError) return true;
  return fetchCatalogue(places.search).then(
    (catalogue) => catalogue.release !== release,
    () => false,
  );
}
