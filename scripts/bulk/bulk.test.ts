import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planPage } from '../../src/data/pages/planPages.ts';
import { parseQuery } from '../../src/lib/search/query.ts';
import { scan } from '../../src/lib/search/scan.ts';
import { realCorpus } from '../../src/lib/realCorpus.ts';
import { run } from '../command.ts';
import { sampleQueries } from '../search/sampleQueries.ts';
import { GramField } from './analyser.ts';
import { documentsOf, type BulkDocument, type PlanRows } from './document.ts';
import { bulkIndex } from './index.ts';
import { bulkQuery } from './query.ts';
import { writeBulk, type Written } from './write.ts';

const absolute = (path: string) => `https://policy.example${path}`;
const corpus = realCorpus();
const documents = corpus.plans.flatMap(({ id }) => documentsOf(planPage(corpus, id) as PlanRows, absolute));

/** Small enough that the five plans need several parts. */
const largest = 100_000;
let folder: string;
let written: Written;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulk-'));
  for (const path of ['site/data', 'site/plans', 'bulk']) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'site/data/plans.json'), JSON.stringify(corpus.plans.map(({ id }) => ({ id }))));
  for (const { id } of corpus.plans) writeFileSync(join(folder, `site/plans/${id}.json`), JSON.stringify(planPage(corpus, id)));
  writeFileSync(join(folder, 'bulk/policy-parallel-099.ndjson'), 'of an earlier time');
  writeFileSync(join(folder, 'bulk/笔记.ndjson'), 'not ours');
  written = writeBulk(join(folder, 'site'), join(folder, 'bulk'), absolute, largest);
});
afterAll(() => rmSync(folder, { recursive: true }));

const partsRead = () => written.parts.map((name) => readFileSync(join(folder, 'bulk', name), 'utf8'));

describe('the parts', () => {
  it('have an action and a document by turns, a line each, the last one ended', () => {
    const read: unknown[] = [];
    const ids: string[] = [];
    for (const part of partsRead()) {
      expect(part.endsWith('}\n')).toBe(true);
      const lines = part.slice(0, -1).split('\n').map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore
      expect(lines.length % 2).toBe(0);
      lines.forEach((line, at) => {
        if (at % 2 === 1) read.push(line);
        else {
          expect(Object.keys(line)).toEqual(['index']);
          expect(line).toEqual({ index: { _id: lines[at + 1]?.['id'] } });
          ids.push((line as { index: { _id: string } }).index._id);
        }
      });
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(read).toEqual(documents);
  });

  it('keep within their size, and are as many as were told; older ones are gone, files of others are not', () => {
    const sizes = written.parts.map((name) => statSync(join(folder, 'bulk', name)).size);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(largest);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(written.bytes);
    expect(written).toMatchObject({ plans: corpus.plans.length, documents: corpus.provisions.length });
    expect(readdirSync(join(folder, 'bulk')).sort()).toEqual(['README.md', 'index.json', ...written.parts, '笔记.ndjson'].sort());
  });

  it('have every provision with its words as printed', () => {
    expect(documents.map(({ id, text }) => [id, text])).toEqual(corpus.provisions.map(({ id, text }) => [id, text]));
    const loan = documents.find(({ id }) => id === 'yuncheng/2-2-2');
    expect(loan).toMatchObject({ planName: '运城', province: '山西省', isTask: true, url: 'https://policy.example/plans/yuncheng/2-2-2/' });
    expect(loan?.themes[0]).toBe('ip-finance');
    expect(documents.flatMap(({ targets }) => targets)).toHaveLength(corpus.targets.length);
  });
});

describe('the index', () => {
  const { properties } = bulkIndex.mappings;

  it('has a field for every key of a document, and none besides, since it is strict', () => {
    for (const document of documents) expect(Object.keys(document).sort()).toEqual(Object.keys(properties).sort());
    const { targets } = properties;
    const nested = targets.type === 'nested' ? targets.properties : {};
    for (const target of documents.flatMap((document) => document.targets))
      expect(Object.keys(target).sort()).toEqual(Object.keys(nested).sort());
  });

  it('has values of the kind that each field takes', () => {
    const fits: Record<string, (value: unknown) => boolean> = {
      // Lucene refuses longer ones.
      keyword: (value) => typeof value === 'string' && Buffer.byteLength(value) < 32_766,
      text: (value) => typeof value === 'string',
      boolean: (value) => typeof value === 'boolean',
      integer: Number.isInteger,
      double: Number.isFinite,
      // Matches 2024-08-13; does not match 2024年.
      date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value),
    };
    const wrong = (fields: object, values: object): string[] =>
      Object.entries(values).flatMap(([name, value]) => {
        const field = (fields as Record<string, { type: string; properties?: object }>)[name];
        const list: unknown[] = Array.isArray(value) ? value : [value];
        return list.filter((one) => one !== null).flatMap((one) => {
          if (field?.properties) return wrong(field.properties, one as object);
          return fits[field?.type ?? '']?.(one) === true ? [] : [`${name}: ${JSON.stringify(one)}`];
        }); // prettier-ignore
      });
    expect(documents.flatMap((document) => wrong(properties, document))).toEqual([]);
  });

  it('names only analysers and tokenizers that it defines, and is valid JSON beside the parts', () => {
    const { analyzer, tokenizer } = bulkIndex.settings.analysis;
    const used = Object.values(properties).flatMap((field) => (field.type === 'text' ? [field.analyzer] : []));
    expect(new Set(used)).toEqual(new Set(Object.keys(analyzer)));
    expect(Object.values(analyzer).every((one) => one.tokenizer in tokenizer)).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'bulk/index.json'), 'utf8'))).toEqual(bulkIndex);
  });
});

describe('a query', () => {
  const tokenizer = bulkIndex.settings.analysis.tokenizer.characters;
  const field = new GramField(tokenizer);
  const titles = new GramField(tokenizer);
  for (const { folded, foldedTitle } of documents) {
    field.add(folded);
    titles.add(foldedTitle);
  }
  const asked = (typed: string): BulkDocument[] => {
    const { filter, must_not: not } = bulkQuery(typed).query.bool;
    const sets = (list: typeof filter) => list.map(({ match_phrase: { folded = '' } }) => field.matchPhrase(folded));
    const [wanted, excluded] = [sets(filter), sets(not)];
    return documents.filter((_, at) => wanted.every((set) => set.has(at)) && !excluded.some((set) => set.has(at)));
  };

  it('finds what a plain scan finds, for 300 queries and the traps among them', () => {
    const traps = ['知', '，', '“双随机、一公开”', '２０２４', '质押融资 -保险', '-2025', '入园惠企 质押', '𠮷', '知知'];
    const sample = sampleQueries(documents.map(({ text }) => text), 300, 20_261_126); // prettier-ignore
    const wrong: string[] = [];
    let hits = 0;
    for (const typed of [...traps, ...sample]) {
      const found = asked(typed).map(({ id }) => id);
      const expected = scan(documents, parseQuery(typed)).map(({ id }) => id);
      hits += expected.length;
      if (found.join() !== expected.join()) wrong.push(`${typed}: found ${String(found.length)}, expected ${String(expected.length)}`);
    }
    expect(wrong).toEqual([]);
    expect(hits).toBeGreaterThan(1000);
  }, 60_000);

  it('would find nothing in the midst of a text with grams of 1 to 3, which is why they are of 1', () => {
    const grams = new GramField({ min_gram: 1, max_gram: 3 });
    grams.add('推进知识产权金融');
    expect(grams.matchPhrase('知识产权').size).toBe(0);
    expect(grams.matchPhrase('融').size).toBe(1);
  });

  it('puts first what has its phrases in the title', () => {
    const [first] = bulkQuery('知识产权金融').query.bool.should.map(({ match_phrase: { foldedTitle = '' } }) =>
      titles.matchPhrase(foldedTitle),
    );
    expect([...(first ?? [])].map((at) => documents[at]?.title)).toContain('推进知识产权金融创新');
  });

  it('is told beside the parts, with as many documents as there are', () => {
    const told = readFileSync(join(folder, 'bulk/README.md'), 'utf8');
    // Matches the block of JSON in which 质押融资 is asked for; does not match the one of sh.
    const [, block = ''] = /```json\n(.*?)```/su.exec(told) ?? [];
    expect(JSON.parse(block)).toEqual(bulkQuery('质押融资 -保险'));
    expect(told).toContain(`${String(documents.length)} provisions of ${String(corpus.plans.length)} plans`);
  });
});

it('holds one plan in memory at a time: 25,000 provisions pass through a heap smaller than they are', async () => {
  const plan = JSON.stringify(planPage(corpus, 'yuncheng'));
  const many = join(folder, 'many');
  for (const path of ['data', 'plans']) mkdirSync(join(many, path), { recursive: true });
  const ids = Array.from({ length: 800 }, (_, at) => `p${String(at)}`);
  writeFileSync(join(many, 'data/plans.json'), JSON.stringify(ids.map((id) => ({ id }))));
  for (const id of ids) writeFileSync(join(many, `plans/${id}.json`), plan);
  const args = ['--max-old-space-size=24', 'scripts/bulk/bulk.ts', many, join(folder, 'many-bulk')];
  const { code, output } = await run(process.execPath, args, { capture: true });
  expect(output).toMatch(/many-bulk\/: \d{5} provisions of 800 plans, \d\d\.\d MB in 6 files; \d\d KB a plan\n$/u);
  expect(code).toBe(0);
}, 120_000);

it('says what is missing where nothing is built', async () => {
  const { code, output } = await run(process.execPath, ['scripts/bulk/bulk.ts', join(folder, 'nothing')], { capture: true });
  expect(code).toBe(1);
  expect(output).toMatch(/nothing\/ has no site; build it first: npm run build\n$/u);
});
