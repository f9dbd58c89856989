import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../schemas/plan.ts';
import { departmentSchema, indicatorSchema, placeSchema, themeSchema } from '../schemas/vocabulary.ts';
import { coverage } from './coverage.ts';
import { departmentOf } from './departments.ts';
import { derivePlan } from './derive.ts';

function vocabulary<T extends z.ZodType>(name: string, schema: T): z.infer<T>[] {
  return z.array(schema).parse(parse(readFileSync(`content/vocabulary/${name}.yml`, 'utf8')));
}

const departments = vocabulary('departments', departmentSchema);
const themes = vocabulary('themes', themeSchema);
const plans = vocabulary('places', placeSchema).map(({ id }) => {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(readFileSync(`content/plans/${id}.mdx`, 'utf8')) ?? [];
  const plan = planSchema.parse(parse(front));
  return { plan, ...derivePlan(plan, body, departments) };
});
const provisions = plans.flatMap((each) => each.provisions);
const cells = coverage(
  themes,
  plans.map(({ plan }) => plan),
  plans.flatMap(({ tasks }) => tasks),
  provisions,
  plans.flatMap(({ targets }) => targets),
  vocabulary('indicators', indicatorSchema),
);

describe('the coverage of the five plans', () => {
  it('has a cell for every theme and plan', () => {
    expect(cells).toHaveLength(26 * 5);
  });

  it('quotes only words that stand in the provision named', () => {
    const text = new Map(provisions.map((provision) => [provision.id, provision.text]));
    expect(cells.filter(({ quote, provision }) => quote !== null && !text.get(provision ?? '')?.includes(quote))).toEqual([]);
  });

  it('finds the known absences', () => {
    const none = cells.filter(({ level }) => level === 'none').map(({ plan, theme }) => `${plan} ${theme}`);
    expect(none).toEqual(['yuncheng patent-navigation', 'zibo ip-intensive-industries']);
  });

  it('tells a mention from a measure as a reader of the texts does', () => {
    const mentions = cells.filter(({ level }) => level === 'mention').map(({ plan, theme }) => `${plan} ${theme}`);
    expect(mentions).toEqual([
      'zibo operations-system', // 运营中心 stands in the goals only
      'yanhu ip-intensive-industries', // 版权密集型单位 are no industry
      'zibo trade-secrets',
      'xinxiang trade-secrets',
      'zibo copyright',
      'yuncheng policy-coordination',
      'yuncheng evaluation',
    ]);
  });

  it('finds every theme in the vocabulary as the subject of some task', () => {
    const subjects = new Set(cells.filter(({ level }) => level === 'task').map(({ theme }) => theme));
    expect(themes.filter(({ id }) => !subjects.has(id))).toEqual([]);
  });
});

describe('the departments of the five plans', () => {
  it('include every responsible unit printed', () => {
    const printed = plans.flatMap(({ plan }) => plan.responsibilities.flatMap(({ units }) => units.map(({ name }) => name)));
    expect([...new Set(printed)].filter((name) => departmentOf(name, departments) === null)).toEqual([]);
  });
});
