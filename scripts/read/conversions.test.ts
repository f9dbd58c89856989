import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inventSeeds, writeSeed } from '../bench/collection.ts';
import { ingest } from '../ingest.ts';
import { conversionOf, reportOf } from './conversion.ts';
import { convertSeeds, manySeeds } from './conversions.ts';

const root = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

test('threads convert many seeds as one after the other does, in the order of their names, and tell of each that cannot be', async () => {
  mkdirSync(join(root, 'seeds'));
  cpSync('content/vocabulary', join(root, 'content/vocabulary'), { recursive: true });
  const seeds = inventSeeds(manySeeds);
  for (const seed of seeds) writeSeed(root, seed);
  writeFileSync(join(root, 'seeds/0003_broken.txt'), '一、总体要求');
  const told: number[] = [];
  const { conversions, errors } = await convertSeeds(root, (done) => told.push(done));
  const { converted, errors: expected } = await ingest(root);
  expect(conversions).toEqual(converted.map(conversionOf));
  expect(conversions.map(({ plan }) => plan)).toEqual(seeds.map(({ plan }) => plan));
  expect(errors).toEqual(expected);
  expect(errors).toHaveLength(1);
  expect(told.at(-1)).toBe(manySeeds + 1);
}, 60_000);

test('doubts are reported from a kept conversion as from a fresh one', async () => {
  const { converted } = await ingest(root);
  const doubted = converted.filter(({ file }) => file.messages.length > 0);
  expect(doubted.length).toBeGreaterThan(0);
  for (const one of doubted) {
    const kept = reportOf(JSON.parse(JSON.stringify(conversionOf(one))) as ReturnType<typeof conversionOf>);
    expect(kept.messages.map(String)).toEqual(one.file.messages.map(String));
  }
}, 60_000);
