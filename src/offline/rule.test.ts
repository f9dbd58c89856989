import { expect, it } from 'vitest';
import { copiedUnasked, wantsCopy } from './rule.ts';

it('copies a small collection unasked, a large one or to a reader who saves data only when asked, and never once turned off', () => {
  const undecided = { choice: null, saveData: false, bytes: copiedUnasked };
  expect(wantsCopy(undecided)).toBe(true);
  expect(wantsCopy({ ...undecided, bytes: copiedUnasked + 1 })).toBe(false);
  expect(wantsCopy({ ...undecided, saveData: true })).toBe(false);
  expect(wantsCopy({ choice: 'on', saveData: true, bytes: copiedUnasked * 10 })).toBe(true);
  expect(wantsCopy({ ...undecided, choice: 'off' })).toBe(false);
});
