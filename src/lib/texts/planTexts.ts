import type { Corpus } from '../assembleCorpus.ts';
import { loadCorpus } from '../corpus.ts';
import { readPlanFile } from '../planFiles.ts';
import { release } from '../../data/release.ts';
import { href } from '../link.ts';
import type { Provision } from '../../schemas/provision.ts';
import { akomaNtosoOf } from './akn/document.ts';
import type { TextFormat } from './formats.ts';
import { markdownOf } from './markdown.ts';
import { plainTextOf } from './plainText.ts';
import { readingOf } from './reading.ts';
import { unitsLastIn } from './unitsLast.ts';

/** The whole text of one plan as files, by format. */
type PlanTexts = Record<TextFormat, string>;

const made = new Map<string, Promise<PlanTexts>>();
const grouped = new WeakMap<Corpus, Map<string, Provision[]>>();

/** Provisions of each plan, in document order. Grouped once for a corpus. */
function provisionsByPlan(corpus: Corpus): Map<string, Provision[]> {
  const known = grouped.get(corpus) ?? Map.groupBy(corpus.provisions, ({ plan }) => plan);
  grouped.set(corpus, known);
  return known;
}

/** The files of a plan. Made once in a build, since its page tells their sizes; anew for every request while developing. */
export function planTexts(id: string, site: URL | undefined): Promise<PlanTexts> {
  const texts = (import.meta.env.DEV ? undefined : made.get(id)) ?? write(id, site);
  made.set(id, texts);
  return texts;
}

async function write(id: string, site: URL | undefined): Promise<PlanTexts> {
  const corpus = await loadCorpus();
  const { body } = readPlanFile(id);
  const reading = readingOf(corpus.plan(id), provisionsByPlan(corpus).get(id) ?? [], unitsLastIn(body));
  const addressOf = (path: string): string => new URL(href(path), site).href;
  return {
    txt: plainTextOf(reading, addressOf(`/plans/${id}/`)),
    md: markdownOf(reading, addressOf),
    xml: akomaNtosoOf({ reading, corpus, addressOf }, release().date),
  };
}

/** A path for each plan, for the pages that give its files. */
export async function planPaths(): Promise<{ params: { plan: string } }[]> {
  return (await loadCorpus()).plans.map(({ id }) => ({ params: { plan: id } }));
}
