import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { CHANGES, readChanges } from '../../src/lib/addresses/changes.ts';
import { plansIn, recordOf } from '../../src/lib/addresses/released.ts';
import { RELEASED } from '../../src/lib/addresses/site.ts';
import { realCorpus } from '../../src/lib/realCorpus.ts';
import { withEndOfPlan } from './endPlan.ts';
import { propose } from './propose.ts';
import { presentTexts, record } from './record.ts';
import { readOurChanges, readReleased } from './released.ts';
import { onOneLine, readTexts } from './texts.ts';

const corpus = realCorpus();
const released = readReleased('.');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the content, for a test that changes it. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'addresses-'));
  folders.push(folder);
  cpSync('content', join(folder, 'content'), { recursive: true });
  return folder;
}

const provisionsOf = (plan: string) => corpus.provisions.filter((one) => one.plan === plan).map(({ number, text }) => ({ number, text }));

test('the record is sorted, each address once', () => {
  expect(released.length).toBeGreaterThan(1000);
  expect(recordOf(released, [])).toEqual(released);
});

test('every provision and task of a recorded plan is in the record, and no change waits to be confirmed', () => {
  const plans = plansIn(released);
  const own = corpus.provisions.filter(({ plan }) => plans.has(plan));
  const expected = own.flatMap(({ plan, number, isTask, url }) => [`/plans/${plan}/#s${number}`, ...(isTask ? [url] : [])]);
  expect(expected.filter((address) => !released.includes(address))).toEqual([]);
  expect(readOurChanges('.').filter(({ confirmed }) => !confirmed)).toEqual([]);
});

test('the released texts are those of the plans now (npm run record-addresses)', () => {
  for (const [plan, texts] of readTexts('.'))
    if (plansIn(released).has(plan) && corpus.plans.some(({ id }) => id === plan))
      expect(texts.provisions, plan).toEqual(provisionsOf(plan).map(({ number, text }) => ({ number, text: onOneLine(text) })));
});

test('recording adds what is new and takes nothing out', () => {
  const root = copy();
  const built = join(root, 'dist');
  mkdirSync(join(built, 'plans/xinyu'), { recursive: true });
  writeFileSync(join(built, 'plans/xinyu/index.html'), '<p id="s1">');
  expect(record(root, built)).toEqual({ added: 2, all: released.length + 2 });
  const after = readFileSync(join(root, RELEASED), 'utf8').trimEnd().split('\n');
  expect(released.filter((address) => !after.includes(address))).toEqual([]);
  expect(readTexts(root)).toEqual(presentTexts(root));
});

test('plans that did not change propose nothing and leave the file as it is', () => {
  const root = copy();
  const before = readFileSync(join(root, CHANGES), 'utf8');
  expect(propose(root, new Map(corpus.plans.map(({ id }) => [id, provisionsOf(id)])), '2026-11-26')).toEqual([]);
  expect(readFileSync(join(root, CHANGES), 'utf8')).toBe(before);
});

test('a proposal is replaced by the next, keeps what a person wrote, and goes when the text is as it was', () => {
  const root = copy();
  const before = readFileSync(join(root, CHANGES), 'utf8');
  const all = provisionsOf('zibo');
  const shorter = all.filter(({ number }) => number !== '3-3-4');
  const run = (provisions: typeof all) => propose(root, new Map([['zibo', provisions]]), '2026-11-26');
  expect(run(shorter)).toEqual([{ from: 'zibo/3-3-4', was: expect.any(String) as string, to: null }]);
  expect(() => record(root, root)).toThrow('waits to be confirmed');
  const path = join(root, CHANGES);
  writeFileSync(path, readFileSync(path, 'utf8').replace('to: null', 'to: []\n      reason: 删去'));
  expect(run(shorter)[0]).toMatchObject({ to: [], reason: '删去' });
  expect(readFileSync(path, 'utf8').startsWith(before)).toBe(true);
  run(all);
  expect(readFileSync(path, 'utf8')).toBe(before);
});

test('a released plan that is taken out is said to have ended, one that was never released is not', () => {
  const root = copy();
  expect(withEndOfPlan(root, 'xinyu', '新余市规划', '2026-11-26')).toBe(null);
  const after = withEndOfPlan(root, 'zibo', '淄博市方案', '2026-11-26') ?? '';
  expect(after.startsWith(readFileSync(join(root, CHANGES), 'utf8'))).toBe(true);
  expect(readChanges(after).at(-1)?.moved).toEqual([{ from: '/plans/zibo/', was: '淄博市方案', to: [] }]);
});
