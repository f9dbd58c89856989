import type { Plan } from '../schemas/plan.ts';
import type { Corpus } from './assembleCorpus.ts';
import { oncePerCorpus } from './oncePerCorpus.ts';
import { termPlaces } from './termIndex.ts';

/** How far a coinage is spread. */
export interface TermSpread {
  text: string;
  /** Plans that have it. */
  plans: number;
  /** Uses of it in all of them. */
  count: number;
  /** The plans that lack it, where they are so few that they are named; else none. */
  lacking: Plan[];
}

/** Plans that lack a coinage are named where they are no more than this. */
const namedAtMost = 2;

const known = oncePerCorpus(() => new Map<string, TermSpread>());

/** Tells how far a coinage is spread over the plans. */
export function termSpread(text: string, corpus: Corpus): TermSpread {
  const spread = known(corpus).get(text) ?? counted(text, corpus);
  known(corpus).set(text, spread);
  return spread;
}

function counted(text: string, corpus: Corpus): TermSpread {
  const places = termPlaces(corpus, text);
  const having = new Set(places.map(({ provision }) => provision.plan));
  const few = corpus.plans.length - having.size <= namedAtMost;
  return { text, plans: having.size, count: places.length, lacking: few ? corpus.plans.filter(({ id }) => !having.has(id)) : [] };
}
