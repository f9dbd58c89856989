import type { Query } from '../../lib/search/query.ts';
import { loosened, relaxedMatches } from '../../lib/search/relaxed.ts';
import type { Engine, Hit, ReadHit } from './engine.ts';
import { rank } from './rank.ts';

/** What a relaxed search finds: punctuation passed over on both sides. Those with more occurrences first. */
export interface Relaxation {
  /** Provisions with every phrase. */
  all: Hit[];
  /** Provisions with one phrase or more. */
  any: Hit[];
}

/** Searches by the relaxed rules. Rejects where a part of the index or a text does not load. */
export async function relax(engine: Engine, query: Query): Promise<Relaxation> {
  const found = await Promise.all(loosened(query.phrases).map((phrase) => engine.findLoosePhrase(phrase)));
  const unwanted = await Promise.all(query.excluded.map((phrase) => engine.findPhrase(phrase)));
  const records = new Set(found.flatMap((phrase) => [...phrase.keys()]));
  const any = engine.hits([...records], found).filter(({ record }) => unwanted.every((phrase) => !phrase.has(record)));
  return {
    all: rank(
      any.filter(({ record }) => found.every((phrase) => phrase.has(record))),
      [],
    ),
    any: rank(any, []),
  };
}

/** The texts of hits of a relaxed search, in their order. */
export function readRelaxed(engine: Engine, hits: readonly Hit[], query: Query): Promise<ReadHit[]> {
  return engine.withTexts(hits, ({ text }) => relaxedMatches(text, query.phrases));
}
