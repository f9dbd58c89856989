import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { DocumentError, readDocument } from './index.ts';
import { ReaderPool } from './readerPool.ts';

describe('ReaderPool', () => {
  const pool = new ReaderPool();
  afterAll(() => pool.close());
  const fixture = (name: string) => readFileSync(`scripts/read/formats/fixtures/${name}`);

  it('reads what readDocument reads, several at once', async () => {
    const names = ['chromium.pdf', 'libreoffice.pdf', 'city.html', 'libreoffice.docx', 'chromium.pdf'];
    const read = await Promise.all(names.map((name) => pool.read(fixture(name), name)));
    expect(read).toEqual(await Promise.all(names.map((name) => readDocument(fixture(name), name))));
  });

  it('gives a fault of a file as readDocument does, and reads on', async () => {
    const fault = pool.read(fixture('encrypted.pdf'), 'encrypted.pdf');
    await expect(fault).rejects.toBeInstanceOf(DocumentError);
    await expect(fault).rejects.toThrow(/password/u);
    expect((await pool.read(fixture('city.html'), 'city.html')).format).toBe('html');
  });
});
