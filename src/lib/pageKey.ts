import type { Corpus } from './assembleCorpus.ts';
import { pairsInCommon } from './compare/fromCorpus.ts';
import { digestOf, edition } from './kept.ts';
import { oncePerCorpus } from './oncePerCorpus.ts';
import { readPlanFile } from './planFiles.ts';
import { columnsAtMost } from './planWords.ts';
import { pairsOf } from './reuse/likeness.ts';
import { listedNearest } from './reuse/listedNearest.ts';
import { pictureOf } from './share/catalogue.ts';
import { comparedOf } from './targets/comparedIndex.ts';
import { taskTargets } from './targets/taskTargets.ts';
import { termSpread } from './termSpread.ts';
import { withoutUnits } from './without-units.ts';
import type { Task } from '../schemas/task.ts';

/*
 * Keys of pages: what a page is made of, in short. scripts/pages/render.ts leaves a page as the build before wrote it where its key is
 * the same; so a key holds everything that its page reads, or the page would go out as it was. Pages without a key are made anew in every
 * build.
 */

/** A key of values; undefined where no page may be kept. */
const keyOf = (...values: readonly unknown[]): string | undefined =>
  edition() === '' ? undefined : digestOf(edition(), JSON.stringify(values));

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

/** Key of what is made of the file of a plan alone, and of the vocabularies. */
export const planFileKey = (id: string): string | undefined => keyOf(id, readPlanFile(id));

/** Key of the page of a plan, which tells of no other. */
export function planKey(id: string, corpus: Corpus): string | undefined {
  return keyOf(planDigest(id, corpus), pictured(`/plans/${id}/`, corpus));
}

/** Key of the page of a task: its plan, and of the others what stands beside it there. */
export function taskKey(task: Task, corpus: Corpus): string | undefined {
  if (edition() === '') return undefined;
  const terms = task.terms.map((text) => {
    const { plans, count, lacking } = termSpread(text, corpus);
    return [plans, count, lacking.map(({ name }) => name)];
  });
  const { own, related } = taskTargets(task, corpus);
  const compared = [...own, ...related].map((target) => {
    const { verdict, reason } = comparedOf(target, corpus) ?? {};
    return [verdict, reason];
  });
  const nearest = listedNearest(task, corpus).map(({ task: { id, plan, label, title, text, url }, likeness }) => {
    const { name, mark } = corpus.plan(plan);
    return [id, label, title, text, url, corpus.provision(id)?.title, name, mark, likeness];
  });
  const common = pairsInCommon(corpus);
  return keyOf(
    planDigest(task.plan, corpus),
    task.id,
    pictured(task.url, corpus),
    // Of few plans those are named that lack something; of many it is said that only some are listed.
    corpus.plans.length > columnsAtMost ? 'many' : corpus.plans.map(({ id, name }) => [id, name]),
    terms,
    compared,
    nearest,
    // What most tasks have is left out of the comparison of sentences, and of the choice among them: as far as this one has it.
    [...pairsOf(withoutUnits(task.text))].filter((pair) => common.has(pair)),
  );
}
