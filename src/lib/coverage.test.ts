import { describe, expect, it, test } from 'vitest';
import type { Provision } from '../schemas/provision.ts';
import type { Target } from '../schemas/target.ts';
import type { Task } from '../schemas/task.ts';
import type { Theme } from '../schemas/vocabulary.ts';
import { coverage, deciding } from './coverage.ts';
import { nothing, type Piece } from './coverageEvidence.ts';
import { sampleIndicator } from './targets/sampleIndicator.ts';

const theme = (id: string, order: number, words: string[]): Theme => ({
  id,
  label: id,
  scope: '',
  group: { id: 'g', label: 'g' },
  order,
  words,
  mentions: [],
  general: false,
  aspects: [],
});
const themes = [
  theme('navigation', 0, ['专利导航']),
  theme('copyright', 1, ['版权']),
  theme('finance', 2, ['质押融资']),
  theme('secrets', 3, ['商业秘密']),
];

const task = (id: string, text: string, primary: string, secondary: string[]): Task => ({
  id,
  plan: 'a',
  label: '',
  title: text.split('。')[0] ?? '',
  text,
  units: [],
  openEnded: false,
  themes: { primary, secondary },
  terms: [],
  instruments: [],
  targets: [],
  url: '',
});
const provision = (id: string, text: string, isTask: boolean): Provision => ({
  id,
  plan: 'a',
  number: id.slice(2),
  label: '',
  kind: 'item',
  title: null,
  runIn: false,
  paragraphs: [text],
  rows: [],
  units: null,
  text,
  parent: null,
  children: [],
  isTask,
  order: 0,
  url: '',
});

const goal = '统筹推进专利、商标、版权。';
const tasks = [task('a/2', '优化专利导航。开展质押融资行动。', 'navigation', ['finance'])];
const provisions = [provision('a/1', goal, false), provision('a/2', tasks[0]?.text ?? '', true)];
const target: Target & { plan: string } = {
  id: 'a/1/1',
  plan: 'a',
  indicator: 'projects',
  printed: '专利导航项目',
  operator: '>=',
  value: 20,
  unit: '项',
  valuePrinted: '20项',
  year: 2026,
  baseline: null,
  increment: null,
  nature: null,
  kind: 'quantitative',
  quote: '',
  provision: '1',
  notes: [],
};
const indicator = sampleIndicator({ id: 'projects', label: '', unit: '项', names: ['专利导航项目'], theme: 'navigation', note: null });

describe('coverage', () => {
  it('tells a task of its own, a measure, a mention and nothing apart, each with the words that show it', () => {
    expect(coverage(themes, [{ id: 'a' }], tasks, provisions, [target], [indicator])).toMatchObject([
      {
        theme: 'navigation',
        plan: 'a',
        level: 'task',
        quantified: ['a/1/1'],
        provision: 'a/2',
        quote: '优化专利导航',
        words: ['专利导航'],
      },
      { theme: 'copyright', plan: 'a', level: 'mention', quantified: [], provision: 'a/1', quote: goal, words: ['版权'] },
      { theme: 'finance', plan: 'a', level: 'action', quantified: [], provision: 'a/2', quote: '开展质押融资行动。', words: ['质押融资'] },
      { theme: 'secrets', plan: 'a', level: 'none', quantified: [], provision: null, quote: null, words: [], evidence: nothing },
    ]);
  });

  it('does not count a promise without a number as quantified', () => {
    const [cell] = coverage(themes, [{ id: 'a' }], tasks, provisions, [{ ...target, kind: 'qualitative', value: null }], [indicator]);
    expect(cell?.quantified).toEqual([]);
  });
});

test('the evidence that decides is all of the highest kind there is', () => {
  const [first, second, third] = [0, 1, 2].map((start): Piece => ({ provision: 'a/1', start, end: start + 1, words: [] })) as [
    Piece,
    Piece,
    Piece,
  ];
  expect(deciding({ tasks: [first, second], actions: [third], mentions: [] })).toEqual({ level: 'task', pieces: [first, second] });
  expect(deciding({ tasks: [], actions: [third], mentions: [first] })).toEqual({ level: 'action', pieces: [third] });
  expect(deciding({ tasks: [], actions: [], mentions: [first] })).toEqual({ level: 'mention', pieces: [first] });
  expect(deciding(nothing)).toEqual({ level: 'none', pieces: [] });
});
