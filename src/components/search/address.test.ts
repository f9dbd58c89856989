import { expect, test } from 'vitest';
import { markedUrl, readState, writeState, type SearchState } from './address.ts';

const empty: SearchState = { q: '', plan: [], theme: [], department: [], kind: [], view: 'plans', sort: 'document' };
const state: SearchState = {
  q: '入园 惠企&,%E5',
  plan: ['yuncheng', 'zibo'],
  theme: ['ip-finance'],
  department: ['market-regulation'],
  kind: ['task'],
  view: 'kwic',
  sort: 'left',
};
const read = (address: string) => readState(new URL(address, 'http://localhost/search/'));

test('a state survives its address', () => {
  expect(read(writeState(state))).toEqual(state);
});

test('the address of a bare query is short', () => {
  expect(writeState({ ...empty, q: 'ip' })).toBe('?q=ip');
});

test('an address without anything is the empty state', () => {
  expect(read('')).toEqual(empty);
});

test('what an address says of an unknown view or order is left out', () => {
  expect(read('?view=cards&sort=best&colour=red')).toEqual(empty);
});

test('a plan may be repeated instead of listed', () => {
  expect(read('?plan=zibo&plan=yanhu,zibo').plan).toEqual(['zibo', 'yanhu']);
});

test('a passage too long for a server goes behind the #', () => {
  const long = { ...empty, q: '知识产权强国建设'.repeat(600), plan: ['zibo'] };
  const [sent = '', kept = ''] = writeState(long).split('#');
  expect(sent).toBe('?plan=zibo');
  expect(kept.startsWith('q=')).toBe(true);
  expect(read(writeState(long))).toEqual(long);
});

test('the mark stands before the anchor', () => {
  expect(markedUrl('/plans/zibo/#s2-1', 'IP')).toBe('/plans/zibo/?mark=IP#s2-1');
  expect(markedUrl('/plans/zibo/2-1-1/', 'I P')).toBe('/plans/zibo/2-1-1/?mark=I+P');
});

test('a long passage marks its beginning', () => {
  expect(markedUrl('/', '专'.repeat(500)).length).toBeLessThan(1200);
});
