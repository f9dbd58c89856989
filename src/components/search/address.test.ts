import { expect, test } from 'vitest';
import { markedUrl, readState, writeState, type SearchState } from './address.ts';

const state: SearchState = { q: '入园 惠企&,', plan: ['yuncheng', 'zibo'], theme: ['ip-finance'], kind: ['task'], view: 'kwic' };

test('a state survives its address', () => {
  expect(readState(writeState(state))).toEqual(state);
});

test('the address of a bare query is short', () => {
  expect(writeState({ q: 'ip', plan: [], theme: [], kind: [], view: 'plans' })).toBe('?q=ip');
});

test('an address without anything is the empty state', () => {
  expect(readState('')).toEqual({ q: '', plan: [], theme: [], kind: [], view: 'plans' });
});

test('a plan may be repeated instead of listed', () => {
  expect(readState('?plan=zibo&plan=yanhu,zibo').plan).toEqual(['zibo', 'yanhu']);
});

test('the mark stands before the anchor', () => {
  expect(markedUrl('/plans/zibo/#s2-1', 'IP')).toBe('/plans/zibo/?mark=IP#s2-1');
  expect(markedUrl('/plans/zibo/2-1-1/', 'I P')).toBe('/plans/zibo/2-1-1/?mark=I+P');
});
