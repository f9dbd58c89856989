import { expect, it } from 'vitest';
import { positionsIn } from './position.ts';

const text = '到2027年\r\n一、目标\n　　商标达到,5 万件。\n二、到2027年,商标达到\n3万件。\n';

it('finds the words of a provision by line and column of the seed, whatever cleaning did to them', () => {
  const positions = positionsIn(text);
  expect(positions.of('商标达到，5万件', { at: 2 })).toBe('3:3');
  expect(positions.of('到2027年', { at: 1 })).toBe('1:1');
  expect(positions.of('到2027年，商标达到3万件', { at: 4 })).toBe('4:3');
});

it('does not take an earlier occurrence than the provision', () => {
  expect(positionsIn(text).of('到2027年', { at: 2 })).toBe('4:3');
});

it('falls back on the provision where the words are not found', () => {
  expect(positionsIn(text).of('没有', { at: 4, column: 3 })).toBe('4:3');
  expect(positionsIn('').of('没有', { at: 1 })).toBe('1:1');
});
