import { describe, expect, it } from 'vitest';
import { toHtml } from '../lib/markup.ts';
import { markedWords, planName, sharedWords } from './inline.ts';

describe('inline parts', () => {
  it('name a plan behind its square, which no reader of a screen hears', () => {
    expect(planName({ id: 'zibo', name: '淄博<', mark: '淄' })).toBe(
      '<span class="plan-mark" data-plan="zibo" aria-hidden="true">淄</span><span>淄博&lt;</span>',
    );
  });

  it('mark words and add no character', () => {
    const pieces = [
      { text: '深入推进', mark: 'plain' },
      { text: '“入园惠企”', mark: 'shared' },
      { text: '<b>', mark: 'differs' },
    ] as const;
    expect(toHtml(markedWords(pieces))).toBe('深入推进<span class="shared">“入园惠企”</span><span class="differs">&lt;b&gt;</span>');
  });

  it('underline what is shared', () => {
    expect(sharedWords('知识产权质押融资', [{ start: 4, end: 8 }])).toBe('知识产权<span class="shared">质押融资</span>');
    expect(sharedWords('知识产权', [])).toBe('知识产权');
  });
});
