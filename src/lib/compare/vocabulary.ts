import type { Aspect } from '../../schemas/vocabulary.ts';

/** What a comparison needs beside the plans; the same for all of them. */
export interface Vocabulary {
  /** How many plans the site has, of which some are compared. */
  plans: number;
  themes: ThemeOutline[];
  /** Indicators that some plan prints, in the order of their themes. */
  indicators: { id: string; label: string; theme: string }[];
  /** Pairs of characters too common in official language to tell clauses apart. */
  common: readonly string[];
}

/** A theme as a comparison takes it apart. */
export interface ThemeOutline {
  id: string;
  label: string;
  scope: string;
  group: string;
  aspects: readonly Aspect[];
}
