import type { Theme } from '../schemas/vocabulary.ts';
import { actsOn, headsOn } from './acts.ts';
import { findThemeWords } from './theme-words.ts';
import type { ThemeWord } from './theme-words.ts';
import { withoutUnits } from './without-units.ts';

/** Where a task belongs, and the words of it that decided. */
export interface Classification {
  /** Id of the theme the task is about; null where it holds no word of any theme. */
  primary: string | null;
  /** Ids of further themes that a sentence of the task acts on, strongest first. */
  secondary: string[];
  /** Words of the primary theme found in the task, in the order they appear. */
  words: string[];
  /** For each further theme, in the same order, the words acted on. */
  secondaryWords: { theme: string; words: string[] }[];
}

/** A word in the title weighs as much as ten in the body. */
const TITLE_WEIGHT = 10;
/** A word repeated in the body counts at most three times, so that a long list does not drown the rest. */
const BODY_CAP = 3;

/** Points of one theme: ten for each different word in the title, one for each in the body, three at most per word. */
function points(inTitle: readonly ThemeWord[], inBody: readonly ThemeWord[]): number {
  const titleWords = new Set(inTitle.map(({ word }) => word));
  const perWord = Map.groupBy(inBody, ({ word }) => word);
  const body = [...perWord.values()].reduce((sum, found) => sum + Math.min(found.length, BODY_CAP), 0);
  return titleWords.size * TITLE_WEIGHT + body;
}

const distinct = (words: readonly ThemeWord[]): string[] => [...new Set(words.map(({ word }) => word))];

/**
 * Places a task among the themes by counting words, so that a reader can check it by hand:
 * the theme with most points is primary; equal points go to the theme whose word comes first in the title, then to the earlier theme.
 * A further theme is secondary when the title is about it too or a sentence of the body acts on it (see {@link actsOn});
 * words that only name a theme (`mentions` in the vocabulary) do not make it secondary.
 *
 * @param task `title` and `text` as printed; `text` may begin with the title and end with the responsible units.
 * @param themes the vocabulary, in its order.
 */
export function classify(task: { title: string; text: string }, themes: readonly Theme[]): Classification {
  const said = withoutUnits(task.text);
  const text = said.startsWith(task.title) ? said : `${task.title}\n${said}`;
  const words = findThemeWords(text, themes);
  const inTitle = ({ end }: ThemeWord) => end <= task.title.length;
  const ranked = themes
    .map(({ id, order }) => {
      const own = words.filter(({ theme }) => theme === id);
      const [titled, body] = [own.filter(inTitle), own.filter((word) => !inTitle(word))];
      return { id, order, own, points: points(titled, body), place: titled[0]?.start ?? Infinity };
    })
    .filter((each) => each.points > 0)
    .sort((a, b) => b.points - a.points || (a.place === b.place ? a.order - b.order : a.place - b.place));
  const [first, ...others] = ranked;
  const decides = (word: ThemeWord) =>
    !word.names && (inTitle(word) ? headsOn(task.title, word, words.filter(inTitle)) : actsOn(text, word, words));
  const secondaryWords = others
    .map(({ id, own }) => ({ theme: id, words: distinct(own.filter(decides)) }))
    .filter((each) => each.words.length > 0);
  return {
    primary: first?.id ?? null,
    secondary: secondaryWords.map(({ theme }) => theme),
    words: distinct(first?.own ?? []),
    secondaryWords,
  };
}
