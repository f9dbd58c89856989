import { unpackCatalogue, type Catalogue, type Entry, type PackedCatalogue } from '../../lib/search/catalogue.ts';
import type { Span } from '../../lib/search/fold.ts';
import type { IndexKind } from '../../lib/search/indexKind.ts';
import type { Occurrences } from '../../lib/search/occurrences.ts';
import type { Query } from '../../lib/search/query.ts';
import { matchesIn } from '../../lib/search/scan.ts';
import { StaleIndexError } from './errors.ts';
import { fetchJson } from './fetchJson.ts';
import type { IndexedTexts, PhraseIndex } from './phraseIndex.ts';
import { PhraseFinder } from './phrases.ts';
import { openPostings } from './postings.ts';
import { rank } from './rank.ts';
import { singleTexts, Texts, type ReadText, type TextFiles } from './texts.ts';

/** A provision in which every phrase of the query occurs, before its text is loaded. */
export interface Hit extends Entry {
  /** Place in document order among all provisions, from 0. */
  record: number;
  /** Occurrences of all phrases together. */
  occurrences: number;
}

/** A hit with its words. */
export interface ReadHit extends Hit, ReadText {
  /** Occurrences in `text`, sorted by start. */
  spans: Span[];
}

/** Where the parts of the search are served. Addresses end in a slash. */
export interface Places {
  /** Pagefind's bundle. */
  bundle: string;
  /** The folder with catalogue.json, the texts, and the index of grams where there is one. */
  search: string;
}

/** An opened index. */
export class Engine {
  readonly catalogue: Catalogue;
  /** How many parts of the index were asked for and how many have come. */
  readonly progress: PhraseIndex['progress'];
  readonly #index: PhraseIndex;
  readonly #texts: Texts;
  readonly #found = new Map<string, Promise<Occurrences>>();

  constructor(catalogue: Catalogue, index: PhraseIndex, texts: Texts) {
    this.catalogue = catalogue;
    this.progress = () => index.progress();
    this.#index = index;
    this.#texts = texts;
  }

  /**
   * The hits of a query, best first: texts that hold the phrases joined, then those with more phrases in their title, then
   * those with more occurrences, then document order.
   * Rejects where a part of the index does not load.
   */
  async find(query: Query): Promise<Hit[]> {
    const joined = query.phrases.length > 1 ? [query.joined] : [];
    const asked = [...query.phrases, ...query.excluded, ...joined];
    const found = await Promise.all(asked.map((phrase) => this.findPhrase(phrase)));
    const wanted = found.slice(0, query.phrases.length);
    const unwanted = found.slice(query.phrases.length, query.phrases.length + query.excluded.length);
    const all = this.#entriesWithAll(wanted);
    const hits = unwanted.length === 0 ? all : all.filter(({ record }) => unwanted.every((phrase) => !phrase.has(record)));
    return rank(hits, wanted, found[query.phrases.length + query.excluded.length]);
  }

  /** Where a folded phrase occurs, looked for once. Rejects where a part of the index or a text does not load. */
  findPhrase(phrase: string): Promise<Occurrences> {
    return this.#once(phrase, 'exact', () => this.#index.find(phrase));
  }

  /** As {@link findPhrase}, punctuation passed over in the texts; the phrase has none. */
  findLoosePhrase(phrase: string): Promise<Occurrences> {
    return this.#once(phrase, 'loose', () => this.#index.findLoose(phrase));
  }

  #once(phrase: string, rule: 'exact' | 'loose', find: () => Promise<Occurrences>): Promise<Occurrences> {
    // A character that is nowhere spares the index every question.
    if (phrase === '' || [...phrase].some((each) => !this.catalogue.characters.has(each))) return Promise.resolve(new Map());
    const key = `${rule} ${phrase}`;
    const found = this.#found.get(key) ?? find();
    this.#found.set(key, found);
    found.catch(() => this.#found.delete(key));
    return found;
  }

  /** The texts of hits, in their order. Throws {@link StaleIndexError} where a text has not the matches the index told of. */
  async read(hits: readonly Hit[], query: Query): Promise<ReadHit[]> {
    return this.withTexts(hits, ({ folded }, hit) => {
      const spans = matchesIn(folded, query);
      if (spans.length !== hit.occurrences) {
        throw new StaleIndexError(`${hit.id} has ${spans.length} matches, the index told of ${hit.occurrences}`);
      }
      return spans;
    });
  }

  /** The entries in which each of the phrases occurs, in document order. */
  #entriesWithAll(phrases: readonly Occurrences[]): Hit[] {
    const [first, ...others] = phrases;
    const records = [...(first?.keys() ?? [])].filter((record) => others.every((phrase) => phrase.has(record)));
    return this.hits(records, phrases);
  }

  /** Records as hits, in document order, with the occurrences of the phrases added up. */
  hits(records: readonly number[], phrases: readonly Occurrences[]): Hit[] {
    const hits: Hit[] = [];
    for (const record of [...records].sort((a, b) => a - b)) {
      const entry = this.catalogue.entries[record];
      if (!entry) continue;
      let occurrences = 0;
      for (const phrase of phrases) occurrences += phrase.get(record)?.count ?? 0;
      // Field by field: to spread an entry takes three times as long, and a single character has more than ten thousand hits.
      const { id, plan, number, kind, isTask, titleLength, chosenBy } = entry;
      hits.push({ id, plan, number, kind, isTask, titleLength, chosenBy, record, occurrences });
    }
    return hits;
  }

  /** Hits with their texts, in their order, the spans as `spansOf` finds them. Rejects where a text does not load. */
  async withTexts(hits: readonly Hit[], spansOf: (text: ReadText, hit: Hit) => Span[]): Promise<ReadHit[]> {
    const texts = await this.#texts.read(hits.map(({ record }) => record));
    return hits.flatMap((hit, at) => {
      const text = texts[at];
      return text ? [{ ...hit, ...text, spans: spansOf(text, hit) }] : [];
    });
  }
}

/**
 * Opens the index.
 * @param kind Which index the page was made with.
 * @param release The release that the page belongs to.
 * @param attempt Number of the attempt, from 0.
 * @throws {StaleIndexError} where the index is of another release than the page.
 */
export async function openEngine({ bundle, search }: Places, kind: IndexKind, release: string, attempt = 0): Promise<Engine> {
  const loading = fetchCatalogue(search).then(unpackCatalogue);
  const opening = kind === 'grams' ? openGramIndex(search, loading) : openPagefind(bundle, loading, attempt);
  const [catalogue, open] = await Promise.all([loading, opening]);
  if (catalogue.release !== release) throw new StaleIndexError(`the page is of release ${release}, the index of ${catalogue.release}`);
  const texts = new Texts(search, catalogue, open.files);
  const index = open.index({
    characters: catalogue.characters,
    titleLength: (record) => catalogue.entries[record]?.titleLength ?? 0,
    text: async (record) => (await texts.read([record]))[0] ?? Promise.reject(new Error(`there is no record ${record}`)),
  });
  return new Engine(catalogue, index, texts);
}

/** An index that has still to be told of the texts, and where they are. */
interface Opening {
  index: (texts: IndexedTexts) => PhraseIndex;
  files: TextFiles;
}

async function openPagefind(bundle: string, catalogue: Promise<Catalogue>, attempt: number): Promise<Opening> {
  const names = catalogue.then((loaded) => loaded.names);
  names.catch(() => undefined); // told by the catalogue itself
  const postings = await openPostings(bundle, names, attempt);
  return { index: (texts) => new PhraseFinder(postings, texts), files: singleTexts };
}

/** The code comes beside the catalogue: a site of a few plans does without it. */
async function openGramIndex(search: string, loading: Promise<Catalogue>): Promise<Opening> {
  const [{ openGrams, textBlocks }, catalogue] = await Promise.all([import('./gramIndex.ts'), loading]);
  return { index: (texts) => openGrams(search, catalogue, texts), files: textBlocks };
}

/** The catalogue as the server has it now, whatever the browser kept. */
export function fetchCatalogue(search: string): Promise<PackedCatalogue> {
  return fetchJson<PackedCatalogue>(`${search}catalogue.json`, { cache: 'no-cache' });
}
