import type { Provision } from '../schemas/provision.ts';
import type { Theme } from '../schemas/vocabulary.ts';
import type { Span } from './search/fold.ts';
import { findThemeWords } from './theme-words.ts';
import { withoutUnits } from './without-units.ts';

/** Why a word of a theme that stands in a text does not count. */
export type Discount = 'units' | 'subject' | 'inside';

/** One word of a theme that stands in a provision and does not count; offsets in the text of the provision. */
export interface Uncounted extends Span {
  provision: string;
  word: string;
  /** `units`: in a list of responsible units. `subject`: the provision names no intellectual property. `inside`: part of a longer word of some theme. */
  why: Discount;
}

/** Words by which a theme is recognised, each once, in the order of the vocabulary. */
export const wordsOf = ({ words, mentions }: Pick<Theme, 'words' | 'mentions'>): string[] => [...new Set([...words, ...mentions])];

/** Characters of provisions, blanks left out: how much text a word was looked for in. */
export function charactersOf(provisions: readonly Pick<Provision, 'text'>[]): number {
  return provisions.reduce((sum, { text }) => sum + [...text.replace(/\s/gu, '')].length, 0);
}

/** Where a word stands in a text, plainly; places may overlap. */
function* placesOf(text: string, word: string): Generator<Span> {
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) yield { start, end: start + word.length };
}

const asGeneral = new WeakMap<readonly Theme[], Theme[]>();

/** The vocabulary as if every theme were general, so that a text need not be about intellectual property. */
function generalised(themes: readonly Theme[]): Theme[] {
  const known = asGeneral.get(themes) ?? themes.map((theme) => ({ ...theme, general: true }));
  asGeneral.set(themes, known);
  return known;
}

/**
 * Every place where a word of the theme stands in the provisions and does not count as speaking of the theme, found by a plain scan
 * of the whole texts; the longest words first, so that no place is told twice.
 */
export function uncountedWords(theme: Theme, provisions: readonly Pick<Provision, 'id' | 'text'>[], themes: readonly Theme[]): Uncounted[] {
  const words = wordsOf(theme).toSorted((a, b) => b.length - a.length);
  return provisions.flatMap(({ id, text }) => {
    const places = words.flatMap((word) => [...placesOf(text, word)].map((place) => ({ ...place, word })));
    if (places.length === 0) return [];
    const said = withoutUnits(text);
    const holds = (all: readonly Theme[], { start, end }: Span): boolean =>
      findThemeWords(said, all).some((each) => each.theme === theme.id && each.start <= start && end <= each.end);
    const told: Span[] = [];
    return places.flatMap((place) => {
      if (holds(themes, place) || told.some(({ start, end }) => start <= place.start && place.end <= end)) return [];
      told.push(place);
      const why = place.end > said.length ? 'units' : holds(generalised(themes), place) ? 'subject' : 'inside';
      return [{ ...place, provision: id, why } satisfies Uncounted];
    });
  });
}
