import type { Provision } from '../schemas/provision.ts';
import type { Task } from '../schemas/task.ts';
import type { Theme } from '../schemas/vocabulary.ts';
import { actsOn } from './acts.ts';
import type { Span } from './search/fold.ts';
import { sentences } from './sentences.ts';
import { findThemeWords, type ThemeWord } from './theme-words.ts';
import { withoutUnits } from './without-units.ts';

/** A stretch of a provision that speaks of a theme. All offsets count in the text of the provision, in UTF-16, ends exclusive. */
export interface Piece extends Span {
  /** Site-wide id of the provision. */
  provision: string;
  /** Words of the theme that stand in the stretch. */
  words: Span[];
}

/** What one plan says about one theme, each list in document order. */
export interface Evidence {
  /** Titles of the tasks that are about the theme; behind a title without a word of it the first sentence that has one. */
  tasks: Piece[];
  /** Sentences of other tasks that act on the theme. */
  actions: Piece[];
  /** All other sentences that name it outside its own tasks: those in tasks first, then goals, principles, notice. */
  mentions: Piece[];
}

/** Evidence of a plan that does not speak of a theme at all. */
export const nothing: Evidence = { tasks: [], actions: [], mentions: [] };

/** How many provisions pieces stand in. */
export const provisionsIn = (pieces: readonly Piece[]): number => new Set(pieces.map(({ provision }) => provision)).size;

const within = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const piece = (provision: string, { start, end }: Span, words: readonly ThemeWord[]): Piece => ({
  provision,
  start,
  end,
  words: words.filter((word) => within({ start, end }, word)).map((word) => ({ start: word.start, end: word.end })),
});

/** Title of a task that is about the theme, and its first sentence with a word of the theme where the title has none. */
function ownTask({ id, title, text }: Task, own: readonly ThemeWord[], stretches: readonly Span[]): Piece[] {
  const start = Math.max(0, text.indexOf(title));
  const titled = piece(id, { start, end: start + title.length }, own);
  const said = titled.words.length > 0 ? undefined : stretches.find((stretch) => own.some((word) => within(stretch, word)));
  return said ? [titled, piece(id, said, own)] : [titled];
}

/**
 * Sentences by which a task about something else acts on the theme. Where none of them promises anything by itself (the title did, or a
 * person decided), the first that names it; the title where no word stands in it at all.
 */
function actingSentences({ id, title, text }: Task, words: readonly ThemeWord[], own: readonly ThemeWord[], all: readonly Span[]): Piece[] {
  const acting = own.filter((word) => !word.names && actsOn(text, word, words));
  const [first] = [...own.filter(({ names }) => !names), ...own];
  const decisive = acting.length > 0 ? acting : first ? [first] : [];
  const found = all.filter((stretch) => decisive.some((word) => within(stretch, word)));
  if (found.length > 0) return found.map((stretch) => piece(id, stretch, own));
  const start = Math.max(0, text.indexOf(title));
  return [piece(id, { start, end: start + title.length }, own)];
}

/**
 * Everything one plan says about each theme. Lists of responsible units are left out: they say who, not what.
 *
 * @param tasks of the plan, in document order, with their themes.
 * @param provisions of the plan, in document order.
 * @returns an entry for every theme that any text of the plan, or the themes of a task, name; none for the others.
 */
export function evidenceOf(tasks: readonly Task[], provisions: readonly Provision[], themes: readonly Theme[]): Map<string, Evidence> {
  const found = new Map<string, Evidence>();
  const of = (theme: string): Evidence => {
    const known = found.get(theme) ?? { tasks: [], actions: [], mentions: [] };
    found.set(theme, known);
    return known;
  };
  const taskById = new Map(tasks.map((task) => [task.id, task]));
  for (const { id, text } of [...provisions.filter(({ isTask }) => isTask), ...provisions.filter(({ isTask }) => !isTask)]) {
    const said = withoutUnits(text);
    const words = findThemeWords(said, themes);
    const all = sentences(said);
    const task = taskById.get(id);
    const spoken = { ...task, text: said } as Task;
    const about = [task?.themes.primary ?? [], task?.themes.secondary ?? []].flat();
    for (const theme of new Set([...about, ...words.map((word) => word.theme)])) {
      const own = words.filter((word) => word.theme === theme);
      if (task && theme === task.themes.primary) {
        of(theme).tasks.push(...ownTask(spoken, own, all));
        continue;
      }
      const acting = task?.themes.secondary.includes(theme) ? actingSentences(spoken, words, own, all) : [];
      of(theme).actions.push(...acting);
      const naming = all.filter(
        (stretch) => own.some((word) => within(stretch, word)) && !acting.some((each) => each.start === stretch.start),
      );
      of(theme).mentions.push(...naming.map((stretch) => piece(id, stretch, own)));
    }
  }
  return found;
}

/** The text of a piece cut at the words of the theme; joined again it is the text unchanged. Words that overlap are one. */
export function cutAtWords(text: string, { start, end, words }: Piece): { text: string; isWord: boolean }[] {
  const cut: { text: string; isWord: boolean }[] = [];
  let at = start;
  const add = (to: number, isWord: boolean): void => {
    if (to > at) cut.push({ text: text.slice(at, to), isWord });
    at = Math.max(at, to);
  };
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    add(word.start, false);
    add(next && next.start < word.end ? next.start : word.end, true);
  }
  add(end, false);
  return cut;
}
