import { expect, test } from 'vitest';
import { partsOf, plansIn, recordOf, taskOf } from './released.ts';

test('a record only grows, sorted, each address once', () => {
  expect(recordOf(['/b/', '/a/'], ['/b/', '/c/'])).toEqual(['/a/', '/b/', '/c/']);
});

test('an address is taken apart at its first #', () => {
  expect(partsOf('/terms/#t-入园#惠企')).toEqual({ path: '/terms/', fragment: 't-入园#惠企' });
  expect(partsOf('/terms/')).toEqual({ path: '/terms/', fragment: '' });
});

test('plans and tasks are told from their addresses', () => {
  expect([...plansIn(['/plans/', '/plans/zibo/', '/plans/zibo/3-1/'])]).toEqual(['zibo']);
  expect(taskOf('/plans/zibo/3-1/')).toEqual({ plan: 'zibo', number: '3-1' });
  expect(taskOf('/plans/zibo/3-1.json')).toBeNull();
});
