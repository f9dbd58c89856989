import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Place } from '../../src/schemas/vocabulary.ts';
import { placeOf, readSeed, SeedError, sha256Of, sidecarPathOf, sidecarSchema, slugFault } from './source.ts';

const folder = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const text = '一、总体要求\n';
const good = `plan: qinghe\norigin: 试\nsha256: ${sha256Of(Buffer.from(text))}\n`;

/** Path of a seed written with a sidecar; null writes none. */
function seed(name: string, content: string | Uint8Array, sidecar: string | null): string {
  writeFileSync(join(folder, name), content);
  if (sidecar !== null) writeFileSync(sidecarPathOf(join(folder, name)), sidecar);
  return join(folder, name);
}

describe('a seed', () => {
  it('comes with its sidecar and the document in it', async () => {
    const read = await readSeed(seed('good.txt', text, `${good}confirmed: false\n`));
    expect(read).toMatchObject({ plan: 'qinghe', origin: '试', confirmed: false, file: 'good.txt' });
    expect(read.document).toMatchObject({ text, format: 'txt' });
  });

  const place = 'place: { name: 青河, fullName: 青河市, mark: 青, province: null, level: prefecture, parent: null }\n';
  it('may say its place itself, without an order', async () => {
    const read = await readSeed(seed('place.txt', text, good + place));
    expect(read.place).toEqual({ name: '青河', fullName: '青河市', mark: '青', province: null, level: 'prefecture', parent: null });
  });

  it.each([
    ['none.txt', text, null, /^seeds\/none\.txt: none\.source\.yml is missing; /u],
    ['yaml.txt', text, 'plan: [', /^seeds\/yaml\.source\.yml: the file is not YAML; /u],
    ['empty.txt', text, '', /^seeds\/empty\.source\.yml: .*expected plan, origin and sha256$/u],
    ['slug.txt', text, good.replace('qinghe', '../x'), /^seeds\/slug\.source\.yml: plan: /u],
    ['long.txt', text, good.replace('qinghe', 'q'.repeat(41)), /^seeds\/long\.source\.yml: plan: /u],
    ['typo.txt', text, `${good}confrimed: true\n`, /^seeds\/typo\.source\.yml: .*confrimed/u],
    ['level.txt', text, good + place.replace('prefecture', 'town'), /^seeds\/level\.source\.yml: place\.level: /u],
    ['changed.txt', `${text}改动`, good, /^seeds\/changed\.txt: sha256 is [0-9a-f]{64}, changed\.source\.yml says .*; restore the file/u],
    ['bytes.txt', '', `plan: qinghe\norigin: 试\nsha256: ${sha256Of(Buffer.from(''))}\n`, /^seeds\/bytes\.txt: .*empty/u],
  ])('%s stops with one line that names the file and the fault', async (name, content, sidecar, message) => {
    const failure = await readSeed(seed(name, content, sidecar)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SeedError);
    expect((failure as Error).message).toMatch(message);
    expect((failure as Error).message).not.toContain('\n');
  });

  it('that is a folder stops with one line as well', async () => {
    mkdirSync(join(folder, 'folder.txt'));
    writeFileSync(join(folder, 'folder.source.yml'), good);
    await expect(readSeed(join(folder, 'folder.txt'))).rejects.toThrow(/^seeds\/folder\.txt: the file cannot be read/u);
  });
});

describe('the place of a plan', () => {
  const listed: Place[] = [
    { id: 'jia', name: '甲', fullName: '甲市', mark: '甲', province: '丙省', level: 'prefecture', parent: null, order: 0 },
    { id: 'yi', name: '乙', fullName: '乙市', mark: '乙', province: '丙省', level: 'prefecture', parent: null, order: 7 },
  ];
  const own = { name: '丁', fullName: '丁县', mark: '丁', province: null, level: 'county', parent: null } as const;

  it('is the line of the vocabulary with its id', () => {
    expect(placeOf({ plan: 'yi', file: 'yi.txt' }, listed)).toEqual(listed[1]);
  });

  it('is the sidecar’s own where it has one, after all listed places', () => {
    expect(placeOf({ plan: 'yi', file: 'yi.txt', place: own }, listed)).toEqual({ id: 'yi', ...own, order: 8 });
    expect(placeOf({ plan: 'ding', file: 'ding.txt', place: { ...own, order: 3 } }, listed).order).toBe(3);
    expect(placeOf({ plan: 'ding', file: 'ding.txt', place: own }, []).order).toBe(0);
  });

  it('is asked for where neither says it', () => {
    expect(() => placeOf({ plan: 'ding', file: 'ding.pdf' }, listed)).toThrow(
      'seeds/ding.pdf: plan ding is not in content/vocabulary/places.yml; add its line there, or a place to ding.source.yml',
    );
  });
});

it('describes every field of a sidecar', () => {
  expect(Object.entries(sidecarSchema.shape).filter(([, field]) => (field.description ?? '') === '')).toEqual([]);
});

it.each(['../x', 'Taiyuan', '太原', '2021-x', '', '-a', 'a b', 'a/b', 'a.b', 'q'.repeat(41)])('refuses “%s” as a plan id', (slug) => {
  expect(slugFault(slug)).not.toBeNull();
});

it.each(['taiyuan', 'yuncheng-2021', 'q'.repeat(40)])('takes “%s” as a plan id', (slug) => {
  expect(slugFault(slug)).toBeNull();
});
