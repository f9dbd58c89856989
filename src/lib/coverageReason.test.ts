import { expect, test } from 'vitest';
import { nothing, type Piece } from './coverageEvidence.ts';
import { reasonOf } from './coverageReason.ts';

const at = (...provisions: string[]): Piece[] => provisions.map((provision, start) => ({ provision, start, end: start + 1, words: [] }));
const isTask = (provision: string): boolean => provision.startsWith('a/2');

test('own tasks are counted once each, and what else there is', () => {
  expect(reasonOf({ ...nothing, tasks: at('a/2-1', 'a/2-1', 'a/2-2') }, isTask)).toBe('2 项任务以此为主题。');
  expect(reasonOf({ tasks: at('a/2-1'), actions: at('a/2-2', 'a/2-2'), mentions: at('a/1') }, isTask)).toBe(
    '1 项任务以此为主题；别处另有 1 项任务兼及、1 句只是提到。',
  );
});

test('a measure says that no task is about the theme', () => {
  expect(reasonOf({ ...nothing, actions: at('a/2-1', 'a/2-1', 'a/2-2') }, isTask)).toBe(
    '没有以此为主题的任务；2 项别的任务里有 3 句举措。',
  );
  expect(reasonOf({ ...nothing, actions: at('a/2-1'), mentions: at('a/1', 'a/2-3') }, isTask)).toBe(
    '没有以此为主题的任务；1 项别的任务里有 1 句举措，另有 2 句只是提到。',
  );
});

test('a mention says why it is no measure, in a task and outside', () => {
  expect(reasonOf({ ...nothing, mentions: at('a/2-1', 'a/1', 'a/1') }, isTask)).toBe(
    '没有以此为主题的任务，也没有举措：提到它的 3 句中，1 句在任务里，但只作列举、修饰，或用词只算提到，2 句不在任务里。',
  );
  expect(reasonOf({ ...nothing, mentions: at('a/1') }, isTask)).toBe('没有以此为主题的任务，也没有举措：提到它的 1 句不在任务里。');
  expect(reasonOf({ ...nothing, mentions: at('a/2-1') }, isTask)).toBe(
    '没有以此为主题的任务，也没有举措：提到它的 1 句在任务里，但只作列举、修饰，或用词只算提到。',
  );
});

test('nothing has no reason of this kind', () => {
  expect(reasonOf(nothing, isTask)).toBe('');
});
