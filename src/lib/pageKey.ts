import { rowIndex } from '../data/pages/rowIndex.ts';
import type { PlacedTarget } from '../schemas/target.ts';
import type { Corpus } from './assembleCorpus.ts';
import { comparedWith, pairsInCommon } from './compare/fromCorpus.ts';
import { errataOfName, printedNames, type Duty } from './departmentDuties.ts';
import { digestOf, edition } from './kept.ts';
import { planFileKey } from './keptOfPlan.ts';
import { oncePerCorpus } from './oncePerCorpus.ts';
import { columnsAtMost } from './planWords.ts';
import { closestPlans } from './reuse/closestPlans.ts';
import { nearestIndexOf } from './reuse/corpusReuse.ts';
import { listedNearest } from './reuse/listedNearest.ts';
import { nearestClauses } from './reuse/nearest.ts';
import { pairsAmong } from './reuse/pairs.ts';
import { pictureOf } from './share/catalogue.ts';
import { comparedOf } from './targets/comparedIndex.ts';
import { taskTargets } from './targets/taskTargets.ts';
import { termSpread } from './termSpread.ts';
import { withoutUnits } from './without-units.ts';
import type { Task } from '../schemas/task.ts';
import type { Department } from '../schemas/vocabulary.ts';

/*
 * Keys of pages: what a page is made of, in short. scripts/pages/render.ts leaves a page as the build before wrote it where its key is
 * the same; so a key holds everything that its page reads, or the page would go out as it was. Pages without a key are made anew in every
 * build.
 */

/** A key of values; undefined where nothing may be kept, and they are not worked out then. */
const keyOf = (values: () => readonly unknown[]): string | undefined =>
  edition() === '' ? undefined : digestOf(edition(), JSON.stringify(values()));

const planDigests = oncePerCorpus(() => new Map<string, string>());

/** Digest of everything that is read from the text of a plan. */
function planDigest(id: string, corpus: Corpus): string {
  const known = planDigests(corpus);
  const ready = known.get(id) ?? digestOf(JSON.stringify([corpus.plan(id), corpus.provisionsOf(id)]));
  known.set(id, ready);
  return ready;
}

/** What a page says of its picture. */
function pictured(page: string, corpus: Corpus): string[] {
  const { path, alt } = pictureOf(page, corpus);
  return [path, alt];
}

/** Key of the page of a plan, which tells of no other. */
export function planKey(id: string, corpus: Corpus): string | undefined {
  return keyOf(() => [planDigest(id, corpus), pictured(`/plans/${id}/`, corpus)]);
}

/** Key of the page on what a plan shares with others: its text, and of those listed theirs; of a few plans those are named that share nothing. */
export function planReuseKey(id: string, corpus: Corpus): string | undefined {
  return keyOf(() => {
    const { own, all, listed } = closestPlans(id, corpus);
    const others = listed.map(({ plan, characters, share, back }) => [planDigest(plan, corpus), characters, share, back]);
    const named = corpus.plans.length > columnsAtMost ? 'many' : corpus.plans.map((plan) => [plan.id, plan.name]);
    return [planDigest(id, corpus), own.characters, own.elsewhere, all.length, others, named, pictured(`/reuse/${id}/`, corpus)];
  });
}

/** How targets stand to those of other plans. */
function compared(targets: readonly PlacedTarget[], corpus: Corpus): unknown[] {
  return targets.map((target) => {
    const { verdict, group, reason } = comparedOf(target, corpus) ?? {};
    return [verdict, group, reason];
  });
}

/** Key of the data of a task: its plan, and of the others what its targets are compared with, how they cite its documents, and what is like it. */
export function taskDataKey({ id, plan }: Task, corpus: Corpus): string | undefined {
  return keyOf(() => {
    const targets = corpus.targetsOf(plan).filter(({ provision }) => `${plan}/${provision}` === id);
    const nearest = nearestClauses(id, nearestIndexOf(corpus)).map(({ task, likeness, sentenceNumber }) => [
      clauseDigest(task, corpus),
      likeness,
      sentenceNumber,
    ]);
    return [planFileKey(plan), id, compared(targets, corpus), rowIndex(corpus).instrumentsNamedIn.get(id), nearest];
  });
}

/** Key of the data of a plan: the plan, and how its targets stand to those of others. */
export const planDataKey = (plan: string, corpus: Corpus): string | undefined =>
  keyOf(() => [planFileKey(plan), compared(corpus.targetsOf(plan), corpus)]);

/** Key of what a comparison needs of a plan. */
export const comparedKey = (plan: string, corpus: Corpus): string | undefined =>
  keyOf(() => [planFileKey(plan), comparedWith(corpus, plan)]);

/**
 * Key of the page of a department: its duties, where they are printed, what is wrong with its names. Of few plans the page says of each what
 * it lacks; it has no key then, and is soon made.
 */
export function departmentKey({ id }: Department, duties: readonly Duty[], corpus: Corpus): string | undefined {
  if (corpus.plans.length <= columnsAtMost) return undefined;
  const placed = (provision: string): unknown[] => {
    const { url, label, title, kind, plan } = corpus.provision(provision) ?? {};
    return [
      provision,
      url,
      label,
      title,
      kind,
      plan && corpus.plan(plan).responsibilities.filter((one) => `${plan}/${one.provision}` === provision),
    ];
  };
  return keyOf(() => [
    id,
    pictured(`/departments/${id}/`, corpus),
    corpus.plans.map((plan) => [plan.id, plan.name, plan.mark]),
    duties.map(({ task, units, role, first }) => [
      [task.id, task.label, task.title, task.url, task.themes.primary],
      [units, role, first],
      units.flatMap(({ from }) => from ?? []).map(placed),
    ]),
    printedNames(duties).map(({ name, plans }) =>
      plans.map(({ plan }) => errataOfName(corpus.plan(plan), name).map((one) => [one, placed(`${plan}/${one.provision}`)])),
    ),
  ]);
}

const clauseDigests = oncePerCorpus(() => new Map<string, string>());

/** Digest of what the page of another task shows of a task beside its own. */
function clauseDigest({ id, plan, label, title, text, url }: Task, corpus: Corpus): string {
  const known = clauseDigests(corpus);
  const { name, mark } = corpus.plan(plan);
  const ready = known.get(id) ?? digestOf(JSON.stringify([id, label, title, text, url, corpus.provision(id)?.title, name, mark]));
  known.set(id, ready);
  return ready;
}

/** Key of the page of a task: its plan, and of the others what stands beside it there. */
export function taskKey(task: Task, corpus: Corpus): string | undefined {
  if (edition() === '') return undefined;
  const terms = task.terms.map((text) => {
    const { plans, count, lacking } = termSpread(text, corpus);
    return [plans, count, lacking.map(({ name }) => name)];
  });
  const { own, related } = taskTargets(task, corpus);
  const nearest = listedNearest(task, corpus).map(({ task: other, likeness }) => [clauseDigest(other, corpus), likeness]);
  return keyOf(() => [
    planDigest(task.plan, corpus),
    task.id,
    pictured(task.url, corpus),
    // Of few plans those are named that lack something; of many it is said that only some are listed.
    corpus.plans.length > columnsAtMost ? 'many' : corpus.plans.map(({ id, name }) => [id, name]),
    terms,
    compared([...own, ...related], corpus),
    nearest,
    // What most tasks have is left out of the comparison of sentences, and of the choice among them: as far as this one has it.
    pairsAmong(withoutUnits(task.text), pairsInCommon(corpus)),
  ]);
}
