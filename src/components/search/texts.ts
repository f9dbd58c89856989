import type { Entry } from '../../lib/search/catalogue.ts';
import { fold, type Folded } from '../../lib/search/fold.ts';
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

/** Texts of one plan wanted at once from which on the whole plan is loaded instead: one file rather than many. */
const manyOfOnePlan = 12;

/** Reads texts, each once. */
export class Texts {
  readonly #folder: string;
  readonly #release: string;
  readonly #loaded = new Map<string, Promise<ReadText>>();

  /**
   * @param folder Address of the folder with a file for each provision and one for each plan, with its trailing slash.
   * @param release Put into the addresses, so that a text cached from an earlier release is not taken for one of this.
   */
  constructor(folder: string, release: string) {
    this.#folder = folder;
    this.#release = release;
  }

  /** Texts of the entries, in their order. Rejects where one does not load; the next call tries again. */
  async read(entries: readonly Entry[]): Promise<ReadText[]> {
    const missing = new Map<string, Entry[]>();
    for (const entry of entries) {
      if (!this.#loaded.has(entry.id)) missing.set(entry.plan, [...(missing.get(entry.plan) ?? []), entry]);
    }
    for (const [plan, own] of missing) {
      if (own.length >= manyOfOnePlan) this.#keepAll(plan, own);
      else for (const { id } of own) this.#keep(id, this.#load<ProvisionText>(id));
    }
    return Promise.all(entries.map(({ id }) => this.#loaded.get(id) ?? Promise.reject(new Error(`${id} was not asked for`))));
  }

  #keepAll(plan: string, entries: readonly Entry[]): void {
    const all = this.#load<Record<string, ProvisionText>>(plan);
    for (const { id, number } of entries) {
      this.#keep(
        id,
        all.then((texts) => texts[number] ?? Promise.reject(new Error(`the texts of ${plan} have no ${number}`))),
      );
    }
  }

  #keep(id: string, loading: Promise<ProvisionText>): void {
    const text = loading.then((loaded) => ({ ...loaded, folded: fold(loaded.text) }));
    this.#loaded.set(id, text);
    text.catch(() => this.#loaded.delete(id));
  }

  #load<T>(name: string): Promise<T> {
    return fetchJson<T>(`${this.#folder}${name}.json?${this.#release}`);
  }
}
