import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Interrupted, removeAll, writeAll } from './wholeOrNothing.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
  mkdirSync(join(root, 'seeds'));
  writeFileSync(join(root, 'seeds/old.txt'), '旧');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});
const listing = () => readdirSync(root, { recursive: true }).map(String).sort();
const before = ['seeds', 'seeds/old.txt'];

describe('writing', () => {
  it('puts all files in place and leaves nothing else', async () => {
    await writeAll(root, [
      { path: 'seeds/a.txt', content: '甲' },
      { path: 'seeds/a.yml', content: Buffer.from('乙') },
    ]);
    expect(listing()).toEqual(['seeds', 'seeds/a.txt', 'seeds/a.yml', 'seeds/old.txt']);
    expect(readFileSync(join(root, 'seeds/a.yml'), 'utf8')).toBe('乙');
  });

  it('writes none where one would replace a file', async () => {
    const files = ['seeds/a.txt', 'seeds/old.txt'].map((path) => ({ path, content: '新' }));
    await expect(writeAll(root, files)).rejects.toThrow('is there already');
    expect(listing()).toEqual(before);
    expect(readFileSync(join(root, 'seeds/old.txt'), 'utf8')).toBe('旧');
  });

  it('writes none where one cannot be written', async () => {
    const files = ['seeds/a.txt', 'seeds/old.txt/b.txt'].map((path) => ({ path, content: '新' }));
    await expect(writeAll(root, files)).rejects.toThrow();
    expect(listing()).toEqual(before);
  });

  it('takes everything back when it is interrupted', async () => {
    const writing = writeAll(root, [{ path: 'seeds/a.txt', content: '甲' }]);
    process.emit('SIGINT', 'SIGINT');
    await expect(writing).rejects.toBeInstanceOf(Interrupted);
    expect(listing()).toEqual(before);
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
});

describe('removing', () => {
  it('takes away all files', async () => {
    writeFileSync(join(root, 'seeds/a.txt'), '甲');
    await removeAll(root, ['seeds/a.txt', 'seeds/old.txt']);
    expect(listing()).toEqual(['seeds']);
  });

  it('puts back the first where the second is missing', async () => {
    await expect(removeAll(root, ['seeds/old.txt', 'seeds/missing.txt'])).rejects.toThrow();
    expect(listing()).toEqual(before);
    expect(readFileSync(join(root, 'seeds/old.txt'), 'utf8')).toBe('旧');
  });

  it('puts everything back when it is interrupted', async () => {
    const removing = removeAll(root, ['seeds/old.txt']);
    process.emit('SIGTERM', 'SIGTERM');
    await expect(removing).rejects.toBeInstanceOf(Interrupted);
    expect(listing()).toEqual(before);
  });
});
