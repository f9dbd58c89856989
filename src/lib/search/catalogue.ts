import type { Provision } from '../../schemas/provision.ts';
import type { Task } from '../../schemas/task.ts';
import { checksum } from './checksum.ts';
import { fold } from './fold.ts';

/** Provision as search needs it: the fields of provisions.json (design.md §6). */
export type Searchable = Pick<Provision, 'id' | 'plan' | 'number' | 'label' | 'kind' | 'title' | 'text' | 'isTask' | 'url'>;

/** Task as search needs it: where the themes and departments of a provision come from. */
export type Themed = Pick<Task, 'id' | 'themes' | 'units'>;

/** What search is made from: rows of the files under /data/ (design.md §6), in their order. */
export interface Corpus {
  provisions: readonly Searchable[];
  tasks: readonly Themed[];
}

/** What is known of a provision before its text is loaded. Its record number is its place in the list, which is document order. */
export interface Entry {
  /** Site-wide id, <plan>/<number>. */
  id: string;
  plan: string;
  number: string;
  kind: Provision['kind'];
  isTask: boolean;
  /** Characters of its folded title, with which its text begins; 0 where it has none. */
  titleLength: number;
  /** Themes of a task, the primary one first. */
  themes: string[];
  /** Departments responsible for a task, none twice. */
  departments: string[];
}

/** What an index of grams needs to be asked. */
export interface GramsKnown {
  /** In how many shards it is. */
  shards: number;
  /** Its frequent grams of three characters or more: those of which the index tells no places, but all longer grams that hold them. */
  frequent: readonly string[];
}

/** The index of grams of the texts, and that of the texts without punctuation. */
export interface GramIndexes {
  exact: GramsKnown;
  loose: GramsKnown;
}

/** What the catalogue tells of the index it belongs to: what Pagefind calls each record, or the indexes of grams. */
export type Indexed = { names: readonly string[] } | { grams: GramIndexes };

/** The contents of the index in short: everything but the words. Loaded whole before the first search. */
export interface Catalogue {
  /** Which release of the texts this is; pages and index of one release say the same. */
  release: string;
  /** How the names begin that Pagefind gives the records: as many characters as tell all apart. A name is a checksum of words and address. */
  names: string[];
  /** Where grams are the index. */
  grams?: GramIndexes | undefined;
  entries: Entry[];
  /** Every character of the folded texts: what is not here occurs nowhere. */
  characters: ReadonlySet<string>;
  /** Characters of each plan's provisions, white space not counted. */
  lengths: ReadonlyMap<string, number>;
}

/** {@link Catalogue} as JSON, made small: lists instead of records, differences instead of code points. */
export interface PackedCatalogue {
  release: string;
  /** What follows `zh-cn_` in each, all of one length; empty where grams are the index. */
  names: string;
  grams?: GramIndexes | undefined;
  /** Id, characters, and numbers of the provisions of each plan, in document order, separated by spaces. */
  plans: [id: string, length: number, numbers: string][];
  /** One letter a record: {@link letters}; a capital for a task. */
  kinds: string;
  /** Title length of each record, in base 36. */
  titles: string;
  /** Code points, ascending, each as its distance from the one before, in base 36. */
  characters: string;
  /** Names, and for each task which of them: numbers in base 36, task from task by a comma. Other provisions have none. */
  themes: [names: string, of: string];
  departments: [names: string, of: string];
}

const letters: Record<Provision['kind'], string> = {
  chapter: 'c',
  section: 's',
  paragraph: 'p',
  item: 'i',
  box: 'b',
  table: 't',
  preface: 'f',
  closing: 'e',
};
const kindOf = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind as Provision['kind']]));

/** With this begin the names that Pagefind gives records in Chinese; then come hexadecimal digits. */
const language = 'zh-cn_';

/** Characters of a text that are no white space. */
const countCharacters = (text: string) => [...text.replace(/\s+/gu, '')].length;

/**
 * The catalogue of the provisions, which stand in document order, plan by plan.
 * @param folded Their texts, folded.
 */
export function makeCatalogue({ provisions, tasks }: Corpus, folded: readonly string[], indexed: Indexed): Catalogue {
  const taskById = new Map(tasks.map((task) => [task.id, task]));
  const lengths = new Map<string, number>();
  const characters = new Set<string>();
  const entries = provisions.map(({ id, plan, number, kind, isTask, title, text }, record): Entry => {
    lengths.set(plan, (lengths.get(plan) ?? 0) + countCharacters(text));
    for (const character of folded[record] ?? '') characters.add(character);
    const task = taskById.get(id);
    return {
      id,
      plan,
      number,
      kind,
      isTask,
      titleLength: foldedTitleLength({ title, text }),
      themes: distinct([task?.themes.primary, ...(task?.themes.secondary ?? [])]),
      departments: distinct((task?.units ?? []).map(({ department }) => department)),
    };
  });
  const known = 'grams' in indexed ? { names: [], grams: indexed.grams } : { names: shortened(indexed.names) };
  return { release: releaseOf({ provisions, tasks }), ...known, entries, characters, lengths };
}

/** Characters of the folded title with which a text begins; 0 where it has none. */
export function foldedTitleLength({ title, text }: Pick<Searchable, 'title' | 'text'>): number {
  return title !== null && text.startsWith(title) ? [...fold(title).folded].length : 0;
}

/** Names the release of the texts: another where a word, an address, a theme or a department is another. */
export function releaseOf({ provisions, tasks }: Corpus): string {
  const said = [
    provisions.map(({ id, label, kind, title, text, isTask, url }) => [id, label, kind, title, text, isTask, url]),
    tasks.map(({ id, themes, units }) => [id, themes.primary, themes.secondary, units.map(({ department }) => department)]),
  ];
  return checksum(JSON.stringify(said));
}

const distinct = (names: readonly (string | null | undefined)[]) => [
  ...new Set(names.filter((name) => name !== null && name !== undefined)),
];

/** Makes a catalogue small. */
export function packCatalogue({ release, names, grams, entries, characters, lengths }: Catalogue): PackedCatalogue {
  const numbers = Map.groupBy(entries, ({ plan }) => plan);
  const tasks = entries.filter(({ isTask }) => isTask);
  const points = [...characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  return {
    release,
    names: names.map((name) => name.slice(language.length)).join(''),
    grams,
    plans: [...numbers].map(([plan, own]) => [plan, lengths.get(plan) ?? 0, own.map(({ number }) => number).join(' ')]),
    kinds: entries.map(({ kind, isTask }) => (isTask ? letters[kind].toUpperCase() : letters[kind])).join(''),
    titles: entries.map(({ titleLength }) => titleLength.toString(36)).join(' '),
    characters: points.map((point, at) => (point - (points[at - 1] ?? 0)).toString(36)).join(' '),
    themes: packNames(tasks.map(({ themes }) => themes)),
    departments: packNames(tasks.map(({ departments }) => departments)),
  };
}

/** As much of each name as tells all apart. */
function shortened(names: readonly string[]): string[] {
  for (let length = language.length; ; length++) {
    const short = names.map((name) => name.slice(0, length));
    if (new Set(short).size === names.length) return short;
  }
}

function packNames(lists: readonly string[][]): [names: string, of: string] {
  const names = [...new Set(lists.flat())];
  const number = new Map(names.map((name, at) => [name, at.toString(36)]));
  return [names.join(' '), lists.map((list) => list.map((name) => number.get(name)).join(' ')).join(',')];
}

/** The lists in their order, taken one by one; equal ones are one. */
function unpackNames([names, of]: [names: string, of: string]): () => string[] {
  const known = names.split(' ');
  const unpacked = new Map<string, string[]>();
  const lists = of.split(',');
  let next = 0;
  return () => {
    const packed = lists[next++] ?? '';
    const list = unpacked.get(packed) ?? packed.split(' ').flatMap((at) => known[parseInt(at, 36)] ?? []);
    unpacked.set(packed, list);
    return list;
  };
}

/** Reverses {@link packCatalogue}. */
export function unpackCatalogue(packed: PackedCatalogue): Catalogue {
  const ids = packed.plans.flatMap(([plan, , numbers]) => numbers.split(' ').map((number) => ({ plan, number })));
  const [titles, themes, departments] = [packed.titles.split(' '), unpackNames(packed.themes), unpackNames(packed.departments)];
  const digits = packed.names.length / ids.length;
  let point = 0;
  return {
    release: packed.release,
    names: digits === 0 ? [] : ids.map((_, record) => language + packed.names.slice(record * digits, (record + 1) * digits)),
    grams: packed.grams,
    entries: ids.map(({ plan, number }, record) => {
      const letter = packed.kinds.charAt(record);
      const isTask = letter !== letter.toLowerCase();
      return {
        id: `${plan}/${number}`,
        plan,
        number,
        kind: kindOf.get(letter.toLowerCase()) ?? 'item',
        isTask,
        titleLength: parseInt(titles[record] ?? '0', 36),
        themes: isTask ? themes() : [],
        departments: isTask ? departments() : [],
      };
    }),
    characters: new Set(packed.characters.split(' ').map((gap) => String.fromCodePoint((point += parseInt(gap, 36))))),
    lengths: new Map(packed.plans.map(([plan, length]) => [plan, length])),
  };
}
