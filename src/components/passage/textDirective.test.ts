import { describe, expect, it } from 'vitest';
import { directiveOf, writeDirective, type Place } from './textDirective.ts';

const none = { prefix: '', end: '', suffix: '' };

describe('a text directive', () => {
  it('escapes what parts it: - , &', () => {
    expect(writeDirective({ ...none, start: 'a-b,c&d' })).toBe('text=a%2Db%2Cc%26d');
  });
  it('has its parts in the order of the specification', () => {
    expect(writeDirective({ prefix: 'p', start: 's', end: 'e', suffix: 'x' })).toBe('text=p-,s,e,-x');
  });
});

describe('the directive for words of a clause', () => {
  const text = '推进知识产权金融创新。深化知识产权质押融资，推进知识产权证券化。';
  const of = (words: string, from = 0): Place => {
    const start = text.indexOf(words, from);
    return { text, start, end: start + words.length };
  };
  const made = (place: Place, ahead: string | null = text.slice(0, place.start)) => directiveOf(place, place, ahead);

  it('is the words where they stand once and begin and end with words', () => {
    expect(made(of('质押融资'))).toEqual({ ...none, start: '质押融资' });
  });
  it('says what stands beside words that occur twice', () => {
    const { prefix, start, suffix } = made(of('知识产权', 10));
    expect(start).toBe('知识产权');
    expect(text.split(prefix + start + suffix)).toHaveLength(2);
    expect(text.indexOf(prefix + start + suffix) + prefix.length).toBe(text.indexOf('知识产权', 10));
  });
  it('says it too where the words begin within a word, which browsers would not find', () => {
    const { prefix, start } = made(of('识产权质押'));
    expect([start, prefix.endsWith('知')]).toEqual(['识产权质押', true]);
  });
  it('of long words names the two ends', () => {
    const long = `${'甲乙丙丁'.repeat(10)}开头${'戊己庚辛'.repeat(10)}结尾`;
    const place = { text: long, start: 0, end: long.length };
    const { start, end } = directiveOf(place, place, '');
    expect(long.startsWith(start) && long.endsWith(end) && start.length < 40 && end.length < 40).toBe(true);
  });
  it('on another page, gives short words context', () => {
    expect(made(of('质押融资'), null)).not.toEqual({ ...none, start: '质押融资' });
  });
});
