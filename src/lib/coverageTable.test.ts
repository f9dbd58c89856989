import { expect, test } from 'vitest';
import type { Coverage } from './coverage.ts';
import { nothing } from './coverageEvidence.ts';
import { cellName, cellOf, coverageFinding } from './coverageTable.ts';

const cells = (plan: string, ...levels: Coverage['level'][]): Coverage[] =>
  levels.map((level, at) => ({
    theme: String(at),
    plan,
    level,
    quantified: [],
    provision: null,
    quote: null,
    words: [],
    evidence: nothing,
  }));
const full = (plan: string): Coverage[] => cells(plan, ...Array.from({ length: 10 }, () => 'task' as const));

test('the finding follows the share of empty cells', () => {
  expect(coverageFinding([...full('a'), ...full('b')])).toBe('谈的是同一批主题');
  expect(coverageFinding([...full('a'), ...cells('b', ...Array.from({ length: 9 }, () => 'task' as const), 'none')])).toBe(
    '谈的几乎是同一批主题',
  );
  expect(coverageFinding([...cells('a', 'none', 'task'), ...cells('b', 'task', 'task')])).toBe('主题各有取舍');
});

test('one plan about something else among many is enough to say that themes differ', () => {
  const others = Array.from({ length: 19 }, (_, at) => full(String(at))).flat();
  expect(coverageFinding([...others, ...cells('x', ...Array.from({ length: 10 }, () => 'none' as const))])).toBe('主题各有取舍');
});

test('a single plan is compared with nothing', () => {
  expect(coverageFinding(full('a'))).toBe('谈到哪些主题');
});

test('a pair the table does not hold is a defect', () => {
  expect(() => cellOf([], 'a', 'p')).toThrow('no coverage of a by p');
});

test('the cell of a pair is found, and named by plan, theme and level', () => {
  const table = [...cells('p', 'action'), ...cells('q', 'none')];
  expect(cellOf(table, '0', 'q')).toBe(table[1]);
  expect(cellName({ level: 'action', quantified: ['p/1/1'] }, '运城', '版权')).toBe('运城，版权：任务中有具体举措，写有定量目标');
});
