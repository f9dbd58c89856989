import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { pieceDeflater, pieceEnds, type PieceSizes } from './pieces.ts';

const root = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
const before = process.cwd();
beforeAll(() => {
  process.chdir(root);
});
beforeEach(() => {
  vi.stubEnv('SITE_EDITION', '第一版');
  rmSync('.astro', { recursive: true, force: true });
});
afterAll(() => {
  process.chdir(before);
  rmSync(root, { recursive: true });
});

const tiny: PieceSizes = { least: 8, most: 40 };

/** Rows of a file as JSON on one line and as CSV. */
const rowsOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({ id: from + at, text: `第${from + at}条 健全知识产权${(from + at) ** 3 % 10_007}` }));
type Rows = ReturnType<typeof rowsOf>;
const written: [string, (rows: Rows) => Buffer][] = [
  ['JSON on one line', (rows) => Buffer.from(JSON.stringify(rows))],
  ['CSV', (rows) => Buffer.from(rows.map(({ id, text }) => `${id},${text}\n`).join(''))],
];

/** Deflates files in a build of its own: their streams, and how many pieces were made. */
async function build(files: readonly Uint8Array[], sizes?: PieceSizes) {
  const deflater = pieceDeflater('archive', sizes);
  const streams = (await Promise.all(files.map((bytes) => deflater.deflated(bytes)))).map((stream) => Buffer.from(stream));
  await deflater.close();
  return { streams, made: deflater.made() };
}

/** Path of the only file that is kept. */
function keptPath(): string {
  const [name = '', ...more] = readdirSync('.astro/kept/deflated');
  expect(more).toEqual([]);
  return join('.astro/kept/deflated', name);
}

const text = fc
  .array(fc.constantFrom('},{', '\n', '{"a":1', '知识产权', '保护', 'x', '""', '0'), { maxLength: 120 })
  .map((parts) => Buffer.from(parts.join('')));

test('pieces joined are the whole file, none longer than may be and none but the last shorter', () => {
  fc.assert(
    fc.property(text, fc.nat(10), fc.integer({ min: 1, max: 40 }), (bytes, least, more) => {
      const ends = pieceEnds(bytes, { least, most: least + more });
      const lengths = ends.map((end, at) => end - (ends[at - 1] ?? 0));
      expect(ends.at(-1) ?? 0).toBe(bytes.length);
      expect(lengths.filter((length) => length === 0 || length > least + more)).toEqual([]);
      expect(lengths.slice(0, -1).filter((length) => length < least)).toEqual([]);
    }),
  );
});

test('a deflated file is inflated to what it was, and has the same bytes whether its pieces were kept or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 4 }), async (files) => {
      rmSync('.astro', { recursive: true, force: true });
      const first = await build(files, tiny);
      expect(first.streams.map((stream) => inflateRawSync(stream))).toEqual(files);
      const again = await build(files, tiny);
      expect(again.made).toBe(0);
      expect(again.streams).toEqual(first.streams);
    }),
  );
});

test('pieces of one file are of use to another only where they begin at the same byte after the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, text, async (start, middle, end) => {
      rmSync('.astro', { recursive: true, force: true });
      await build([Buffer.concat([start, middle]), middle, Buffer.concat([middle, end])], tiny);
      const files = [Buffer.concat([start, middle, end]), end, Buffer.concat([start, end])];
      const after = await build(files, tiny);
      expect(after.streams.map((stream) => inflateRawSync(stream))).toEqual(files);
      rmSync('.astro', { recursive: true, force: true });
      expect((await build(files, tiny)).streams).toEqual(after.streams);
    }),
  );
});

test.each(written)('of %s with rows inserted, changed or taken out nearly all pieces are kept, at the same bytes', async (_, write) => {
  const rows = rowsOf(0, 40_000);
  const pieces = pieceEnds(write(rows)).length;
  expect(pieces).toBeGreaterThan(8);
  const changes: Rows[] = [
    [...rows.slice(0, 20_000), ...rowsOf(90_000, 90_100), ...rows.slice(20_000)],
    [...rows.slice(0, 9_000), ...rows.slice(9_003)],
    rows.map((row) => (row.id === 31_000 ? { ...row, text: '新' } : row)),
    [...rowsOf(90_000, 90_001), ...rows],
  ];
  expect((await build([write(rows)])).made).toBe(pieces);
  const kept = readFileSync(keptPath());
  for (const changed of changes) {
    vi.stubEnv('SITE_EDITION', '第一版');
    writeFileSync(keptPath(), kept);
    const after = await build([write(changed)]);
    // The piece that was changed, perhaps cut in two, and the next, which refers back to it.
    expect(after.made).toBeLessThanOrEqual(4);
    vi.stubEnv('SITE_EDITION', '');
    expect((await build([write(changed)])).streams).toEqual(after.streams);
  }
});

test.each(written)('cutting %s costs less than two parts in a hundred', async (_, write) => {
  const bytes = write(rowsOf(0, 40_000));
  const [stream] = (await build([bytes])).streams;
  expect(stream?.length).toBeLessThan(deflateRawSync(bytes).length * 1.02);
});

test('what is kept is what the last build used, written only where that is something else', async () => {
  const [one, other] = [Buffer.from('甲'.repeat(50)), Buffer.from('乙'.repeat(50))];
  await build([one, other], tiny);
  const [path, old] = [keptPath(), new Date('2026-01-02')];
  const { ino, size } = statSync(path);
  utimesSync(path, old, old);
  expect((await build([one, other], tiny)).made).toBe(0);
  expect(statSync(path).ino).toBe(ino);
  // It was of use, so that it is not thrown away.
  expect(statSync(path).mtime > old).toBe(true);
  await build([one], tiny);
  expect(statSync(keptPath()).size).toBeLessThan(size);
  expect((await build([other], tiny)).made).toBeGreaterThan(0);
});

test('a damaged file is not trusted but made anew, wherever the damage is', async () => {
  const files = [Buffer.from(`[${'{"a":1},'.repeat(30)}{"b":2}]`)];
  const whole = await build(files, tiny);
  const kept = readFileSync(keptPath());
  const isMadeAnew = async (damaged: Uint8Array) => {
    writeFileSync(keptPath(), damaged);
    expect(await build(files, tiny)).toEqual(whole);
  };
  for (let at = 0; at < kept.length; at += 5) {
    const changed = Buffer.from(kept);
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    await isMadeAnew(changed);
    await isMadeAnew(kept.subarray(0, at));
  }
  await isMadeAnew(Buffer.concat([kept, kept]));
  await isMadeAnew(Buffer.alloc(kept.length));
});

test('without an edition nothing is kept', async () => {
  vi.stubEnv('SITE_EDITION', '');
  const files = [Buffer.from('甲'.repeat(50))];
  expect(await build(files, tiny)).toEqual(await build(files, tiny));
  expect(readdirSync('.')).toEqual([]);
});
