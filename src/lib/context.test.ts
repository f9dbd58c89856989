import { expect, it } from 'vitest';
import { contextOf } from './context.ts';

const around = (text: string, words: string, reach?: number) => {
  const start = text.indexOf(words);
  return contextOf(text, { start, end: start + words.length }, reach);
};

it('gives so many characters on either side, with …… where the text goes on', () => {
  expect(around('深入推进入园惠企专项行动。', '入园惠企', 2)).toEqual({ before: '……推进', words: '入园惠企', after: '专项……' });
  expect(around('推进入园惠企专项', '入园惠企', 2)).toEqual({ before: '推进', words: '入园惠企', after: '专项' });
});

it('counts a rare character as one and never halves it', () => {
  expect(around('甲𬭩𬭩入园惠企𬭩乙', '入园惠企', 1)).toEqual({ before: '……𬭩', words: '入园惠企', after: '𬭩……' });
});

it('sets title and body on one line', () => {
  expect(around('入园\n惠企\n推进', '入园\n惠企')).toEqual({ before: '', words: '入园 惠企', after: ' 推进' });
});
