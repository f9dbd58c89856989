import { countStarts } from '../../lib/search/countStarts.ts';
import type { Occurrences } from '../../lib/search/occurrences.ts';
import { phraseStarts, type Positions } from '../../lib/search/positions.ts';
import { verified } from '../../lib/search/verified.ts';
import { once } from './once.ts';
import type { IndexedTexts, PhraseIndex } from './phraseIndex.ts';
import type { Postings } from './postings.ts';

/** Characters at either end by which a long phrase is looked for first. */
const probe = 4;

/** Texts that are read to see whether they hold the whole of a long phrase; where more may, the index is asked instead. */
const readAtMost = 8;

/** Finds phrases by the positions of their characters. */
export class PhraseFinder implements PhraseIndex {
  readonly #postings: Postings;
  readonly #texts: IndexedTexts;
  readonly #loose = once(async () => new (await import('./loosePhrases.ts')).LoosePhraseFinder(this.#postings, this.#texts));

  constructor(postings: Postings, texts: IndexedTexts) {
    this.#postings = postings;
    this.#texts = texts;
  }

  progress() {
    return this.#postings.progress();
  }

  async findLoose(phrase: string): Promise<Occurrences> {
    return (await this.#loose()).find(phrase);
  }

  async find(phrase: string): Promise<Occurrences> {
    const characters = [...phrase];
    const { length } = characters;
    const counted = (starts: Positions) => countStarts(starts, length, (record) => this.#texts.titleLength(record));
    if (length <= 2 * probe) return counted(await this.#starts(characters));
    const likely = await this.#starts(characters, (offset) => offset < probe || offset >= length - probe);
    if (likely.size > readAtMost) return counted(await this.#starts(characters));
    return counted(await verified(phrase, likely, async (record) => (await this.#texts.text(record)).folded.folded));
  }

  /** Where those characters of a phrase that `asked` picks stand at their distances. */
  async #starts(characters: readonly string[], asked = (_offset: number) => true): Promise<Map<number, number[]>> {
    const parts = characters.map((character, offset) => ({ character, offset })).filter(({ offset }) => asked(offset));
    return phraseStarts(
      await Promise.all(parts.map(async ({ character, offset }) => ({ offset, positions: await this.#postings.positions(character) }))),
    );
  }
}
