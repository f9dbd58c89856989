import { describe, expect, it } from 'vitest';
import { h, toHtml } from './markup.ts';

describe('toHtml', () => {
  it('writes elements with their attributes and children', () => {
    expect(toHtml(h('p', { class: 'song', hidden: true, title: null, open: false }, '甲', [h('br'), '乙'], null, false))).toBe(
      '<p class="song" hidden>甲<br>乙</p>',
    );
  });

  it('makes an element of no text and of no attribute', () => {
    expect(toHtml(h('a', { href: '"><script>' }, '<img onerror=1> & “引号”'))).toBe(
      '<a href="&quot;&gt;&lt;script&gt;">&lt;img onerror=1&gt; &amp; “引号”</a>',
    );
  });
});
