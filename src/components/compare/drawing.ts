import type { PlanMaterial } from '../../lib/compare/material.ts';
import type { Picture } from '../../lib/compare/picture.ts';
import { taskPicture } from '../../lib/compare/taskPicture.ts';
import { themePicture } from '../../lib/compare/themePicture.ts';
import type { Vocabulary } from '../../lib/compare/vocabulary.ts';
import type { Child } from '../../lib/markup.ts';
import { columnTools, hiddenNote, tabsMarkup } from './columns.ts';
import { pictureMarkup } from './picture.ts';
import type { CompareState } from './state.ts';
import { wordingBetween } from './wordingBetween.ts';

// Most of the script of the page, loaded beside the plans: not before there is something to compare.

/** A comparison as it is to be shown. */
export interface Drawn {
  picture: Picture;
  /** Names of the plans in sight. */
  plans: string[];
  /** Plan that a phone shows. */
  open: string;
  markup: Child[];
}

/** Draws a subject for the state of the address; null where the task is in none of the plans. */
export function draw(
  materials: readonly PlanMaterial[],
  subject: { theme: string } | { task: string },
  vocabulary: Vocabulary,
  state: CompareState,
): Drawn | null {
  const picture = pictureOf(materials, subject, vocabulary);
  return picture && drawn(picture, state);
}

/** The picture of a subject. */
function pictureOf(
  materials: readonly PlanMaterial[],
  subject: { theme: string } | { task: string },
  vocabulary: Vocabulary,
): Picture | null {
  const wording = wordingBetween(materials);
  if ('theme' in subject) {
    const theme = vocabulary.themes.find(({ id }) => id === subject.theme);
    return theme ? themePicture(theme, materials, vocabulary, wording) : null;
  }
  const task = materials[0]?.tasks.find(({ id }) => id === subject.task);
  return task ? taskPicture(task, materials, vocabulary, wording) : null;
}

/** Leaves out the columns that are hidden. */
function visible(picture: Picture, hidden: ReadonlySet<string>): Picture {
  return {
    ...picture,
    heads: picture.heads.filter(({ plan }) => !hidden.has(plan.id)),
    rows: picture.rows.map((row) => ({ ...row, lines: row.lines.map((line) => line.filter(({ plan }) => !hidden.has(plan))) })),
  };
}

/** The picture with the columns, the tab and the rows that the address asks for. */
function drawn(picture: Picture, { hide, tab, task, fold }: CompareState): Drawn {
  const columns = picture.heads.map(({ plan }) => plan);
  // the task itself is what the others stand beside
  const hidden = columns.filter(({ id }, at) => hide.includes(id) && (task === null || at > 0));
  // All hidden is none hidden: there would be nothing to see, and no way back but the address.
  const hiding = hidden.length < columns.length ? hidden : [];
  const seen = visible(picture, new Set(hiding.map(({ id }) => id)));
  const open = seen.heads.find(({ plan }) => plan.id === tab)?.plan.id ?? seen.heads[0]?.plan.id ?? '';
  return {
    picture,
    plans: seen.heads.map(({ plan }) => plan.name),
    open,
    markup: [
      hiddenNote(hiding),
      tabsMarkup(picture.title, seen.heads, open),
      pictureMarkup(seen, { head: columnTools(seen.heads, task !== null), folded: new Set(fold) }),
    ],
  };
}
