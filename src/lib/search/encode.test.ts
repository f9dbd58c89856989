import { expect, test } from 'vitest';
import { encode } from './encode.ts';

test('each character is one token of four base-36 digits', () => {
  expect(encode('入园')).toBe('0g2t 0h65');
});

test('an astral character is one token', () => {
  expect(encode('a𠮷')).toBe('002p 2vg7');
});

test('the last code point fits', () => {
  expect(encode('\u{10FFFF}')).toMatch(/^[0-9a-z]{4}$/u);
});

test('nothing encodes to nothing', () => {
  expect(encode('')).toBe('');
});
