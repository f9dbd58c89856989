import { expect, test } from 'vitest';
import { Answer } from './answer.ts';

test('an answer has the body that a response would have', async () => {
  const rows = [{ title: '质押融资', years: null }];
  expect(Answer.json(rows).body).toBe(await Response.json(rows).text());
  expect(new Answer('政策对读\n').body).toBe(await new Response('政策对读\n').text());
});

test('what JSON has nothing for is refused, as a response refuses it', () => {
  expect(() => Response.json(undefined)).toThrow(TypeError);
  expect(() => Answer.json(undefined)).toThrow(new TypeError('Unexpected undefined, expected a value that JSON can hold'));
});
