import { getCollection } from 'astro:content';
import { assembleCorpus, type Corpus } from './assembleCorpus.ts';

export type { Corpus } from './assembleCorpus.ts';

let loaded: Promise<Corpus> | undefined;

/** All collections in the fixed order of the site. Loaded once in a build, anew for every request while developing. */
export function loadCorpus(): Promise<Corpus> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

const dataOf = <Data>(entries: readonly { data: Data }[]): Data[] => entries.map(({ data }) => data);

async function load(): Promise<Corpus> {
  const [plans, provisions, tasks, targets, themes, indicators, departments] = await Promise.all([
    getCollection('plans'),
    getCollection('provisions'),
    getCollection('tasks'),
    getCollection('targets'),
    getCollection('themes'),
    getCollection('indicators'),
    getCollection('departments'),
  ]);
  return assembleCorpus({
    plans: dataOf(plans),
    provisions: dataOf(provisions),
    tasks: dataOf(tasks),
    targets: dataOf(targets),
    themes: dataOf(themes),
    indicators: dataOf(indicators),
    departments: dataOf(departments),
  });
}
