import { countLoose, type Positions } from '../../lib/search/positions.ts';
import { isPunctuation, relaxedMatches } from '../../lib/search/relaxed.ts';
import type { Occurrences } from '../../lib/search/occurrences.ts';
import type { IndexedTexts } from './phraseIndex.ts';
import type { Postings } from './postings.ts';

/** Marks in a row that are thought possible before the index is asked where marks stand: at most 、”（“ and the like in print. */
const marksInARow = 8;

/** Characters of a phrase by which it is looked for; the rest of a longer one is compared with the texts. */
const probe = 24;

/** Finds phrases with whatever punctuation between their characters. */
export class LoosePhraseFinder {
  readonly #postings: Postings;
  readonly #texts: IndexedTexts;
  #marks: Promise<Map<number, Set<number>>> | undefined;

  constructor(postings: Postings, texts: IndexedTexts) {
    this.#postings = postings;
    this.#texts = texts;
  }

  /** Where a folded phrase without punctuation occurs when punctuation does not count. Rejects where the index or a text does not load. */
  async find(phrase: string): Promise<Occurrences> {
    const characters = [...phrase];
    const positions = await Promise.all(characters.slice(0, probe).map((each) => this.#postings.positions(each)));
    const likely = count(positions, (_record, _position, run) => run <= marksInARow);
    if (likely.size === 0) return likely;
    this.#marks ??= this.#readMarks();
    const marks = await this.#marks;
    const found = count(positions, (record, position) => marks.get(record)?.has(position) === true);
    return characters.length <= probe ? found : this.#compare(found, phrase);
  }

  /** Where punctuation stands, by record. */
  async #readMarks(): Promise<Map<number, Set<number>>> {
    const marks = new Map<number, Set<number>>();
    for (const positions of await Promise.all(
      [...this.#texts.characters].filter(isPunctuation).map((each) => this.#postings.positions(each)),
    )) {
      for (const [record, places] of positions) marks.set(record, new Set([...(marks.get(record) ?? []), ...places]));
    }
    return marks;
  }

  async #compare(likely: Occurrences, phrase: string): Promise<Occurrences> {
    const counted = [...likely.keys()].map(async (record) => {
      const count = relaxedMatches((await this.#texts.text(record)).text, [phrase]).length;
      return [record, { count, inTitle: false }] as const;
    });
    return new Map((await Promise.all(counted)).filter(([, { count }]) => count > 0));
  }
}

/** Records in which the characters follow one another, and how often. */
function count(characters: readonly Positions[], skips: (record: number, position: number, run: number) => boolean): Occurrences {
  const found = new Map<number, { count: number; inTitle: boolean }>();
  for (const record of characters[0]?.keys() ?? []) {
    const places = characters.map((positions) => positions.get(record) ?? []);
    if (places.some((each) => each.length === 0)) continue;
    const times = countLoose(places, (position, run) => skips(record, position, run));
    if (times > 0) found.set(record, { count: times, inTitle: false });
  }
  return found;
}
