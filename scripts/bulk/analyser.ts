/** Where a token stands: positions by the number of the document, in the order of indexing. */
type Posting = Map<number, Set<number>>;

/** The grams of a text in the order in which Lucene's NGramTokenizer gives them, each one position on: by place, then by length. A character is a code point. */
function gramsOf(text: string, shortest: number, longest: number): string[] {
  const characters = [...text];
  return characters.flatMap((_, at) =>
    Array.from({ length: longest - shortest + 1 }, (_gram, more) => shortest + more)
      .filter((length) => at + length <= characters.length)
      .map((length) => characters.slice(at, at + length).join('')),
  );
}

/** What a field and `match_phrase` (Lucene's PhraseQuery, slop 0) do with an `ngram` tokenizer: for tests, as no engine runs in them. */
export class GramField {
  readonly #postings = new Map<string, Posting>();
  readonly #tokens: (text: string) => string[];
  #size = 0;

  /** @param tokenizer as the settings of an index define it. */
  constructor({ min_gram: shortest, max_gram: longest }: { min_gram: number; max_gram: number }) {
    this.#tokens = (text) => gramsOf(text, shortest, longest);
  }

  /** Indexes a text. */
  add(text: string): void {
    this.#tokens(text).forEach((token, position) => {
      const posting: Posting = this.#postings.get(token) ?? new Map<number, Set<number>>();
      this.#postings.set(token, posting);
      posting.set(this.#size, (posting.get(this.#size) ?? new Set()).add(position));
    });
    this.#size += 1;
  }

  /** Numbers of the documents in which the tokens of a phrase stand one behind the other; none for an empty phrase. */
  matchPhrase(phrase: string): Set<number> {
    const lists = this.#tokens(phrase).map((token) => this.#postings.get(token));
    const [first] = lists;
    const found = new Set<number>();
    if (!first || lists.includes(undefined)) return found;
    for (const [document, positions] of first) {
      const inDocument = lists.map((list) => list?.get(document));
      if ([...positions].some((position) => inDocument.every((places, at) => places?.has(position + at)))) found.add(document);
    }
    return found;
  }
}
