import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { markBetween, markMatches } from './marking.ts';

/** Marks `query` in the elements with `data-clause` and returns the body. */
function marked(html: string, query: string): string {
  const { document } = new JSDOM(html).window;
  markMatches([...document.querySelectorAll('[data-clause]')], query);
  return document.body.innerHTML;
}

test('a match is marked as printed, whatever its width', () => {
  expect(marked('<p data-clause>质押融资“入园惠企”行动</p>', '"入园惠企"')).toBe(
    '<p data-clause="">质押融资<mark>“入园惠企”</mark>行动</p>',
  );
});

test('a match across elements gets a mark in each', () => {
  expect(marked('<p data-clause>推进<b>创新</b>发展</p>', '进创新发')).toBe(
    '<p data-clause="">推<mark>进</mark><b><mark>创新</mark></b><mark>发</mark>展</p>',
  );
});

test('a match runs from the title into the body', () => {
  expect(marked('<h1 data-clause>创新</h1><p>不是</p><div data-clause>\n<p>深入</p></div>', '创新深入')).toBe(
    '<h1 data-clause=""><mark>创新</mark></h1><p>不是</p><div data-clause="">\n<p><mark>深入</mark></p></div>',
  );
});

test('a match runs from a title set without its 。 into the body', () => {
  expect(marked('<h1 data-clause>机制</h1><p data-clause>强化市</p>', '机制。强化')).toBe(
    '<h1 data-clause=""><mark>机制</mark></h1><p data-clause=""><mark>强化</mark>市</p>',
  );
});

test('labels and plan marks are no part of the clause', () => {
  expect(marked('<p data-clause>推<span class="label">一、</span><span aria-hidden="true">运</span>进</p>', '推进')).toBe(
    '<p data-clause=""><mark>推</mark><span class="label">一、</span><span aria-hidden="true">运</span><mark>进</mark></p>',
  );
});

test('a clause inside the clause is left alone', () => {
  const { document } = new JSDOM('<section id="s1"><p>专利</p><section id="s1-1"><p>专利</p></section></section>').window;
  expect(markMatches([...document.querySelectorAll('#s1')], '专利')).toHaveLength(1);
});

test('phrases that overlap are marked once each character', () => {
  expect(marked('<p data-clause>知识产权强市</p>', '知识产权 产权强市')).toBe(
    '<p data-clause=""><mark>知识产权</mark><mark>强市</mark></p>',
  );
});

test('words that are not there change nothing', () => {
  expect(marked('<p data-clause>专利</p>', '商标')).toBe('<p data-clause="">专利</p>');
});

test('of words that occur twice only those between their neighbours are marked', () => {
  const { document } = new JSDOM('<p data-clause>推进知识产权，深化知识<b>产权</b>质押</p>').window;
  const roots = [...document.querySelectorAll('[data-clause]')];
  markBetween(roots, { before: '深化', words: '知识产权', after: '质押' });
  expect(roots[0]?.innerHTML).toBe('推进知识产权，深化<mark>知识</mark><b><mark>产权</mark></b>质押');
  expect(markBetween(roots, { before: '没有', words: '知识产权', after: '' })).toEqual([]);
});
