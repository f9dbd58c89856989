import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { aspectSchema, departmentSchema, indicatorSchema, placeSchema, themeSchema } from './vocabulary.ts';

/** Reads one vocabulary file as the YAML array it must be. */
function read<T extends z.ZodType>(name: string, schema: T): z.infer<T>[] {
  return z.array(schema).parse(parse(readFileSync(`content/vocabulary/${name}.yml`, 'utf8')));
}

const themes = read('themes', themeSchema);
const departments = read('departments', departmentSchema);
const indicators = read('indicators', indicatorSchema);
const places = read('places', placeSchema);

/** Values that occur more than once. */
function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the vocabularies', () => {
  it('have no id twice', () => {
    for (const list of [themes, departments, indicators, places]) expect(repeated(list.map(({ id }) => id))).toEqual([]);
  });

  it('list the 26 themes in the order of their numbers', () => {
    expect(themes.map(({ order }) => order)).toEqual(Array.from({ length: 26 }, (_, index) => index));
  });

  it('keep the themes of one group together', () => {
    const runs = themes.map(({ group }) => group.id).filter((id, index, ids) => id !== ids[index - 1]);
    expect(runs).toEqual(['creation', 'utilization', 'protection', 'services', 'people', 'governance']);
  });

  it('give each theme word to one theme only, so that a word decides, but for the one that names two', () => {
    expect(repeated(themes.flatMap(({ words, mentions }) => [...words, ...mentions]))).toEqual(['版权密集型产业']);
  });

  it('give each theme three to eight aspects, each with a name of its own', () => {
    for (const { id, aspects } of themes) {
      expect(aspects.length, id).toBeGreaterThanOrEqual(3);
      expect(aspects.length, id).toBeLessThanOrEqual(8);
      expect(repeated(aspects.map((aspect) => aspect.id)), id).toEqual([]);
      expect(repeated(aspects.map(({ label }) => label)), id).toEqual([]);
      expect(
        aspects.map(({ label }) => label),
        id,
      ).not.toContain('其他');
    }
  });

  it('have no aspect word that arises by chance where two words meet', () => {
    const chance = [
      ...['加强企业管理', '加强县级统筹', '加强农业农村工作', '致富农民', '振兴农村', '推进企业、院校合作', '促进企业融资'],
      ...['设立项目库', '加大保护力度', '扩大数据规模', '社会商业环境', '时间节点', '装备制造业'],
    ];
    const words = themes.flatMap(({ aspects }) => aspects.flatMap((aspect) => aspect.words));
    expect(chance.flatMap((text) => words.filter((word) => text.includes(word)))).toEqual([]);
  });

  it('refuse an aspect without words, with a name that is no slug, or with a word that another aspect has', () => {
    const aspect = (id: string, words: string[]) => ({ id, label: '保险', words });
    expect(aspectSchema.safeParse(aspect('pledge-credit', ['质押'])).success).toBe(true);
    expect(aspectSchema.safeParse(aspect('pledge-credit', [])).success).toBe(false);
    expect(aspectSchema.safeParse(aspect('质押', ['质押'])).success).toBe(false);
    const accepts = (aspects: unknown[]) => themeSchema.safeParse({ ...themes[0], aspects }).success;
    expect(accepts([aspect('a', ['质押']), aspect('b', ['保险']), aspect('c', ['证券化'])])).toBe(true);
    expect(accepts([aspect('a', ['质押']), aspect('b', ['保险'])])).toBe(false);
    expect(accepts([aspect('a', ['质押']), aspect('a', ['保险']), aspect('c', ['证券化'])])).toBe(false);
    expect(accepts([aspect('a', ['质押']), aspect('b', ['质押']), aspect('c', ['证券化'])])).toBe(false);
  });

  it('map each printed department name to one department', () => {
    expect(repeated(departments.flatMap(({ names }) => names))).toEqual([]);
  });

  it('map each printed indicator name to one indicator', () => {
    expect(repeated(indicators.flatMap(({ names }) => names))).toEqual([]);
  });

  it('give each indicator one English name', () => {
    expect(repeated(indicators.map(({ english }) => english))).toEqual([]);
  });

  it('put each printed name in one scope at most, where the indicator has it', () => {
    for (const { id, names, scopes } of indicators) {
      const scoped = scopes.flatMap((scope) => scope.names);
      expect(repeated(scoped), id).toEqual([]);
      expect(
        scoped.filter((name) => !names.includes(name)),
        id,
      ).toEqual([]);
    }
  });

  it('ask every flow for its period, and nothing else for the scope it has not', () => {
    expect(indicators.filter(({ measure, agree }) => measure === 'flow' && !agree.includes('period')).map(({ id }) => id)).toEqual([]);
    expect(indicators.filter(({ scopes, agree }) => scopes.length > 0 !== agree.includes('scope')).map(({ id }) => id)).toEqual([]);
    expect(indicators.filter(({ agree }) => !agree.includes('year')).map(({ id }) => id)).toEqual([]);
  });

  it('refuse an indicator at the address of a page, with a facet twice or an address that is none', () => {
    const accepts = (over: object) => indicatorSchema.safeParse({ ...indicators[0], ...over }).success;
    expect(accepts({})).toBe(true);
    for (const id of ['ambition', 'coverage', 'timeline', 'instruments']) expect(accepts({ id }), id).toBe(false);
    expect(accepts({ id: '商标' })).toBe(false);
    expect(accepts({ agree: ['year', 'year'] })).toBe(false);
    expect(accepts({ agree: ['form'] })).toBe(false);
  });

  it('name only themes that exist', () => {
    const known = new Set(themes.map(({ id }) => id));
    expect(indicators.filter(({ theme }) => theme !== null && !known.has(theme))).toEqual([]);
  });

  it('list the first five places in the fixed order', () => {
    expect(places.slice(0, 5).map(({ id, order }) => [id, order])).toEqual([
      ['yuncheng', 0],
      ['yanhu', 1],
      ['jincheng', 2],
      ['zibo', 3],
      ['xinxiang', 4],
    ]);
  });
});
