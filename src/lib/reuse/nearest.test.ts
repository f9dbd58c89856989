import { describe, expect, it } from 'vitest';
import type { Task } from '../../schemas/task.ts';
import { nearestClauses } from './nearest.ts';

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

describe('nearestClauses', () => {
  it('picks one task per other plan and the sentence of it that comes closest', () => {
    const [nearest, ...others] = nearestClauses('a/1', tasks);
    expect(others).toEqual([]);
    expect(nearest?.task.id).toBe('b/1');
    expect(nearest?.sentence).toBe('开展知识产权质押融资“入园惠企”行动。');
  });

  it('marks the words of that sentence that stand in the task compared', () => {
    const [nearest] = nearestClauses('a/1', tasks);
    expect(nearest?.shared.map(({ start, end }) => nearest.sentence.slice(start, end))).toEqual(['知识产权质押融资“入园惠企”行动']);
  });

  it('leaves out a plan with nothing close', () => {
    expect(nearestClauses('a/1', tasks).map(({ task: { plan } }) => plan)).not.toContain('c');
  });

  it('refuses a task it was not given', () => {
    expect(() => nearestClauses('a/9', tasks)).toThrow('Unexpected task a/9');
  });
});
