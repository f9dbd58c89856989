import type { Catalogue, Entry } from '../../lib/search/catalogue.ts';
import { fold, type Folded } from '../../lib/search/fold.ts';
import { groupBy } from '../../lib/groupBy.ts';
import { fetchJson } from './fetchJson.ts';

/** The words of a provision, and what they are shown with. */
export interface ProvisionText {
  /** Printed place: 二、（二）2. */
  label: string;
  text: string;
  /** How far the title goes in `text`; 0 where it has none. */
  titleEnd: number;
}

/** A provision's words as loaded, and as search sees them. */
export interface ReadText extends ProvisionText {
  folded: Folded;
}

/** Where texts are, beside the file of each plan. */
export interface TextFiles {
  /** File of a record without folder and ending, and which of its texts it is. */
  place: (entry: Entry, record: number) => { file: string; textIn: (content: unknown) => ProvisionText | undefined };
  /** Files of one plan wanted at once from which on the whole plan is loaded instead: one file rather than many. */
  many: number;
}

/** A file for each text. */
export const singleTexts: TextFiles = {
  place: ({ id }) => ({ file: `text/${id}`, textIn: (content) => content as ProvisionText }),
  many: 12,
};

/** Reads texts, each once. */
export class Texts {
  readonly #folder: string;
  readonly #catalogue: Catalogue;
  readonly #places: TextFiles;
  readonly #files = new Map<string, Promise<unknown>>();
  readonly #texts = new Map<number, Promise<ReadText>>();

  /** @param folder Address of the folder of the search, with its trailing slash. */
  constructor(folder: string, catalogue: Catalogue, places: TextFiles) {
    this.#places = places;
    this.#folder = folder;
    this.#catalogue = catalogue;
  }

  /** Texts of records, in their order. Rejects where one does not load; the next call tries again. */
  async read(records: readonly number[]): Promise<ReadText[]> {
    const missing = records.filter((record) => !this.#texts.has(record));
    const { place, many } = this.#places;
    const wanted = missing.flatMap((record) => {
      const entry = this.#catalogue.entries[record];
      return entry ? [{ record, entry, ...place(entry, record) }] : [];
    });
    for (const [plan, own] of groupBy(wanted, ({ entry }) => entry.plan)) {
      const whole = new Set(own.map(({ file }) => file)).size >= many;
      for (const { record, entry, file, textIn } of own) {
        const inPlan = (content: unknown) => (content as Record<string, ProvisionText>)[entry.number];
        this.#keep(record, this.#load(whole ? `text/${plan}` : file).then(whole ? inPlan : textIn), entry.id);
      }
    }
    return Promise.all(records.map((record) => this.#texts.get(record) ?? Promise.reject(new Error(`there is no record ${record}`))));
  }

  #keep(record: number, loading: Promise<ProvisionText | undefined>, id: string): void {
    const text = loading.then((loaded) => {
      if (!loaded) throw new Error(`${id} is not among the texts`);
      return { ...loaded, folded: fold(loaded.text) };
    });
    this.#texts.set(record, text);
    text.catch(() => this.#texts.delete(record));
  }

  /** The release is in the addresses, so that a file cached from an earlier one is not taken for one of this. */
  #load(name: string): Promise<unknown> {
    const loading = this.#files.get(name) ?? fetchJson<unknown>(`${this.#folder}${name}.json?${this.#catalogue.release}`);
    this.#files.set(name, loading);
    loading.catch(() => this.#files.delete(name));
    return loading;
  }
}
