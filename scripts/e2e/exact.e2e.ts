import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../search/sampleQueries.ts';
import { withGramSite } from './gramSite.ts';
import { withSite, type Site } from './harness.ts';
import { foldRows, plainFold, plainSearch, type Folded } from './plainSearch.ts';
import { allHits, answersTo, ask } from './searching.ts';

interface ProvisionRow {
  id: string;
  plan: string;
  kind: string;
  isTask: boolean;
  text: string;
}
interface TaskRow {
  id: string;
  themes: { primary: string | null; secondary: string[] };
  units: { department: string | null }[];
}

let site: Site;
let page: Page;
let rows: Folded[];
let provisions: ProvisionRow[];
let tasks: Map<string, TaskRow>;
let terms: string[];
let instruments: string[];

const data = async <T>(name: string): Promise<T> => (await (await fetch(`${site.url}/data/${name}`)).json()) as T;

async function open(opening: Promise<Site>): Promise<void> {
  site = await opening;
  page = await site.tab();
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('入园惠企')}`);
  await page.waitForSelector('[data-search-status][data-state=done]');
  provisions = await data<ProvisionRow[]>('provisions.json');
  rows = foldRows(provisions);
  tasks = new Map((await data<TaskRow[]>('tasks.json')).map((task) => [task.id, task]));
  terms = (await data<{ text: string }[]>('terms.json')).map(({ text }) => text);
  instruments = (await data<{ title: string; names: string[] }[]>('instruments.json')).flatMap(({ title, names }) => [title, ...names]);
}

/** The index of a few plans, and that of many, which is asked fewer questions: 1/5 of them take a quarter of a minute. */
const indexes = [
  { name: 'Pagefind', opening: () => withSite(), part: 1 },
  { name: 'grams', opening: () => withGramSite(), part: 0.2 },
];

/** A question: its address, and what a plain scan says. */
interface Question {
  typed: string;
  address: string;
  hits: string[];
  occurrences: number;
}

const question = (typed: string, expected = plainSearch(rows, [typed])): Question => ({
  typed,
  address: `?${new URLSearchParams({ q: typed }).toString()}`,
  ...expected,
});

/** The questions that the page answers otherwise than the scan. */
async function wrongAnswers(questions: readonly Question[]): Promise<string[]> {
  const answers = await answersTo(
    page,
    questions.map(({ address }) => address),
  );
  return questions.flatMap(({ typed, hits, occurrences }, at) => {
    const answer = answers[at];
    const right = answer?.state === 'done' && answer.hits.join() === hits.join() && answer.occurrences === occurrences;
    return right
      ? []
      : [
          `${typed.slice(0, 60)}: ${answer?.state} ${answer?.hits.length} hits, ${answer?.occurrences} times; expected ${hits.length}, ${occurrences}`,
        ];
  });
}

/** Passages of 1 to 12 characters without plain spaces, which part phrases, the same in every run; no two neighbours alike. */
function passages(count: number, seed: number, turn: (passage: string, random: () => number) => string = (passage) => passage): string[] {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const found: string[] = [];
  while (found.length < count) {
    const characters = [...(provisions[below(provisions.length)]?.text ?? '')];
    const from = below(characters.length);
    const passage = turn(characters.slice(from, from + 1 + below(12)).join(''), random);
    if (plainFold(passage) !== '' && !passage.includes(' ') && passage !== found.at(-1)) found.push(passage);
  }
  return found;
}

/** ASCII in its full width and back, one kind of quotation mark for another, capitals. */
function varied(passage: string, random: () => number): string {
  const changes = [
    (text: string) => text.replace(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)),
    (text: string) => text.replace(/[！-～]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0)),
    (text: string) => text.replace(/[“”]/gu, '"'),
    (text: string) => text.replace(/[“”"]/gu, '「').replace(/[（(]/gu, '〔'),
    (text: string) => text.replace(/[—-]/gu, '～').toUpperCase(),
  ];
  return changes[Math.floor(random() * changes.length)]?.(passage) ?? passage;
}

/** A blank as a page break or a justified line leaves it, somewhere inside. */
function broken(passage: string, random: () => number): string {
  const characters = [...passage];
  const blanks = ['\n', '\r\n', '\t', '\u3000', '\u00A0', '\u200B', '\n\u3000\u3000'];
  characters.splice(Math.floor(random() * characters.length), 0, blanks[Math.floor(random() * blanks.length)] ?? '\n');
  return characters.join('');
}

const shuffled = (passage: string, random: () => number) =>
  [...passage]
    .map((character) => ({ character, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ character }) => character)
    .join('');

describe.each(indexes)('the search page, on $name, finds what a plain scan finds', ({ opening, part }) => {
  beforeAll(() => open(opening()));
  afterAll(() => site.close());

  it(`for ${1500 * part} passages of 1 to 12 characters`, async () => {
    expect(await wrongAnswers(passages(1500 * part, 1).map((typed) => question(typed)))).toEqual([]);
  }, 300_000);

  it('for every term and every name of an instrument', async () => {
    const names = [...terms, ...instruments];
    expect(names.length).toBeGreaterThan(90);
    expect(await wrongAnswers(names.filter((name) => !name.includes(' ')).map((name) => question(name)))).toEqual([]);
  }, 120_000);

  it(`for ${300 * part} passages in another width, other quotation marks, with line breaks and blanks inside`, async () => {
    const typed = [...passages(150 * part, 2, varied), ...passages(150 * part, 3, broken)];
    expect(await wrongAnswers(typed.map((each) => question(each)))).toEqual([]);
  }, 120_000);

  it(`for ${200 * part} strings that are nowhere: nothing, and it says so`, async () => {
    const absent = passages(2000 * part, 4, shuffled).filter((typed) => plainSearch(rows, [typed]).hits.length === 0);
    expect(absent.length).toBeGreaterThanOrEqual(200 * part);
    expect(await wrongAnswers(absent.slice(0, 200 * part).map((typed) => question(typed)))).toEqual([]);
    const { sentence } = await ask(page, absent[0] ?? '');
    expect(sentence).toContain(`没有“${absent[0]}”。`);
  }, 120_000);

  it(`for ${150 * part} queries of several phrases, some excluded`, async () => {
    const [a, b, c] = [passages(150 * part, 5), passages(150 * part, 6), passages(150 * part, 7)];
    const plain = (phrase = '') => (/^[-－]/u.test(phrase) ? `甲${phrase}` : phrase);
    const questions = a.map((first, at) => {
      const [one, two, three] = [plain(first), plain(b[at]), plain(c[at])].map((phrase) => phrase.slice(0, 2));
      const words = [one ?? '', ...(at % 2 === 0 ? [two ?? ''] : [])];
      const without = at % 3 === 0 ? [three ?? ''] : [];
      return question([...words, ...without.map((phrase) => `-${phrase}`)].join(' '), plainSearch(rows, words, without));
    });
    expect(questions.filter(({ hits }) => hits.length > 0).length).toBeGreaterThan(40 * part);
    expect(await wrongAnswers(questions)).toEqual([]);
  }, 120_000);

  it(`for ${150 * part} queries with conditions on plan, theme, department and kind`, async () => {
    const random = seededRandom(8);
    const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
    const themesOf = (id: string) => [tasks.get(id)?.themes.primary ?? '', ...(tasks.get(id)?.themes.secondary ?? [])];
    const departmentsOf = (id: string) => (tasks.get(id)?.units ?? []).map(({ department }) => department ?? '');
    const values = {
      plan: [...new Set(provisions.map(({ plan }) => plan))],
      theme: [...new Set([...tasks.keys()].flatMap(themesOf))].filter((theme) => theme !== ''),
      department: [...new Set([...tasks.keys()].flatMap(departmentsOf))].filter((department) => department !== ''),
      kind: ['task', ...new Set(provisions.map(({ kind }) => kind))],
    };
    const questions = passages(150 * part, 9).map((passage) => {
      const typed = [...passage].slice(0, 2).join('');
      const conditions = Object.entries(values).flatMap(([name, all]) =>
        random() < 0.45 ? [[name, [pick(all), pick(all)]] as [keyof typeof values, string[]]] : [],
      );
      const meets = ({ id, plan, kind, isTask }: ProvisionRow) =>
        conditions.every(([name, wanted]) => {
          const own = { plan: [plan], theme: themesOf(id), department: departmentsOf(id), kind: isTask ? ['task', kind] : [kind] }[name];
          return wanted.some((each) => own.includes(each));
        });
      const allowed = rows.filter((_, at) => meets(provisions[at] as ProvisionRow));
      const params = new URLSearchParams({ q: typed });
      for (const [name, wanted] of conditions) params.set(name, wanted.join(','));
      return { ...question(typed, plainSearch(allowed, [typed])), address: `?${params.toString()}` };
    });
    expect(questions.filter(({ hits }) => hits.length > 0).length).toBeGreaterThan(30 * part);
    expect(await wrongAnswers(questions)).toEqual([]);
  }, 120_000);

  it('for odd ones: rare characters, markup, marks alone, words that programs know', async () => {
    const odd = ['𠮷', '𠀀野', '😀', '㎡', '①', '②', '<b>', '<', '"', '“', "'", '、', '%E5', '%', '__proto__', 'constructor', 'toString', '\\', '&amp;', '+', '#', '?', '=', '*', '(', '—', '-', '-2025', '……', 'IP', '权', '的', '０', 'null', '\u0000', '\uFFFD']; // prettier-ignore
    expect(await wrongAnswers(odd.map((typed) => question(typed)))).toEqual([]);
  }, 60_000);

  it('for 200 and 5,000 characters pasted, found and not found', async () => {
    const longest = provisions.toSorted((a, b) => b.text.length - a.text.length)[0]?.text ?? '';
    const bare = longest.replace(/[ \n]/gu, '');
    const all = provisions.map(({ text }) => text.replace(/\s/gu, '')).join('');
    // One character of the middle changed: head, tail and length are those of a text.
    const changed = `${bare.slice(100, 200)}甲${bare.slice(201, 300)}`;
    const pasted = [bare.slice(100, 300), changed, bare, all.slice(0, 5000), '知'.repeat(5000)];
    for (const typed of pasted) {
      await ask(page, typed);
      expect(await allHits(page)).toEqual(plainSearch(rows, [typed]).hits);
    }
    expect(plainSearch(rows, [bare.slice(100, 300)]).hits.length).toBeGreaterThan(0);
    // The address follows the answer.
    const addressed = () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('q');
    await expect.poll(addressed).toBe('知'.repeat(5000));
    await page.reload();
    await page.waitForSelector('[data-search-status][data-state=done]');
    expect(await page.inputValue('main input[type=search]')).toBe('知'.repeat(5000));
  }, 60_000);
});
