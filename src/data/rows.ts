import type { Corpus } from '../lib/corpus.ts';
import { provisionsIn } from '../lib/coverageEvidence.ts';
import { coverageTable } from '../lib/coverageTable.ts';
import { dutiesOf, printedNames } from '../lib/departmentDuties.ts';
import { instrumentIndex } from '../lib/instrumentIndex.ts';
import { instrumentsOf } from '../lib/instruments.ts';
import { keptOfAll } from '../lib/keptOfPlan.ts';
import { oncePerCorpus } from '../lib/oncePerCorpus.ts';
import { wordingsOf } from '../lib/reuse/corpusReuse.ts';
import { sharedPassages, type Passage } from '../lib/reuse/passages.ts';
import { shareIn } from '../lib/reuse/shares.ts';
import { exampleInWords } from './example.ts';
import { fieldsOf } from './fields.ts';
import { targetRows } from './targetRows.ts';
import { datasets, type DatasetName, type Datasets } from '../schemas/dataset.ts';

/** Gather places by name: rows of terms.json, in order of first mention. */
function gather(
  corpus: Corpus,
  mentions: (plan: Corpus['plans'][number]) => { name: string; provision: string }[],
): { name: string; provisions: string[] }[] {
  const places = new Map<string, string[]>();
  for (const plan of corpus.plans) {
    for (const { name, provision } of mentions(plan)) places.set(name, [...(places.get(name) ?? []), `${plan.id}/${provision}`]);
  }
  return [...places].map(([name, provisions]) => ({ name, provisions }));
}

/** Rows of a file, of which those are made that are asked for. An array is one. */
interface Rows<Row> {
  length: number;
  slice(from?: number, to?: number): Row[];
}

function reuse(corpus: Corpus): Rows<Datasets['reuse'][number]> {
  const wordings = wordingsOf(corpus);
  const textOf = new Map(corpus.provisions.map(({ id, text }) => [id, text]));
  const shareOf = (provision: string, other: string): number =>
    Number(shareIn(wordings, wordings.sourceOf.get(provision) ?? 0, wordings.sourceOf.get(other) ?? 0).toFixed(4));
  const withShare = (place: Passage['a'], other: Passage['a']) => ({ ...place, share: shareOf(place.provision, other.provision) });
  const passages = sharedPassages(wordings);
  return {
    length: passages.length,
    slice: (from, to) =>
      passages.slice(from, to).map(({ a, b, length }) => ({
        a: withShare(a, b),
        b: withShare(b, a),
        length,
        text: (textOf.get(a.provision) ?? '').slice(a.start, a.end),
      })),
  };
}

const build: { [Name in DatasetName]: (corpus: Corpus) => Rows<Datasets[Name][number]> } = {
  plans: ({ plans }) => plans.map((plan) => ({ ...plan, url: `/plans/${plan.id}/` })),
  provisions: ({ provisions }) => provisions.map((one) => ({ ...one, parent: one.parent === null ? null : `${one.plan}/${one.parent}` })),
  tasks: ({ tasks }) => tasks,
  targets: targetRows,
  themes: ({ themes }) => themes.map((one) => ({ ...one, url: `/themes/${one.id}/` })),
  indicators: ({ indicators }) => indicators.map((one) => ({ ...one, url: `/targets/${one.id}/` })),
  // the vocabulary knows departments that no plan names; here stand those that are named, with every name printed
  departments: ({ departments, tasks }) => {
    const dutiesById = dutiesOf(tasks);
    return departments.flatMap(({ id, label, names }) => {
      const duties = dutiesById.get(id);
      if (!duties) return [];
      const printed = printedNames(duties);
      return [
        {
          id,
          label,
          names: [...new Set([...names, ...printed.map(({ name }) => name)])],
          printed,
          tasks: duties.flatMap(({ task, units }) => units.map(({ name, role, from }) => ({ task: task.id, role, name, from }))),
          url: `/departments/${id}/`,
        },
      ];
    });
  },
  instruments: (corpus) => {
    const indexed = new Map(instrumentIndex(corpus).map((entry) => [entry.name, entry]));
    return instrumentsOf(corpus.plans).map(({ citations, ...instrument }) => {
      const { reading } = indexed.get(instrument.title) ?? {};
      return {
        ...instrument,
        level: reading?.level ?? null,
        levelWords: reading?.words ?? null,
        levelBasis: reading?.basis ?? null,
        plans: [...new Set(citations.map(({ plan }) => plan))],
        provisions: citations.map(({ plan, provision }) => `${plan}/${provision}`),
      };
    });
  },
  terms: (corpus) =>
    gather(corpus, (plan) => plan.terms.map(({ text, provision }) => ({ name: text, provision }))).map(({ name, provisions }) => ({
      text: name,
      provisions,
    })),
  reuse,
  errata: ({ plans }) =>
    plans.flatMap((plan) => plan.errata.map((one) => ({ ...one, plan: plan.id, provision: `${plan.id}/${one.provision}` }))),
  coverage: (corpus) =>
    coverageTable(corpus).map(({ evidence: { tasks, actions, mentions }, ...cell }) => ({
      ...cell,
      tasks: provisionsIn(tasks),
      actions: actions.length,
      mentions: mentions.length,
    })),
};

/** Rows of a file as they are built, by file, for lists that count them. */
const raw = oncePerCorpus((corpus) => {
  const built = new Map<DatasetName, Rows<unknown>>();
  return <Name extends DatasetName>(name: Name): Rows<unknown> => {
    const rows = built.get(name) ?? build[name](corpus);
    built.set(name, rows);
    return rows;
  };
});

/** Rows of one file under /data/, with just the fields its schema promises. Throws a ZodError where a row breaks it. */
export function datasetRows<Name extends DatasetName>(name: Name, corpus: Corpus): Datasets[Name] {
  return datasets[name].array().parse(build[name](corpus).slice()) as Datasets[Name];
}

/** What a page says of the rows of a file. */
export interface RowsSaid {
  /** How many there are. */
  count: number;
  /** By path of a field a value that stands there, as {@link exampleInWords} words it; null where there is none to show. */
  examples: Record<string, string | null>;
}

/** Rows among which a value for each field is found. */
const sampled = 5000;

/**
 * What a page says of the rows of a file. Without them the first are made, as {@link datasetRows} of hundreds of plans takes seconds.
 * @param all the rows, where they are made already
 */
export function saidOfRows<Name extends DatasetName>(name: Name, corpus: Corpus, all?: Datasets[Name]): RowsSaid {
  return keptOfAll(`rows-${name}`, corpus.plans, () => {
    const count = all?.length ?? raw(corpus)(name).length;
    const first = all?.slice(0, sampled) ?? datasets[name].array().parse(raw(corpus)(name).slice(0, sampled));
    return { count, examples: Object.fromEntries(fieldsOf(name).map(({ path }) => [path, exampleInWords(first, path)])) };
  });
}
