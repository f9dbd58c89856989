import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

describe('remembered', () => {
  it('makes the same once, and forgets what would be too much', () => {
    const made: string[] = [];
    const of = remembered((text) => made.push(text), 2);
    expect(['a', 'b', 'a', 'c', 'c', 'a'].map(of)).toEqual([1, 2, 1, 3, 3, 4]);
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });
});
