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

/** What of a provision, and not of its plan, a search can be narrowed by. */
export interface Choosable {
  facet: 'kind' | 'theme' | 'department';
  /** Of a kind, a theme or a department; `task` for any kind of task. */
  id: string;
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
  /**
   * What narrows a search to it, by place in the list of choosables, none twice: a task its themes, the primary one first, and the
   * departments responsible. Numbers, since to add up thousands of clauses by name takes longer than to find them.
   */
  chosenBy: readonly number[];
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
  /** The kinds, then the themes and the departments of the tasks. */
  choosables: readonly Choosable[];
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

const kinds: Choosable[] = ['task', ...kindOf.values()].map((id) => ({ facet: 'kind', id }));

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
  const choosables = choosablesOf(
    distinct(tasks.flatMap(({ themes }) => [themes.primary, ...themes.secondary])),
    distinct(tasks.flatMap(({ units }) => units.map(({ department }) => department))),
  );
  const numberOf = new Map(choosables.map(({ facet, id }, number) => [`${facet} ${id}`, number]));
  const numbers = (facet: Choosable['facet'], ids: readonly string[]) => ids.flatMap((id) => numberOf.get(`${facet} ${id}`) ?? []);
  const entries = provisions.map(({ id, plan, number, kind, isTask, title, text }): Entry => {
    lengths.set(plan, (lengths.get(plan) ?? 0) + countCharacters(text));
    const task = taskById.get(id);
    const chosenBy = [
      ...numbers('kind', isTask ? ['task', kind] : [kind]),
      ...numbers('theme', distinct([task?.themes.primary, ...(task?.themes.secondary ?? [])])),
      ...numbers('department', distinct((task?.units ?? []).map(({ department }) => department))),
    ];
    return { id, plan, number, kind, isTask, titleLength: foldedTitleLength({ title, text }), chosenBy };
  });
  const known = 'grams' in indexed ? { names: [], grams: indexed.grams } : { names: shortened(indexed.names) };
  return { release: releaseOf({ provisions, tasks }), ...known, entries, choosables, characters: charactersOf(folded), lengths };
}

/** Every character of some texts. */
function charactersOf(texts: readonly string[]): Set<string> {
  const seen = new Uint8Array(0x11_00_00); // by code point: of millions of characters few are new
  const characters = new Set<string>();
  for (const text of texts) {
    for (let unit = 0; unit < text.length; unit++) {
      const point = text.codePointAt(unit) ?? 0;
      if (point > 0xff_ff) unit += 1; // two units are one character
      if (seen[point] === 1) continue;
      seen[point] = 1;
      characters.add(String.fromCodePoint(point));
    }
  }
  return characters;
}

function choosablesOf(themes: readonly string[], departments: readonly string[]): Choosable[] {
  const named = (facet: Choosable['facet'], ids: readonly string[]) => ids.map((id) => ({ facet, id }));
  return [...kinds, ...named('theme', themes), ...named('department', departments)];
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
export function packCatalogue({ release, names, grams, entries, choosables, characters, lengths }: Catalogue): PackedCatalogue {
  const numbers = Map.groupBy(entries, ({ plan }) => plan);
  const tasks = entries.filter(({ isTask }) => isTask);
  const packed = (facet: Choosable['facet']): [names: string, of: string] => {
    const first = choosables.findIndex((one) => one.facet === facet);
    const names = choosables.flatMap((one) => (one.facet === facet ? [one.id] : [])).join(' ');
    const own = (numbers: readonly number[]) => numbers.filter((number) => choosables[number]?.facet === facet);
    return [names, tasks.map(({ chosenBy }) => own(chosenBy).map((number) => (number - first).toString(36)).join(' ')).join(',')]; // prettier-ignore
  };
  const points = [...characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  return {
    release,
    names: names.map((name) => name.slice(language.length)).join(''),
    grams,
    plans: [...numbers].map(([plan, own]) => [plan, lengths.get(plan) ?? 0, own.map(({ number }) => number).join(' ')]),
    kinds: entries.map(({ kind, isTask }) => (isTask ? letters[kind].toUpperCase() : letters[kind])).join(''),
    titles: entries.map(({ titleLength }) => titleLength.toString(36)).join(' '),
    characters: points.map((point, at) => (point - (points[at - 1] ?? 0)).toString(36)).join(' '),
    themes: packed('theme'),
    departments: packed('department'),
  };
}

/** As much of each name as tells all apart. */
function shortened(names: readonly string[]): string[] {
  for (let length = language.length; ; length++) {
    const short = names.map((name) => name.slice(0, length));
    if (new Set(short).size === names.length) return short;
  }
}

/** Gives the packed lists of numbers one by one, each number moved by `first`. */
function numberReader(of: string, first: number): () => number[] {
  const lists = of.split(',');
  let next = 0;
  return () => listed(lists[next++] ?? '').map((at) => first + parseInt(at, 36));
}

const listed = (packed: string): string[] => (packed === '' ? [] : packed.split(' '));

/** Reverses {@link packCatalogue}. */
export function unpackCatalogue(packed: PackedCatalogue): Catalogue {
  const ids = packed.plans.flatMap(([plan, , numbers]) => numbers.split(' ').map((number) => ({ plan, number })));
  const titles = packed.titles.split(' ');
  const [themes, departments] = [listed(packed.themes[0]), listed(packed.departments[0])];
  const nextThemes = numberReader(packed.themes[1], kinds.length);
  const nextDepartments = numberReader(packed.departments[1], kinds.length + themes.length);
  const digits = packed.names.length / ids.length;
  let point = 0;
  return {
    release: packed.release,
    names: digits === 0 ? [] : ids.map((_, record) => language + packed.names.slice(record * digits, (record + 1) * digits)),
    grams: packed.grams,
    entries: ids.map(({ plan, number }, record): Entry => {
      const letter = packed.kinds.charAt(record);
      const isTask = letter !== letter.toLowerCase();
      const kind = kindOf.get(letter.toLowerCase()) ?? 'item';
      const own = kinds.findIndex(({ id }) => id === kind);
      return {
        id: `${plan}/${number}`,
        plan,
        number,
        kind,
        isTask,
        titleLength: parseInt(titles[record] ?? '0', 36),
        chosenBy: isTask ? [0, own, ...nextThemes(), ...nextDepartments()] : [own],
      };
    }),
    choosables: choosablesOf(themes, departments),
    characters: new Set(packed.characters.split(' ').map((gap) => String.fromCodePoint((point += parseInt(gap, 36))))),
    lengths: new Map(packed.plans.map(([plan, length]) => [plan, length])),
  };
}
