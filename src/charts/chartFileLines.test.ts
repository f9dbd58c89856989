import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from './chartFileLines.ts';
import { textWidth } from './textWidth.ts';

test('breaks between characters, never before a closing mark, never within a number and its unit', () => {
  expect(wrapText('空心为基期，实心为目标', 75, 15)).toEqual(['空心为基', '期，实心为', '目标']);
  expect(wrapText('目标为105000件，', 90, 15)).toEqual(['目标为', '105000件，']);
});

test('an address stays whole where it fits and breaks where it does not', () => {
  expect(wrapText('见 https://a.example/targets/', 300, 13)).toEqual(['见 https://a.example/targets/']);
  expect(wrapText('https://a.example/targets/', 100, 13).length).toBeGreaterThan(1);
});

test('keeps every line in its room and every character but blanks at the breaks', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'知产，。“”（）10.5万件 ab/'), maxLength: 60 }),
      fc.integer({ min: 40, max: 300 }),
      (text, room) => {
        const lines = wrapText(text, room, 14);
        for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(room);
        expect(lines.join('').replace(/ /gu, '')).toBe(text.replace(/ /gu, ''));
      },
    ),
  );
});
