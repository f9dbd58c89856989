import { expect, test } from 'vitest';
import { encode } from './encode.ts';
import { recordContent, titlePositions } from './record.ts';

test('the text begins at the same position under any title', () => {
  for (const title of [null, '推进', '长'.repeat(200)]) {
    const tokens = recordContent(title, '正文').split(' ');
    expect(tokens.slice(titlePositions)).toEqual(['正', '文'].map(encode));
    expect(tokens[titlePositions - 1]).toBe('zzzz');
  }
});

test('the title stands at the head', () => {
  expect(recordContent('推进', '推进').startsWith(`${encode('推进')} zzzz`)).toBe(true);
});
