import { describe, expect, it } from 'vitest';
import type { TaskMaterial } from './material.ts';
import { placeOf, saidOf } from './said.ts';

const task = (text: string, heading: string | null): TaskMaterial => ({
  id: 'a/1',
  label: '二、（二）2.',
  name: heading ?? text,
  heading,
  text,
  url: '/plans/a/1/',
  primary: null,
  further: {},
  units: [],
  nearest: {},
});
const texts = (text: string, heading: string | null): string[] => saidOf(task(text, heading)).map((one) => one.text);

describe('saidOf', () => {
  it('numbers the sentences after a heading that stands in a line of its own or runs on', () => {
    expect(texts('推进金融创新\n深入推进质押。鼓励银行。', '推进金融创新')).toEqual(['深入推进质押。', '鼓励银行。']);
    expect(texts('推进金融创新。深入推进质押。', '推进金融创新')).toEqual(['深入推进质押。']);
    expect(texts('推进金融创新。深入推进质押。', '推进金融创新。')).toEqual(['深入推进质押。']);
  });

  it('keeps the first sentence of a task without a heading, and the heading of a task that has nothing else', () => {
    expect(texts('深入推进质押。鼓励银行。', null)).toEqual(['深入推进质押。', '鼓励银行。']);
    expect(texts('推进金融创新', '推进金融创新')).toEqual(['推进金融创新']);
  });
});

describe('placeOf', () => {
  it('says where neighbouring sentences are printed', () => {
    expect(placeOf(task('', null), 2)).toBe('二、（二）2. 第 3 句');
    expect(placeOf(task('', null), 0, 1)).toBe('二、（二）2. 第 1—2 句');
  });
});
