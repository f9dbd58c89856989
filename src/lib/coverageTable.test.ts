import { expect, test } from 'vitest';
import type { Coverage } from './coverage.ts';
import { cellOf, coverageFinding } from './coverageTable.ts';

const cell = (theme: string, level: Coverage['level']): Coverage => ({
  theme,
  plan: 'p',
  level,
  quantified: [],
  provision: null,
  quote: null,
});

test('the finding follows the share of empty cells', () => {
  const full = Array.from({ length: 19 }, (_, at) => cell(String(at), 'task'));
  expect(coverageFinding(full)).toBe('谈的是同一批主题');
  expect(coverageFinding([...full, cell('19', 'none')])).toBe('谈的几乎是同一批主题');
  expect(coverageFinding([cell('a', 'none'), cell('b', 'task')])).toBe('主题各有取舍');
});

test('a pair the table does not hold is a defect', () => {
  expect(() => cellOf([], 'a', 'p')).toThrow('no coverage of a by p');
});
