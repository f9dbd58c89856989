import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

it('writes a byte order mark, quotes commas and line breaks, and joins lists', () => {
  expect(
    toCsv([
      { a: '一,二', b: ['甲', '乙'], c: null, d: { e: 1 } },
      { a: '上\n下', b: [], c: 0, d: null },
    ]),
  ).toBe('\ufeffa,b,c,d\n"一,二",甲、乙,,"{""e"":1}"\n"上\n下",,0,\n');
});
