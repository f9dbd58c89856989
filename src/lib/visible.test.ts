import { expect, it } from 'vitest';
import { visible } from './visible.ts';

it('names what cannot be seen and leaves the rest', () => {
  expect(visible('知识\u200b产权\u202e 3件\t')).toBe('知识[U+200B]产权[U+202E] 3件\t');
});
