import type { Theme } from '../schemas/vocabulary.ts';
import { actsOn } from './acts.ts';
import { findThemeWords } from './theme-words.ts';
import type { ThemeWord } from './theme-words.ts';
import { withoutUnits } from './without-units.ts';

/** Where a task belongs, and the words of it that decided. */
export interface Classification {
  /** Id of the theme the task is about. */
  primary: string;
  /** Ids of further themes that a sentence of the task acts on, strongest first. */
  secondary: string[];
  /** Words of the primary theme found in the task, in the order they appear. */
  words: string[];
}

/** A word in the title weighs as much as ten in the body. */
const TITLE_WEIGHT = 10;
/** A word repeated in the body counts at most three times, so that a long list does not drown the rest. */
const BODY_CAP = 3;

/** The text of a task without its printed responsible units and without its title. */
function bodyOf(title: string, text: string): string {
  const said = withoutUnits(text);
  return said.startsWith(title) ? said.slice(title.length) : said;
}

/** Points of one theme: ten for each different word in the title, one for each in the body, three at most per word. */
function points(theme: string, inTitle: ThemeWord[], inBody: ThemeWord[]): number {
  const titleWords = new Set(inTitle.filter((each) => each.theme === theme).map(({ word }) => word));
  const perWord = Map.groupBy(
    inBody.filter((each) => each.theme === theme),
    ({ word }) => word,
  );
  const body = [...perWord.values()].reduce((sum, found) => sum + Math.min(found.length, BODY_CAP), 0);
  return titleWords.size * TITLE_WEIGHT + body;
}

/**
 * Places a task among the themes by counting words, so that a reader can check it by hand:
 * the theme with most points is primary; equal points go to the theme whose word comes first in the title, then to the earlier theme.
 * A further theme is secondary when the title names it or a sentence of the body acts on it (see {@link actsOn}).
 *
 * @param task `title` and `text` as printed; `text` may begin with the title and end with the responsible units.
 * @param themes the vocabulary, in its order.
 * @throws RangeError when `themes` is empty.
 */
export function classify(task: { title: string; text: string }, themes: readonly Theme[]): Classification {
  const body = bodyOf(task.title, task.text);
  const inTitle = findThemeWords(task.title, themes);
  const inBody = findThemeWords(body, themes);
  const place = (theme: string) => inTitle.find((each) => each.theme === theme)?.start ?? Infinity;
  const ranked = themes
    .map(({ id, order }) => ({ id, order, points: points(id, inTitle, inBody), place: place(id) }))
    .sort((a, b) => b.points - a.points || (a.place === b.place ? a.order - b.order : a.place - b.place));
  const [first, ...others] = ranked;
  if (!first) throw new RangeError('Unexpected empty list of themes, expected the themes of content/vocabulary/themes.yml');
  // A task without a single theme word still needs a place: it coordinates policy, which is what the plans are for.
  const primary = first.points > 0 ? first.id : (themes.find(({ id }) => id === 'policy-coordination')?.id ?? first.id);
  const acted = new Set([...inTitle, ...inBody.filter((each) => actsOn(body, each))].map(({ theme }) => theme));
  return {
    primary,
    secondary: others.filter(({ id }) => acted.has(id) && id !== primary).map(({ id }) => id),
    words: [...new Set([...inTitle, ...inBody].filter(({ theme }) => theme === primary).map(({ word }) => word))],
  };
}
