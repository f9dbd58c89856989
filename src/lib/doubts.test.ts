import { expect, it } from 'vitest';
import { doubtReason, doubtsByReason, doubtWords } from './doubts.ts';

const doubt = (rule: string, line: number, reason = '') => ({ line, column: 1, rule, reason });

it('says in Chinese what a rule doubts, also of a rule it does not know', () => {
  expect(doubtReason('target-year')).toBe('目标没有印年份，这里也不补');
  expect(doubtReason('a-rule-to-come')).toBe('有存疑之处');
});

it('finds the words a doubt is about', () => {
  expect(doubtWords(doubt('target-year', 1, 'Unexpected target without a year: “建设3家”'))).toBe('建设3家');
  expect(doubtWords(doubt('repeated-number', 1, 'Unexpected second 3-1'))).toBeNull();
});

it('gathers doubts by reason: the document first, then its outline, then what was read out of it, unknown rules last', () => {
  const groups = doubtsByReason([doubt('mystery', 1), doubt('indicator', 9), doubt('no-title', 1), doubt('indicator', 3)]);
  expect(groups.map(([reason, doubts]) => [reason, doubts.map(({ line }) => line)])).toEqual([
    ['没有找到文件标题', [1]],
    ['指标名称还没有归入词表', [3, 9]],
    ['有存疑之处', [1]],
  ]);
});
