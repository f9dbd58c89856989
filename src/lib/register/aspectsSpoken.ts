import type { Task } from '../../schemas/task.ts';
import type { Theme } from '../../schemas/vocabulary.ts';
import { placeSentence } from '../aspects.ts';
import type { Corpus } from '../assembleCorpus.ts';
import { saidOf, type Said } from '../compare/said.ts';
import type { Coverage } from '../coverage.ts';
import { coverageTable } from '../coverageTable.ts';
import { keptOfPlan } from '../keptOfPlan.ts';
import { oncePerCorpus } from '../oncePerCorpus.ts';
import { withoutUnits } from '../without-units.ts';
import { planIndex } from './planIndex.ts';

/** What of a task its sentences are taken from. */
type Clause = Task & { heading: string | null };

/** A task without its list of units, as a comparison reads it. */
const clauseOf = (task: Task, corpus: Corpus): Clause => ({
  ...task,
  heading: corpus.provision(task.id)?.title ?? null,
  text: withoutUnits(task.text),
});

/** The sentences of a plan on a theme: all of its own tasks, and those with a word of the theme of tasks that have it as a further one. */
function sentencesOn(theme: string, { plan, evidence }: Coverage, corpus: Corpus): Said<Clause>[] {
  const words = Map.groupBy([...evidence.actions, ...evidence.mentions], ({ provision }) => provision);
  return planIndex(corpus, plan).tasks.flatMap((task) => {
    if (task.themes.primary === theme) return saidOf(clauseOf(task, corpus));
    if (!task.themes.secondary.includes(theme)) return [];
    const all = saidOf(clauseOf(task, corpus));
    const own = (words.get(task.id) ?? []).flatMap((piece) => piece.words);
    const speaking = all.filter(({ start, end }) => own.some((word) => start <= word.start && word.end <= end));
    // named by the heading alone: the whole task speaks of it
    return speaking.length > 0 ? speaking : all;
  });
}

/**
 * Aspects of a theme that a plan has a sentence on, by the rule of the comparison ({@link placeSentence}), for one plan by itself:
 * no sentence is set against another, so that many plans cost as many times one.
 * @returns ids of the aspects.
 */
export function aspectsSpoken(theme: Pick<Theme, 'id' | 'aspects'>, cell: Coverage, corpus: Corpus): Set<string> {
  return new Set(sentencesOn(theme.id, cell, corpus).flatMap(({ text }) => placeSentence(text, theme.aspects).map(({ aspect }) => aspect)));
}

/** {@link aspectsSpoken} of all themes by all plans: ids of aspects by plan and by theme. Every page of a theme asks for its own. */
export const allAspectsSpoken = oncePerCorpus((corpus): ReadonlyMap<string, Record<string, string[]>> => {
  const cells = Map.groupBy(coverageTable(corpus), ({ plan }) => plan);
  const ofPlan = (plan: string) =>
    Object.fromEntries(
      (cells.get(plan) ?? []).map((cell) => [
        cell.theme,
        [...aspectsSpoken(corpus.theme(cell.theme) ?? { id: cell.theme, aspects: [] }, cell, corpus)],
      ]),
    );
  return new Map(corpus.plans.map(({ id }) => [id, keptOfPlan('aspects', id, () => ofPlan(id))]));
});
