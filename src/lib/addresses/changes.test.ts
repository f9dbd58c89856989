import { expect, test } from 'vitest';
import { readChanges } from './changes.ts';

const change = (date: string, moved: string, more = ''): string => `- date: ${date}\n  reason: 重新识读\n${more}  moved:\n    - ${moved}\n`;

test('a change names its day, its reason and what became of each address', () => {
  const [read] = readChanges(change('2026-11-26', '{ from: yuncheng/2-2-2, was: 推进知识产权金融创新, to: [yuncheng/2-2-3] }'));
  expect(read).toEqual({
    date: '2026-11-26',
    reason: '重新识读',
    confirmed: true,
    moved: [{ from: 'yuncheng/2-2-2', was: '推进知识产权金融创新', to: ['yuncheng/2-2-3'] }],
  });
  expect(readChanges('# nothing yet\n')).toEqual([]);
});

test.each([
  ['an address that is none', change('2026-11-26', '{ from: 2-2-2, to: [] }'), '0.moved.0.from'],
  ['an address that leads to itself', change('2026-11-26', '{ from: a/1, to: [a/1] }'), 'a/1 leads to itself'],
  ['an address twice', change('2026-11-26', '{ from: a/1, to: [] }\n    - { from: a/1, to: [a/2] }'), 'a/1 stands twice'],
  ['what is no YAML', '- { from: [a/1 }', 'content/addresses/moved.yml: '],
  ['a day that is none', change('2026-13-01', '{ from: a/1, to: [] }'), '0.date'],
  [
    'an older change after a later one',
    change('2026-11-26', '{ from: a/1, to: [] }') + change('2026-11-25', '{ from: a/2, to: [] }'),
    'after a later change',
  ],
  [
    'a change after one that waits',
    change('2026-11-26', '{ from: a/1, to: [] }', '  confirmed: false\n') + change('2026-11-27', '{ from: a/2, to: [] }'),
    'confirm it first',
  ],
])('%s is refused with its place', (_, source, message) => {
  expect(() => readChanges(source)).toThrow(message);
});
