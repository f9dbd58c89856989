import { describe, expect, it } from 'vitest';
import type { Theme } from '../schemas/vocabulary.ts';
import { charactersOf, uncountedWords, wordsOf } from './coverageAbsence.ts';

const theme = (id: string, words: string[], mentions: string[] = [], general = false): Theme => ({
  ...{ id, label: id, scope: '', group: { id: 'g', label: 'g' }, order: 0, words, mentions, aspects: [], general },
});
const services = theme('services', ['服务机构']);
const brands = theme('brands', ['区域品牌', '商标注册']);
const indications = theme('indications', ['地理标志区域品牌']);
const themes = [services, brands, indications, theme('funding', ['资金'], [], true)];
const uncounted = (of: Theme, ...texts: string[]) =>
  uncountedWords(
    of,
    texts.map((text, at) => ({ id: `a/${at}`, text })),
    themes,
  ).map(({ provision, word, why, start, end }) => [provision, word, why, texts[Number(provision.slice(2))]?.slice(start, end)]);

describe('uncountedWords', () => {
  it('finds nothing where every word counts', () => {
    expect(uncounted(services, '引进知识产权服务机构。')).toEqual([]);
  });

  it('tells a text that is not about intellectual property', () => {
    expect(uncounted(services, '完善养老服务机构监管，服务机构入驻。')).toEqual([
      ['a/0', '服务机构', 'subject', '服务机构'],
      ['a/0', '服务机构', 'subject', '服务机构'],
    ]);
  });

  it('tells a place once, by its longest word', () => {
    const nested = theme('nested', ['医疗服务机构', '服务机构']);
    expect(uncountedWords(nested, [{ id: 'a/0', text: '完善医疗服务机构监管。' }], [nested]).map(({ word }) => word)).toEqual([
      '医疗服务机构',
    ]);
  });

  it('tells a word in a list of responsible units', () => {
    expect(uncounted(services, '完善知识产权统计。', '推进知识产权统计。（责任单位：市服务机构协会、市统计局）')).toEqual([
      ['a/1', '服务机构', 'units', '服务机构'],
    ]);
  });

  it('tells a word that is part of a longer one of another theme', () => {
    expect(uncounted(brands, '打造地理标志区域品牌，办理商标注册。')).toEqual([['a/0', '区域品牌', 'inside', '区域品牌']]);
  });
});

it('a theme is recognised by its words and by those that only name it, each once', () => {
  expect(wordsOf({ words: ['版权', '著作权'], mentions: ['剑网', '版权'] })).toEqual(['版权', '著作权', '剑网']);
});

it('characters are counted without blanks', () => {
  expect(charactersOf([{ text: '一、总 则\n第一条' }, { text: '𠮷' }])).toBe(8);
});
