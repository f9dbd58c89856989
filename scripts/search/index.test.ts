import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openEngine, type Engine } from '../../src/components/search/engine.ts';
import { relax } from '../../src/components/search/relaxation.ts';
import { releaseOf, type Searchable, type Themed } from '../../src/lib/search/catalogue.ts';
import type { IndexKind } from '../../src/lib/search/indexKind.ts';
import { fold, type Folded } from '../../src/lib/search/fold.ts';
import { parseQuery } from '../../src/lib/search/query.ts';
import { relaxedMatches } from '../../src/lib/search/relaxed.ts';
import { matches, matchesIn } from '../../src/lib/search/scan.ts';
import { buildIndex } from './index.ts';
import { intoFolder } from './write.ts';
import { sampleQueries } from './sampleQueries.ts';

/** Lines that search could trip over: numbers that look like tokens, a long title, astral characters, marks in a row. */
const traps = [
  '1000 年 1200 件',
  `${'长'.repeat(80)}题`,
  '𠮷野家㎡',
  '똀',
  'zzzz 0g2t',
  '“双随机、一公开”',
  '2021——2025年……',
  '甲”（“、乙',
  '哈哈哈',
  '开头四字甲乙丙丁结尾四字',
];

const kinds: IndexKind[] = ['pagefind', 'grams'];

let folder = '';
let provisions: Searchable[] = [];
let tasks: Themed[] = [];
let folded: Folded[] = [];

function provision(text: string, index: number): Searchable {
  const plan = index % 2 === 0 ? 'test' : 'other';
  // Every third line is its own title; every seventh title is cut short, so that text follows it.
  const title = index % 3 === 0 ? text.slice(0, index % 7 === 0 ? 4 : undefined) : null;
  return {
    id: `${plan}/${index}`,
    plan,
    number: String(index),
    label: '',
    kind: 'paragraph',
    title,
    text,
    isTask: index % 2 === 0,
    url: `/plans/${plan}/#s${index}`,
  };
}

/** Opens an index in the folder as a page of that release would. */
function open(kind: IndexKind, release: string): Promise<Engine> {
  const address = (name: string) => pathToFileURL(`${folder}/${kind}/${name}/`).href;
  return openEngine({ bundle: address('pagefind'), search: address('search') }, kind, release);
}

/** The browser code asks for its files with fetch, which Node does not do for files. Put back after each test, as all that tests change. */
function fetchFiles(): void {
  vi.stubGlobal('fetch', async (url: string | URL) => new Response(await readFile(new URL(String(url).split('?')[0] ?? ''))));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  const seeds = (await readdir('seeds')).filter((name) => name.endsWith('.txt'));
  const texts = await Promise.all(seeds.map((name) => readFile(join('seeds', name), 'utf8')));
  const lines = texts.flatMap((text) => text.split(/\r?\n/u)).filter((line) => line.trim() !== '');
  provisions = [...traps, ...lines].map(provision).sort((a, b) => Number(a.plan < b.plan) - Number(a.plan > b.plan));
  folded = provisions.map(({ text }) => fold(text));
  tasks = [{ id: 'test/0', themes: { primary: 'ip-finance', secondary: ['talent'] }, units: [] }];
  for (const kind of kinds) await buildIndex({ provisions, tasks }, intoFolder(join(folder, kind)), kind);
});

beforeEach(fetchFiles);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe.each(kinds)('the index of %s', (kind) => {
  let engine: Engine;
  beforeAll(async () => {
    fetchFiles();
    engine = await open(kind, releaseOf({ provisions, tasks }));
  });

  test('the index finds exactly what a scan finds, with as many occurrences, for 1000 queries', async () => {
    const texts = provisions.map(({ text }) => text);
    const wrong: string[] = [];
    const sample = sampleQueries(texts, 1000, 20_260_101);
    for (const typed of [...traps, '开头四字甲乙丙戊结尾四字', '2024', '1000', '1200', 'zzzz', '长'.repeat(70), '哈哈', ...sample]) {
      const query = parseQuery(typed);
      const found = (await engine.find(query)).map(({ id, occurrences }) => `${id} ${occurrences}`).sort();
      const expected = provisions
        .flatMap(({ id }, record) => {
          const { length } = matchesIn(folded[record] ?? fold(''), query);
          return length > 0 ? [`${id} ${length}`] : [];
        })
        .sort();
      if (found.join() !== expected.join()) wrong.push(`${typed}: found ${found.length}, expected ${expected.length}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  test('a relaxed search finds what a scan without punctuation finds, with as many occurrences, for 300 queries', async () => {
    const wrong: string[] = [];
    const texts = provisions.map(({ text }) => text);
    for (const typed of ['双随机一公开', '甲乙', '甲、乙', '、', ...texts.slice(10, 13), ...sampleQueries(texts, 300, 5)]) {
      const query = parseQuery(typed);
      if (query.excluded.length > 0) continue;
      const { any } = await relax(engine, query);
      const expected = provisions.flatMap(({ id, text }) => {
        const { length } = relaxedMatches(text, query.phrases);
        return length > 0 ? [`${id} ${length}`] : [];
      });
      if (any.map(({ id, occurrences }) => `${id} ${occurrences}`).sort().join() !== expected.sort().join()) wrong.push(typed); // prettier-ignore
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  test('a hit carries its text as printed, its matches, kind and themes', async () => {
    const query = parseQuery('１０００年');
    const hits = await engine.find(query);
    const [hit] = await engine.read(hits, query);
    expect(hit).toMatchObject({
      id: 'test/0',
      text: traps[0],
      kind: 'paragraph',
      isTask: true,
    });
    const chosenBy = hit?.chosenBy.map((number) => engine.catalogue.choosables[number]?.id);
    expect(chosenBy).toEqual(['task', 'paragraph', 'ip-finance', 'talent']);
    expect(hit?.spans).toEqual(matches(traps[0] ?? '', query));
  });

  test('title hits come first, then those with more occurrences, then the order of the documents', async () => {
    const hits = await engine.find(parseQuery('知识产权'));
    const titles = new Map(provisions.map(({ id, title }) => [id, fold(title ?? '').folded]));
    const ranks = hits.map(({ id, occurrences, record }) => [titles.get(id)?.includes('知识产权') ? 1 : 0, occurrences, -record]);
    const sorted = ranks.toSorted((a, b) => (b[0] ?? 0) - (a[0] ?? 0) || (b[1] ?? 0) - (a[1] ?? 0) || (b[2] ?? 0) - (a[2] ?? 0));
    expect(ranks).toEqual(sorted);
    expect(ranks[0]?.[0]).toBe(1);
    expect(ranks.at(-1)?.[0]).toBe(0);
  });

  test('texts that hold two phrases joined come first', async () => {
    const query = parseQuery('双随机、 一公开');
    const [first] = await engine.read(await engine.find(query), query);
    expect(first?.text).toContain('双随机、一公开');
  });

  test('many texts of one plan are read as they are one by one', async () => {
    const query = parseQuery('知识产权');
    const read = await engine.read(await engine.find(query), query);
    expect(read.map(({ id, text }) => [id, text])).toEqual(read.map(({ id }) => [id, provisions.find((each) => each.id === id)?.text]));
    expect(read.length).toBeGreaterThan(100);
  });

  test('a page of another release is told so', async () => {
    await expect(open(kind, '00000000')).rejects.toThrow(/the page is of release 00000000/u);
  });
});
