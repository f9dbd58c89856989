import { classify } from '../../../src/lib/themes.ts';
import { findThemeWords } from '../../../src/lib/theme-words.ts';
import type { Plan } from '../../../src/schemas/plan.ts';
import type { Theme, ThemeCorrection } from '../../../src/schemas/vocabulary.ts';

/** A task as far as its themes go; `text` as {@link ownText} gives it. */
export interface TaskText {
  number: string;
  title: string | null;
  text: string;
}

/** Themes of the tasks of one plan, and what is wrong with the corrections made by hand. */
export interface ReadThemes {
  themes: Plan['themes'];
  /** A correction whose task or expected words are not in the plan: it was not applied and needs a person. */
  stale: { task: string; reason: string }[];
}

/** Why a correction does not fit the plan's tasks; null where it does. */
function misfit({ task, expect }: ThemeCorrection, found: TaskText | undefined): string | null {
  if (!found) return `Unexpected correction of the themes of ${task}, expected a task of the plan`;
  const missing = expect.find((words) => !found.text.includes(words));
  return missing === undefined ? null : `Unexpected text of ${task}, expected “${missing}” for the correction of its themes`;
}

/** The themes a person decided on, with the words of the task that name them. */
function corrected({ number, text }: TaskText, { primary, secondary, reason }: ThemeCorrection, themes: readonly Theme[]) {
  const found = findThemeWords(text, themes);
  const wordsOf = (theme: string | null) => [...new Set(found.filter((each) => each.theme === theme).map(({ word }) => word))];
  return {
    task: number,
    primary,
    secondary,
    words: wordsOf(primary),
    secondaryWords: secondary.map((theme) => ({ theme, words: wordsOf(theme) })),
    correction: reason,
  };
}

/**
 * Themes of each task, by the words it holds ({@link classify}) or as a correction says.
 * A correction applies only while every word it expects stands in the task.
 *
 * @param plan plan id.
 * @param tasks in document order.
 */
export function readThemes(
  plan: string,
  tasks: readonly TaskText[],
  { themes, themeCorrections }: { themes: readonly Theme[]; themeCorrections: readonly ThemeCorrection[] },
): ReadThemes {
  const own = themeCorrections.filter(({ task }) => task.startsWith(`${plan}/`));
  const taskOf = new Map(tasks.map((task) => [`${plan}/${task.number}`, task]));
  const checked = own.map((correction) => ({ correction, wrong: misfit(correction, taskOf.get(correction.task)) }));
  const fitting = new Map(checked.filter(({ wrong }) => wrong === null).map(({ correction }) => [correction.task, correction]));
  return {
    themes: tasks.map((task) => {
      const correction = fitting.get(`${plan}/${task.number}`);
      if (correction) return corrected(task, correction, themes);
      return { task: task.number, ...classify({ title: task.title ?? '', text: task.text }, themes), correction: null };
    }),
    stale: checked.flatMap(({ correction: { task }, wrong }) => (wrong === null ? [] : [{ task, reason: wrong }])),
  };
}
