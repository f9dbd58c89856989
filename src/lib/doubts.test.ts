import { expect, it } from 'vitest';
import { doubtLabel } from './doubts.ts';

it('says a doubt in Chinese, with the words it is about', () => {
  expect(doubtLabel({ line: 1, column: 1, rule: 'target-year', reason: 'Unexpected target without a year: “建设3家”' })).toBe(
    '目标没有印年份，这里也不补：“建设3家”',
  );
  expect(doubtLabel({ line: 1, column: 1, rule: 'repeated-number', reason: 'Unexpected second 3-1' })).toBe(
    '同一上级下序号印了两次，后一个编号加“~2”',
  );
});
