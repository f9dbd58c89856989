// Addresses only: what stands where on the pages is tested in Chromium, scripts/e2e/passages.e2e.ts.
import { expect, it } from 'vitest';
import { placeOfAddress } from './places.ts';

it.each([
  ['/plans/yuncheng/2-2-2/', 'yuncheng/2-2-2'],
  ['/site/plans/jincheng/4-3-1/?mark=a', 'jincheng/4-3-1'],
  ['/plans/yanhu/#s5-b12', 'yanhu/5-b12'],
  ['/plans/yanhu/?mark=a#s1-2', 'yanhu/1-2'],
  ['/plans/yanhu/', null],
  ['/themes/ip-finance/#s1', null],
])('%s leads to %s', (address, place) => {
  expect(placeOfAddress(address)).toBe(place);
});
