import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

/** What a reference manager has of a work. */
export interface Parsed {
  type: string;
  title: string;
  issuer: string | undefined;
  /** Author in words, however the parser cut it. */
  author: string | undefined;
  number: string | undefined;
  date: string | undefined;
  address: string | undefined;
}

/** Opens a file with Citation.js, a parser that is none of ours, by its own guess of the format. One entry is expected. */
export function parsed(file: string): Parsed {
  const items = new Cite(file, { generateGraph: false }).data;
  const [item] = items;
  if (!item || items.length !== 1) throw new Error(`${items.length} entries, expected one`);
  const [author] = item.author ?? [];
  return {
    type: item.type,
    title: item.title,
    issuer: item.publisher,
    author: author && (author.literal ?? [author.family, author.given].filter((part) => part !== undefined).join(', ')),
    number: item.number,
    date: item.issued?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')).join('-'),
    address: item.URL,
  };
}
