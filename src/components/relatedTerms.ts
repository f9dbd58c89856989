import type { Datasets } from '../schemas/dataset.ts';

/** Most terms a list offers: the first of them are read, no more. */
const offered = 200;

/** Coinages that contain what was typed, those quoted most often first; none for an empty box. */
export function relatedTerms(terms: Datasets['terms'], typed: string): string[] {
  const words = typed.trim();
  if (words === '') return [];
  return terms
    .filter(({ text }) => text.includes(words))
    .sort((a, b) => b.provisions.length - a.provisions.length)
    .slice(0, offered)
    .map(({ text }) => text);
}
