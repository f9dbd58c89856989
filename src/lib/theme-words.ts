import type { Theme } from '../schemas/vocabulary.ts';

/** One theme word found in a text; `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface ThemeWord {
  theme: string;
  word: string;
  start: number;
  end: number;
}

const matchers = new WeakMap<readonly Theme[], { pattern: RegExp; themeOf: Map<string, string> }>();

/** The words of all themes as one pattern, longest first: in 版权密集型产业 the long word counts and 版权 does not. */
function matcher(themes: readonly Theme[]) {
  const known = matchers.get(themes);
  if (known) return known;
  const themeOf = new Map(themes.flatMap(({ id, words }) => words.map((word) => [word, id] as const)));
  const longestFirst = [...themeOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const made = { pattern: new RegExp(longestFirst.map(RegExp.escape).join('|'), 'gu'), themeOf };
  matchers.set(themes, made);
  return made;
}

/**
 * Finds the theme words of a text, left to right, none overlapping another.
 *
 * @param text any text.
 * @param themes the vocabulary (content/vocabulary/themes.yml).
 */
export function findThemeWords(text: string, themes: readonly Theme[]): ThemeWord[] {
  const { pattern, themeOf } = matcher(themes);
  return [...text.matchAll(pattern)].map((match) => ({
    theme: themeOf.get(match[0]) ?? '',
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
