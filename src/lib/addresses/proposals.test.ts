import { expect, test } from 'vitest';
import { keepDecisions, nameOf, proposeMoves } from './proposals.ts';

const released = { changes: 1, provisions: [{ number: '1', text: '推进金融创新 深入推进质押融资入园惠企行动，扩大信贷规模' }] };
const after = [{ number: '2', text: '推进金融创新 深入推进质押融资入园惠企行动，扩大信贷规模' }];

test('a proposal names what stood there and what it is now', () => {
  expect(proposeMoves('a', released, after, [])).toEqual([{ from: 'a/1', was: '推进金融创新', to: ['a/2'] }]);
});

test('what a person has decided since the release is not proposed again, what was decided before it is', () => {
  const decided = { date: '2026-01-01', reason: '改', confirmed: true, moved: [{ from: 'a/1', to: [] }] };
  expect(proposeMoves('a', released, after, [decided, decided])).toEqual([]);
  expect(proposeMoves('a', released, after, [decided])).toHaveLength(1);
});

test('a decision written into a proposal survives the next run', () => {
  const open = { from: 'a/1', was: '推进', to: null };
  expect(keepDecisions([open], [{ ...open, to: [], reason: '删去' }])).toEqual([{ ...open, to: [], reason: '删去' }]);
  expect(keepDecisions([open], [])).toEqual([open]);
});

test('a provision without a heading is called by the start of its first sentence', () => {
  expect(nameOf('到2026年底，实现全市知识产权创造高质量。其后')).toBe('到2026年底，实现全市知识产权创造高质量');
  expect(nameOf('知'.repeat(40))).toBe(`${'知'.repeat(30)}…`);
});
