import type { z } from 'astro/zod';
import type { Corpus } from '../../lib/assembleCorpus.ts';
import type { Datasets } from '../../schemas/dataset.ts';
import type { namedRows } from '../../schemas/pageData.ts';
import { dataSet } from '../dataFile.ts';

type Row<Name extends keyof Datasets> = Datasets[Name][number];
type Named<Name extends keyof typeof namedRows> = z.infer<(typeof namedRows)[Name]>;

/** Rows of the data files by what pages ask for, and some with just the fields that name them: each list is gone through once, so that the cost grows with the rows alone. */
export interface RowIndex {
  plan: ReadonlyMap<string, Row<'plans'>>;
  provision: ReadonlyMap<string, Row<'provisions'>>;
  task: ReadonlyMap<string, Row<'tasks'>>;
  theme: ReadonlyMap<string, Row<'themes'>>;
  department: ReadonlyMap<string, Row<'departments'>>;
  themeNamed: ReadonlyMap<string, Named<'themes'>>;
  departmentNamed: ReadonlyMap<string, Named<'departments'>>;
  taskNamed: ReadonlyMap<string, Named<'tasks'>>;
  provisionsOf: ReadonlyMap<string, Row<'provisions'>[]>;
  tasksOf: ReadonlyMap<string, Row<'tasks'>[]>;
  targetsOf: ReadonlyMap<string, Row<'targets'>[]>;
  errataOf: ReadonlyMap<string, Row<'errata'>[]>;
  reuseOf: ReadonlyMap<string, Row<'reuse'>[]>;
  targetsIn: ReadonlyMap<string, Row<'targets'>[]>;
  targetsAbout: ReadonlyMap<string | null, Row<'targets'>[]>;
  instrumentsNamedIn: ReadonlyMap<string, Named<'instruments'>[]>;
  tasksAbout: ReadonlyMap<string, Row<'tasks'>[]>;
  coverageOf: ReadonlyMap<string, Row<'coverage'>[]>;
}

/** Rows by each of several keys; a row with one key twice stands there once. */
function byEach<T>(rows: readonly T[], keysOf: (row: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const known = found.get(key);
      if (known) known.push(row);
      else found.set(key, [row]);
    }
  }
  return found;
}

const byId = <T extends { id: string }>(rows: readonly T[]): Map<string, T> => new Map(rows.map((row) => [row.id, row]));

/** Of a row just what names it and where it is. */
const named = ({ id, label, url }: Named<'themes' | 'departments'>): Named<'themes' | 'departments'> => ({ id, label, url });
const namedTask = ({ id, plan, label, title, themes, url }: Row<'tasks'>): Named<'tasks'> => ({ id, plan, label, title, themes, url });
const namedInstrument = ({ title, documentNumber, level }: Row<'instruments'>): Named<'instruments'> => ({ title, documentNumber, level });

const made = new WeakMap<Corpus, RowIndex>();

function make(corpus: Corpus): RowIndex {
  const rows = <Name extends keyof Datasets>(name: Name): Datasets[Name] => dataSet(name, corpus).rows;
  const planOf = ({ plan }: { plan: string }): string => plan;
  return eachOnce<RowIndex>({
    plan: () => byId(rows('plans')),
    provision: () => byId(rows('provisions')),
    task: () => byId(rows('tasks')),
    theme: () => byId(rows('themes')),
    department: () => byId(rows('departments')),
    themeNamed: () => byId(rows('themes').map(named)),
    departmentNamed: () => byId(rows('departments').map(named)),
    taskNamed: () => byId(rows('tasks').map(namedTask)),
    provisionsOf: () => Map.groupBy(rows('provisions'), planOf),
    tasksOf: () => Map.groupBy(rows('tasks'), planOf),
    targetsOf: () => Map.groupBy(rows('targets'), planOf),
    errataOf: () => Map.groupBy(rows('errata'), planOf),
    reuseOf: () => byEach(rows('reuse'), ({ a, b }) => [a.plan, b.plan]),
    targetsIn: () => Map.groupBy(rows('targets'), ({ provision }) => provision),
    targetsAbout: () => Map.groupBy(rows('targets'), ({ indicator }) => indicator),
    instrumentsNamedIn: () => {
      const instrumentsIn = byEach(rows('instruments'), (row) => row.provisions);
      return new Map([...instrumentsIn].map(([provision, own]) => [provision, own.map(namedInstrument)]));
    },
    tasksAbout: () => byEach(rows('tasks'), ({ themes: { primary, secondary } }) => [...(primary === null ? [] : [primary]), ...secondary]),
    coverageOf: () => Map.groupBy(rows('coverage'), ({ theme }) => theme),
  });
}

/** An object whose fields are worked out when they are asked for, each once. */
function eachOnce<Made extends object>(makers: { [Field in keyof Made]: () => Made[Field] }): Made {
  const ready: Partial<Made> = {};
  const fields = Object.keys(makers) as (keyof Made)[];
  const getters = fields.map((field) => [field, { get: () => (ready[field] ??= makers[field]()), enumerable: true }] as const);
  return Object.defineProperties({}, Object.fromEntries(getters)) as Made;
}

/** The index of a corpus, made once. */
export function rowIndex(corpus: Corpus): RowIndex {
  const ready = made.get(corpus) ?? make(corpus);
  made.set(corpus, ready);
  return ready;
}
