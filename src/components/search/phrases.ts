import type { Catalogue } from '../../lib/search/catalogue.ts';
import { countApart, phraseStarts, type Positions } from '../../lib/search/positions.ts';
import type { Postings } from './postings.ts';

/** Where a phrase occurs: record number → how often, and whether in the title. */
export type Occurrences = ReadonlyMap<number, { count: number; inTitle: boolean }>;

/** Characters at either end by which a long phrase is looked for first. */
const probe = 4;

/** Texts that are read to see whether they hold the whole of a long phrase; where more may, the index is asked instead. */
const readAtMost = 8;

/** Finds phrases in the folded texts, each once. */
export class PhraseFinder {
  readonly #postings: Postings;
  readonly #catalogue: Catalogue;
  /** Every character of the texts. */
  readonly characters: ReadonlySet<string>;
  readonly #foldedText: (record: number) => Promise<string>;
  readonly #found = new Map<string, Promise<Occurrences>>();

  /** @param foldedText Reads the folded text of a record. */
  constructor(postings: Postings, catalogue: Catalogue, foldedText: (record: number) => Promise<string>) {
    this.#postings = postings;
    this.#catalogue = catalogue;
    this.characters = catalogue.characters;
    this.#foldedText = foldedText;
  }

  /** Where a folded phrase occurs. Rejects where a part of the index does not load, and then always; or where a text does not. */
  find(phrase: string): Promise<Occurrences> {
    const found = this.#found.get(phrase) ?? this.#search([...phrase]);
    this.#found.set(phrase, found);
    found.catch(() => this.#found.delete(phrase));
    return found;
  }

  async #search(characters: readonly string[]): Promise<Occurrences> {
    // A character that is nowhere spares the index every question.
    if (characters.length === 0 || characters.some((each) => !this.characters.has(each))) return new Map();
    if (characters.length <= 2 * probe) return this.#occurrences(await this.#starts(characters), characters.length);
    const likely = await this.#starts(characters, (offset) => offset < probe || offset >= characters.length - probe);
    if (likely.size > readAtMost) return this.#occurrences(await this.#starts(characters), characters.length);
    return this.#occurrences(await this.#startsInTexts(characters.join(''), likely), characters.length);
  }

  /** Where those characters of a phrase that `asked` picks stand at their distances. */
  async #starts(characters: readonly string[], asked = (_offset: number) => true): Promise<Map<number, number[]>> {
    const parts = characters.map((character, offset) => ({ character, offset })).filter(({ offset }) => asked(offset));
    return phraseStarts(
      await Promise.all(parts.map(async ({ character, offset }) => ({ offset, positions: await this.positions(character) }))),
    );
  }

  /** Those of the likely places at which the text really has the phrase. */
  async #startsInTexts(phrase: string, likely: ReadonlyMap<number, number[]>): Promise<Map<number, number[]>> {
    const read = [...likely].map(async ([record, starts]): Promise<[number, number[]]> => {
      const characters = [...(await this.#foldedText(record))];
      const length = [...phrase].length;
      return [record, starts.filter((start) => characters.slice(start, start + length).join('') === phrase)];
    });
    return new Map((await Promise.all(read)).filter(([, starts]) => starts.length > 0));
  }

  /** All positions of a character that is in the catalogue. */
  positions(character: string): Promise<Positions> {
    return this.#postings.positions(character);
  }

  #occurrences(starts: ReadonlyMap<number, number[]>, length: number): Occurrences {
    return new Map(
      [...starts].map(([record, places]) => [
        record,
        { count: countApart(places, length), inTitle: (places[0] ?? 0) + length <= (this.#catalogue.entries[record]?.titleLength ?? 0) },
      ]),
    );
  }
}
