import { expect, test } from 'vitest';
import { once } from './once.ts';

test('what is there is not loaded again, what failed is', async () => {
  let times = 0;
  const load = once(() => (++times === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(times)));
  await expect(load()).rejects.toThrow('offline');
  expect([await load(), await load()]).toEqual([2, 2]);
});
