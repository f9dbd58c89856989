import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classLooks, literal } from './look.ts';

test('replaces custom properties by their light values', () => {
  expect(literal('var(--ink)')).toBe('#1a1c1e');
  expect(literal('stroke:var(--grid);fill:none')).toBe('stroke:#e6e6e1;fill:none');
  expect(literal('var(--hei)')).toMatch(/^'PingFang SC', .*sans-serif$/u);
});

test('gives each plan its hue, and a later plan the neutral one', () => {
  expect(literal('var(--hue)', 'zibo')).toBe('#9a44a0');
  expect(literal('var(--hue)', 'luoyang')).toBe('#55595d');
  expect(literal('var(--hue)')).toBe('#55595d');
});

test('is white where the page is paper, takes a fallback, and refuses what is unknown', () => {
  expect(literal('var(--paper)')).toBe('#ffffff');
  expect(literal('var(--hovered,transparent)')).toBe('transparent');
  expect(() => literal('var(--blue)')).toThrow('tokens.css');
});

test('knows no class that Drawing.astro does not set', () => {
  const sheet = readFileSync('src/components/Drawing.astro', 'utf8');
  for (const name of Object.keys(classLooks)) expect(sheet, name).toContain(`.${name}`);
});
