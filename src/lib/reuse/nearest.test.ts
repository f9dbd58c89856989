import { describe, expect, it } from 'vitest';
import type { Task } from '../../schemas/task.ts';
import { withoutUnits } from '../without-units.ts';
import { commonPairs, likeness } from './likeness.ts';
import { nearestClauses } from './nearest.ts';
import { nearestIndex } from './nearestIndex.ts';
import { pairsOf } from './pairs.ts';

const task = (id: string, primary: string, text: string): Task => ({
  id,
  plan: id.split('/')[0] ?? '',
  label: '',
  title: text.split('。')[0] ?? '',
  text,
  units: [],
  openEnded: false,
  themes: { primary, secondary: [] },
  terms: [],
  instruments: [],
  targets: [],
  url: '',
});

const own = task('a/1', 'finance', '推进金融创新。深入推进知识产权质押融资“入园惠企”行动，落实贴息政策。');
const tasks = [
  own,
  task('b/1', 'finance', '发展知识产权金融。降低融资成本。开展知识产权质押融资“入园惠企”行动。（责任单位：市市场监管局）'),
  task('b/2', 'culture', '加强文化建设。组织开展宣传周活动。'),
  task('c/1', 'culture', '举办展览。'),
];
const index = nearestIndex(tasks);

describe('nearestClauses', () => {
  it('picks one task per other plan and the sentence of it that comes closest', () => {
    const [nearest, ...others] = nearestClauses('a/1', index);
    expect(others).toEqual([]);
    expect(nearest?.task.id).toBe('b/1');
    expect(nearest?.sentence).toBe('开展知识产权质押融资“入园惠企”行动。');
  });

  it('says how alike the words are, without what theme and heading add', () => {
    const [nearest] = nearestClauses('a/1', index);
    const texts = tasks.map(({ text }) => withoutUnits(text));
    const [a = '', b = ''] = texts;
    expect(nearest?.likeness).toBe(likeness(pairsOf(a), pairsOf(b), commonPairs(texts)));
    expect(nearest?.likeness).toBeGreaterThan(0.3);
  });

  it('prefers the clause on the same theme where the words are about equally alike', () => {
    const two = [own, task('b/1', 'culture', '举办活动。推进质押融资宣传。'), task('b/2', 'finance', '扩大规模。推进质押融资贷款。')];
    expect(nearestClauses('a/1', nearestIndex(two)).map((each) => each.task.id)).toEqual(['b/2']);
  });

  it('gives the closest plans only where so many are wanted, in their own order', () => {
    const more = [...tasks, task('d/1', 'finance', '推进金融创新。深入推进知识产权质押融资“入园惠企”行动，落实贴息政策。')];
    expect(nearestClauses('a/1', nearestIndex(more)).map((each) => each.task.id)).toEqual(['b/1', 'd/1']);
    expect(nearestClauses('a/1', nearestIndex(more), 1).map((each) => each.task.id)).toEqual(['d/1']);
  });

  it('leaves out a plan with nothing close', () => {
    expect(nearestClauses('a/1', index).map(({ task: { plan } }) => plan)).not.toContain('c');
  });

  it('refuses a task it was not given', () => {
    expect(() => nearestClauses('a/9', index)).toThrow('Unexpected task a/9');
  });
});
