import { expect, it } from 'vitest';
import { relatedTerms } from './relatedTerms.ts';

const terms = [
  { text: '产学研', provisions: ['a/1'] },
  { text: '入园惠企', provisions: ['a/1'] },
  { text: '产学研用', provisions: ['a/1', 'b/1'] },
];

it('offers the coinages that contain what was typed, those quoted most often first', () => {
  expect(relatedTerms(terms, '学研')).toEqual(['产学研用', '产学研']);
  expect(relatedTerms(terms, ' 惠企 ')).toEqual(['入园惠企']);
  expect(relatedTerms(terms, '惠民')).toEqual([]);
});

it('offers nothing for an empty box, and never more than can be read', () => {
  expect(relatedTerms(terms, ' ')).toEqual([]);
  const many = Array.from({ length: 300 }, (_, at) => ({ text: `提法${at}`, provisions: [] }));
  expect(relatedTerms(many, '提法')).toHaveLength(200);
});
