import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { departmentSchema, indicatorSchema, placeSchema, themeSchema } from './vocabulary.ts';

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

  it('map each printed department name to one department', () => {
    expect(repeated(departments.flatMap(({ names }) => names))).toEqual([]);
  });

  it('map each printed indicator name to one indicator', () => {
    expect(repeated(indicators.flatMap(({ names }) => names))).toEqual([]);
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
