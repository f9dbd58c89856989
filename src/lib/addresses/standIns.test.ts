import { expect, test } from 'vitest';
import { marginaliaOf } from './marginalia.ts';
import { standIns } from './standIns.ts';
import type { Succession } from './succession.ts';
import { dayInWords, formerInWords } from './words.ts';

const was = (from: string, ...to: string[]): Succession => ({ from, to, date: '2026-01-05', reason: '重新识读', was: '推进金融创新' });
const present = {
  urlOf: (id: string) => ({ 'a/1-1': '/plans/a/1-1/', 'a/1-2': '/plans/a/1-2/', 'a/1': '/plans/a/#s1' })[id],
  hasPlan: (id: string) => id === 'a',
};
const of = (path: string, ...all: Succession[]) => standIns([path], all, present).map(({ kind, to }) => [kind, ...to]);

test('a task that moved gets a page that leads on, one that was split or ended a page that says so', () => {
  expect(of('/plans/a/9/', was('a/9', 'a/1-1'))).toEqual([['moved', '/plans/a/1-1/']]);
  expect(of('/plans/a/9/', was('a/9', 'a/1-1', 'a/1-2'))).toEqual([['listed', '/plans/a/1-1/', '/plans/a/1-2/']]);
  expect(of('/plans/a/9/', was('a/9'))).toEqual([['listed']]);
});

test('a task that is read as a section now leads to its place in the plan by itself', () => {
  expect(of('/plans/a/1/')).toEqual([['moved', '/plans/a/#s1']]);
});

test('a page that is there, and one of which nothing is known, get none', () => {
  expect(of('/plans/a/1-1/', was('a/1-1', 'a/1-2'))).toEqual([]);
  expect(of('/plans/a/9/')).toEqual([]);
  expect(of('/plans/a/#s9', was('a/9', 'a/1-1'))).toEqual([]);
});

test('a plan that ended takes its tasks along, one with another id has them under their numbers', () => {
  expect(of('/plans/b/3-1/', was('/plans/b/'))).toEqual([['listed']]);
  expect(of('/plans/b/1-1/', was('/plans/b/', '/plans/a/'))).toEqual([['moved', '/plans/a/1-1/']]);
  expect(of('/plans/b/3-1/', was('/plans/b/', '/plans/a/'))).toEqual([['moved', '/plans/a/']]);
});

test('an anchor of what is gone stands at its successor, else at what is above it, with a note', () => {
  const numbers = new Set(['1', '1-1', '1-2']);
  const found = marginaliaOf('a', numbers, [was('a/1-3', 'a/1-2'), was('a/1-4-p1'), was('b/7', 'b/8')]);
  expect(found.get('1-2')).toEqual({ anchors: ['1-3'], notes: [] });
  expect(found.get('1')?.anchors).toEqual(['1-4-p1']);
  expect(found.get('1')?.notes).toHaveLength(1);
  expect(found.size).toBe(2);
});

test('a number that another provision has now is noted there', () => {
  const found = marginaliaOf('a', new Set(['1', '1-1', '1-2']), [was('a/1-1', 'a/1-2')]);
  expect(found.get('1-1')).toMatchObject({ anchors: [], notes: [{ from: 'a/1-1' }] });
});

test('what became of an address is said in a sentence', () => {
  expect(dayInWords('2026-01-05')).toBe('2026年1月5日');
  expect(formerInWords(was('a/1-1', 'a/1-2'))).toBe('编号 1-1 在2026年1月5日以前是“推进金融创新”，现在是');
  expect(formerInWords(was('/plans/a/'))).toBe('这个地址在2026年1月5日以前是“推进金融创新”，现已撤下');
});
