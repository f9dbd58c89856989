import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader } from '../../../src/lib/search/grams/bytes.ts';
import { findByGrams, type Grams } from '../../../src/lib/search/grams/gramFinder.ts';
import { readGramList } from '../../../src/lib/search/grams/gramList.ts';
import { openShard, shardOf } from '../../../src/lib/search/grams/shard.ts';
import { cutIndex, type GramLimits } from './shards.ts';

/** The plain truth: how often a phrase occurs in each text, none overlapping, and whether the first time in the title. */
function plainly(phrase: string, texts: readonly string[], titleLength: number): string[] {
  return texts.flatMap((text, record) => {
    const count = [...text.split(phrase)].length - 1;
    const inTitle = [...text.slice(0, text.indexOf(phrase) + phrase.length)].length <= titleLength;
    return count > 0 ? [`${record}: ${count}${inTitle ? ', in the title' : ''}`] : [];
  });
}

/** An index of some texts, and how many texts it read and lists it was asked for. */
function indexOf(texts: readonly string[], titleLength: number, limits: GramLimits) {
  const indexed = texts.map((folded) => ({ folded, titleLength: Math.min(titleLength, [...folded].length) }));
  const cut = cutIndex(indexed, limits);
  const shards = [...cut.shards].map(openShard);
  const seen = { read: 0, asked: new Set<string>(), frequent: 0 };
  const grams: Grams = {
    frequent: new Set(cut.frequent),
    list: (gram) => {
      seen.asked.add(gram);
      const bytes = shards[shardOf(gram, shards.length)]?.get(gram);
      const list = bytes && readGramList(bytes);
      if (list?.frequent) seen.frequent += 1;
      return Promise.resolve(list);
    },
    titleLength: (record) => indexed[record]?.titleLength ?? 0,
    text: (record) => {
      seen.read += 1;
      return Promise.resolve(texts[record] ?? '');
    },
  };
  return { grams, seen, shards };
}

const found = async (phrase: string, grams: Grams) =>
  [...(await findByGrams(phrase, grams))]
    .sort(([a], [b]) => a - b)
    .map(([record, { count, inTitle }]) => `${record}: ${count}${inTitle ? ', in the title' : ''}`);

/** Few characters, so that everything is repeated, overlaps itself, is frequent; one of them two units long. */
const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '𠮷'), maxLength: 24 });
/** Texts of which some hold the same long paragraph. */
const texts = fc
  .tuple(fc.array(text, { minLength: 1, maxLength: 12 }), text)
  .map(([own, shared]) => own.map((one, at) => (at % 2 === 0 ? one + shared : one)));

test.each([
  [1, 4],
  [2, 6],
  [3, 12],
  [0, 5],
  [100, 8],
])(
  'finds what a scan finds, with counts and titles, whatever is asked: frequent beyond %i records, longest %i',
  async (frequent, longest) => {
    await fc.assert(
      fc.asyncProperty(texts, fc.array(text, { maxLength: 6 }), fc.nat(6), async (some, phrases, titleLength) => {
        const { grams } = indexOf(some, titleLength, { frequent, longest, shard: 200 });
        const passages = some.flatMap((one) => {
          const characters = [...one];
          return [0, 1, 3].map((from) => characters.slice(from, from + 3 + 2 * longest).join(''));
        });
        for (const phrase of [...phrases, ...passages].filter((each) => each !== '')) {
          const shown = await found(phrase, grams);
          expect(shown, phrase).toEqual(plainly(phrase, some, Math.min(titleLength, 24)));
        }
      }),
      { numRuns: 150 },
    );
  },
);

/** Forty characters, none of them twice. */
const long = Array.from({ length: 40 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');

test('a long passage that is in few texts is looked for by eight windows, and those texts are read', async () => {
  const some = [long, `甲${long}乙${long}`, `${long.slice(0, 4)}丙${long.slice(5)}`, ...long];
  const { grams, seen } = indexOf(some, 0, { frequent: 10, longest: 8, shard: 200 });
  expect(await found(long, grams)).toEqual(['0: 1', '1: 2']);
  expect(seen.read).toBe(3); // one of them has another character between two windows
  expect(seen.asked.size).toBe(8);
});

test('a long passage that is in more texts than it has windows is found without reading any', async () => {
  const some = Array.from({ length: 30 }, (_, at) => (at % 10 === 9 ? `${long.slice(0, 10)}丙${long.slice(11)}` : `丙${long}`));
  const { grams, seen } = indexOf(some, 0, { frequent: 20, longest: 5, shard: 200 });
  expect(await found(long, grams)).toEqual(plainly(long, some, 0));
  expect(seen.read).toBe(0);
  expect(grams.frequent.size).toBeGreaterThan(0);
  expect(seen.frequent).toBe(0); // nothing is asked of which it is known that it would tell no places
});

test('a passage of what is frequent, with what never is beside it there, is nowhere', async () => {
  const some = ['甲乙丙丁', '乙丙丁戊', '丙丁戊甲乙', '甲乙丙戊乙丙丁'];
  const { grams, seen } = indexOf(some, 0, { frequent: 1, longest: 6, shard: 200 });
  expect(await found('甲乙丙丁戊', grams)).toEqual([]);
  expect([...grams.frequent]).toContain('甲乙丙');
  expect(seen.frequent).toBe(0);
});

test('long wording that all texts share does not make the index explode: a gram is never longer than the longest', () => {
  const shared = Array.from({ length: 1000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
  const { shards } = indexOf(
    Array.from({ length: 50 }, () => shared),
    0,
    { frequent: 10, longest: 8, shard: 5000 },
  );
  const lengths = shards.flatMap((shard) => [...shard.keys()].map((gram) => gram.length));
  expect(lengths.length).toBe(8 * 1000 - (0 + 1 + 2 + 3 + 4 + 5 + 6 + 7));
  expect(Math.max(...lengths)).toBe(8);
});

test('no gram is filed twice, though both its beginning and its end are frequent', () => {
  const some = Array.from({ length: 4 }, () => '甲乙丙丁戊').map((folded) => ({ folded, titleLength: 0 }));
  const names = [...cutIndex(some, { frequent: 1, longest: 5, shard: 5000 }).shards].flatMap((shard) => {
    const reader = new ByteReader(shard);
    return new TextDecoder().decode(reader.take(reader.varint())).split('\n');
  });
  expect(names.sort()).toEqual([...new Set(names)]);
  expect(names.length).toBe(5 + 4 + 3 + 2 + 1);
});

test('the shards are the same in every run, and no texts give one that is empty', () => {
  const bytes = (some: readonly string[]) => [...cutIndex(some.map((folded) => ({ folded, titleLength: 0 })), { frequent: 1, longest: 4, shard: 50 }).shards]; // prettier-ignore
  expect(bytes(['甲乙丙', '乙丙丁'])).toEqual(bytes(['甲乙丙', '乙丙丁']));
  expect(bytes([]).map((shard) => openShard(shard).size)).toEqual([0]);
});

test('a cut shard or list is refused, not read as something else', () => {
  const [shard = new Uint8Array()] = cutIndex([{ folded: '甲乙丙甲', titleLength: 0 }], { frequent: 1, longest: 4, shard: 5000 }).shards;
  for (let length = 0; length < shard.length; length++) expect(() => openShard(shard.slice(0, length))).toThrow(RangeError);
  const list = openShard(shard).get('甲') ?? new Uint8Array();
  expect(readGramList(list)).toEqual({ frequent: true, occurrences: new Map([[0, { count: 2, inTitle: false }]]) });
  for (let length = 0; length < list.length; length++) expect(() => readGramList(list.slice(0, length))).toThrow(RangeError);
});
