import type { Corpus } from './corpus.ts';
import { levelOf, type LevelReading } from './instrumentLevel.ts';
import { citationSpans, instrumentKey, instrumentsOf, type Instrument } from './instruments.ts';
import { indexNames, type IndexEntry } from './occurrenceIndex.ts';

/** A cited document with its level and a place for each citation, in document order. */
export interface CitedInstrument extends Pick<Instrument, 'names' | 'documentNumber'>, IndexEntry {
  reading: LevelReading;
  /** Plans that cite it, in the order of the site. */
  plans: string[];
  /** Id of the collected plan it is; null where it is none. */
  plan: string | null;
}

/** Characters beside a citation in which its issuer may be named. */
const REACH = 24;

const made = new WeakMap<Corpus, CitedInstrument[]>();

/** Every document the plans cite; those cited by more plans first, then those cited more often. Made once for a corpus. */
export function instrumentIndex(corpus: Corpus): CitedInstrument[] {
  const known = made.get(corpus);
  if (known) return known;
  const documents = instrumentsOf(corpus.plans);
  const byKey = new Map(documents.map((entry) => [instrumentKey(entry.title), entry]));
  const byTitle = new Map(documents.map((entry) => [entry.title, entry]));
  const collected = new Map(corpus.plans.map((plan) => [instrumentKey(plan.title), plan.id]));
  const entries = indexNames(corpus.provisions, ({ plan, number, text }) =>
    citationSpans(
      text,
      corpus.plan(plan).instruments.filter(({ provision }) => provision === number),
    ).map(({ citation: { title, full }, span }) => ({ name: byKey.get(instrumentKey(full ?? title))?.title ?? title, span })),
  );
  const index = entries.map((entry): CitedInstrument => {
    const { names = [entry.name], documentNumber = null } = byTitle.get(entry.name) ?? {};
    const around = entry.places.map(({ provision: { text }, span: { start, end } }) => ({
      before: text.slice(Math.max(0, start - 1 - REACH), start - 1),
      after: text.slice(end + 1, end + 1 + REACH),
    }));
    return {
      ...entry,
      names,
      documentNumber,
      reading: levelOf({ title: entry.name, documentNumber, around }),
      plans: [...new Set(entry.places.map(({ provision }) => provision.plan))],
      plan: collected.get(instrumentKey(entry.name)) ?? null,
    };
  });
  made.set(corpus, index);
  return index;
}
