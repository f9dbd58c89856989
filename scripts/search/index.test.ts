import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openSearch, type Search } from '../../src/components/search/engine.ts';
import { fold } from '../../src/lib/search/fold.ts';
import { parseQuery } from '../../src/lib/search/query.ts';
import { titlePositions } from '../../src/lib/search/record.ts';
import { matches, scan } from '../../src/lib/search/scan.ts';
import { buildIndex, type Searchable } from './index.ts';
import { sampleQueries } from './sampleQueries.ts';

/** Lines that search could trip over: numbers that look like tokens, a title longer than its positions, astral characters. */
const traps = ['1000 年 1200 件', `${'长'.repeat(80)}题`, '𠮷野家㎡', '똀', 'zzzz 0g2t', '“双随机、一公开”', '2021——2025年……'];

let folder = '';
let provisions: Searchable[] = [];
let search: Search;

function provision(text: string, index: number): Searchable {
  // Every third line is its own title; every seventh title is cut short, so that text follows it.
  const title = index % 3 === 0 ? text.slice(0, index % 7 === 0 ? 4 : undefined) : null;
  return {
    id: `test/${index}`,
    plan: 'test',
    number: String(index),
    label: '',
    kind: 'paragraph',
    title,
    text,
    isTask: index % 2 === 0,
    url: `/plans/test/#s${index}`,
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'));
  const seeds = (await readdir('seeds')).filter((name) => name.endsWith('.txt'));
  const texts = await Promise.all(seeds.map((name) => readFile(join('seeds', name), 'utf8')));
  const lines = texts.flatMap((text) => text.split(/\r?\n/u)).filter((line) => line.trim() !== '');
  provisions = [...traps, ...lines].map(provision);
  await buildIndex(provisions, folder, [{ id: 'test/0', themes: { primary: 'ip-finance', secondary: ['talent'] } }]);
  // Pagefind's browser code asks for its files with fetch, which Node does not do for files.
  vi.stubGlobal('fetch', async (url: string | URL) => new Response(await readFile(new URL(String(url).split('?')[0] ?? ''))));
  search = await openSearch(pathToFileURL(`${folder}/`).href);
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true, force: true });
});

test('the index finds exactly what a scan finds, for 500 queries', async () => {
  const texts = provisions.map(({ text }) => text);
  const wrong: string[] = [];
  for (const typed of [...traps, '2024', '1000', '1200', 'zzzz', '长'.repeat(70), ...sampleQueries(texts, 500, 20_260_101)]) {
    const query = parseQuery(typed);
    const found = (await search(query)).map(({ id }) => id).sort();
    const expected = scan(provisions, query)
      .map(({ id }) => id)
      .sort();
    if (found.join() !== expected.join()) wrong.push(`${typed}: found ${found.length}, expected ${expected.length}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('a hit carries its text as printed, its matches, kinds and themes', async () => {
  const [hit] = await search(parseQuery('１０００年'));
  const first = provisions[0];
  expect(hit).toMatchObject({
    id: 'test/0',
    text: first?.text,
    url: '/plans/test/#s0',
    kinds: ['paragraph', 'task'],
    themes: ['ip-finance', 'talent'],
  });
  expect(hit?.spans).toEqual(matches(first?.text ?? '', parseQuery('1000年')));
});

test('title hits come first, then those with more occurrences', async () => {
  const hits = await search(parseQuery('知识产权'));
  const titles = new Map(provisions.map(({ id, title }) => [id, fold(title ?? '').folded.slice(0, titlePositions - 1)]));
  const inTitle = (id: string) => titles.get(id)?.includes('知识产权');
  const ranks = hits.map(({ id, spans }) => (inTitle(id) ? 1000 : 0) + spans.length);
  expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
});

test('texts that hold two phrases joined come first', async () => {
  const [first] = await search(parseQuery('双随机、 一公开'));
  expect(first?.text).toContain('双随机、一公开');
});
