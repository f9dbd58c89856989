import type { BulkDocument, BulkTarget } from './document.ts';

/** How a field is indexed; the part of a mapping of OpenSearch and Elasticsearch that is used here. */
export type Field =
  | { type: 'keyword' | 'boolean' | 'date' | 'integer' | 'double'; index?: boolean; doc_values?: boolean }
  | { type: 'text'; analyzer: 'characters' | 'printed'; term_vector?: 'with_positions_offsets'; norms?: boolean }
  | { type: 'nested'; dynamic: 'strict'; properties: Record<keyof BulkTarget, Field> };

/*
 * Exact search in Chinese: a hit is a document whose folded text contains the folded phrase.
 *
 * The tokenizer `ngram` with grams of 1 to 1 and no `token_chars` makes each character one token, punctuation too, at consecutive positions.
 * `match_phrase` with no slop then asks for these characters one behind the other: which is that the text contains them. Grams of 1 to 3
 * would not do: at each place stand tokens of three lengths, each at a position of its own, and the last characters of a phrase lack the
 * longer grams that the same characters have inside a text, so that no phrase is found in the midst of one. Grams of 2 alone find no
 * single character. `standard` cuts punctuation away, and a Chinese segmenter finds words, not what was pasted.
 *
 * Width, case, white space and kinds of quotation marks are folded before indexing (`folded`, by src/lib/search/fold.ts), not by the
 * engine: its rules (ICU's, a plug-in) are others. So a query has to be folded alike, and is then `match_phrase` on `folded`.
 */
export const settings = {
  analysis: {
    tokenizer: { characters: { type: 'ngram', min_gram: 1, max_gram: 1 } },
    analyzer: {
      characters: { type: 'custom', tokenizer: 'characters' },
      // For marking hits in the words as printed, whose width is not folded.
      printed: { type: 'custom', tokenizer: 'characters', filter: ['lowercase'] },
    },
  },
} as const;

const keyword: Field = { type: 'keyword' };
/** Read, not asked. */
const stored: Field = { type: 'keyword', index: false, doc_values: false };
const date: Field = { type: 'date' };
const integer: Field = { type: 'integer' };
/** Length says nothing about an exact hit. */
const folded: Field = { type: 'text', analyzer: 'characters', norms: false };
const printed: Field = { type: 'text', analyzer: 'printed', term_vector: 'with_positions_offsets', norms: false };

const targets: Record<keyof BulkTarget, Field> = {
  id: keyword,
  indicator: keyword,
  printed: keyword,
  operator: keyword,
  value: { type: 'double' },
  unit: keyword,
  valuePrinted: keyword,
  year: integer,
};

const properties: Record<keyof BulkDocument, Field> = {
  id: keyword,
  plan: keyword,
  planName: keyword,
  planTitle: keyword,
  province: keyword,
  level: keyword,
  issuer: keyword,
  documentKind: keyword,
  signedOn: date,
  publishedOn: date,
  periodStart: integer,
  periodEnd: integer,
  order: integer,
  label: keyword,
  kind: keyword,
  isTask: { type: 'boolean' },
  title: printed,
  text: printed,
  folded,
  foldedTitle: folded,
  themes: keyword,
  departments: keyword,
  units: keyword,
  terms: keyword,
  targets: { type: 'nested', dynamic: 'strict', properties: targets },
  url: stored,
};

/** Body of `PUT /policy-parallel`: what the index is. A document with a field that is not named here is refused. */
export const bulkIndex = { settings, mappings: { dynamic: 'strict', properties } } as const;
