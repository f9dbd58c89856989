import type { Occurrences } from '../../lib/search/occurrences.ts';

/** What search asks of an index. Pagefind answers it for a few plans, an index of grams for many; both alike. */
export interface PhraseIndex {
  /**
   * Where a folded phrase occurs whose characters all occur somewhere. Rejects where a part of the index or a text does not load, and
   * with a StaleIndexError where it is of another release than the catalogue.
   */
  find(phrase: string): Promise<Occurrences>;
  /** As `find`, for a phrase without punctuation, when punctuation does not count in the texts either; of the title nothing is said. */
  findLoose(phrase: string): Promise<Occurrences>;
  /** How many parts of the index were asked for and how many have come, since it was opened. */
  progress(): { wanted: number; loaded: number };
}

/** What an index reads of the catalogue and the texts. */
export interface IndexedTexts {
  /** Every character of the folded texts. */
  characters: ReadonlySet<string>;
  /** Characters of the folded title with which a record begins. */
  titleLength(record: number): number;
  /** The text of a record as printed, and folded. */
  text(record: number): Promise<{ text: string; folded: { folded: string } }>;
}
