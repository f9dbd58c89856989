import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../schemas/plan.ts';
import type { Provision } from '../schemas/provision.ts';
import { placeSchema, themeCorrectionSchema, themeSchema } from '../schemas/vocabulary.ts';
import { provisionsFromMdx } from './provisions.ts';
import { classify } from './themes.ts';

function list<T extends z.ZodType>(path: string, schema: T): z.infer<T>[] {
  return z.array(schema).parse(parse(readFileSync(path, 'utf8')));
}

const themes = list('content/vocabulary/themes.yml', themeSchema);
const corrections = list('content/vocabulary/theme-corrections.yml', themeCorrectionSchema);
const reading = list(
  'src/lib/themes.reading.yml',
  z.object({ task: z.string(), primary: z.string(), secondary: z.array(z.string()), why: z.string().optional() }),
);
const plans = list('content/vocabulary/places.yml', placeSchema).map(({ id }) => {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(readFileSync(`content/plans/${id}.mdx`, 'utf8')) ?? [];
  return { plan: planSchema.parse(parse(front)), provisions: provisionsFromMdx(body, id) };
});
const provisions = new Map<string, Provision>(
  plans.flatMap((each) => each.provisions.map((provision) => [provision.id, provision] as const)),
);

type Themes = { primary: string | null; secondary: readonly string[] };

/** How far themes agree with the reading by hand: first themes alike; further themes found by both, by one only. */
function agreement(themesOf: (task: string) => Themes | undefined) {
  const compared = reading.map((read) => ({ read, found: themesOf(read.task) ?? { primary: null, secondary: [] } }));
  const sum = (count: (each: (typeof compared)[number]) => number) => compared.reduce((total, each) => total + count(each), 0);
  const both = sum(({ read, found }) => read.secondary.filter((theme) => found.secondary.includes(theme)).length);
  return {
    primary: compared.filter(({ read, found }) => read.primary === found.primary).length,
    precision: both / sum(({ found }) => found.secondary.length),
    recall: both / sum(({ read }) => read.secondary.length),
  };
}

describe('the themes of the five plans', () => {
  it('are read by hand for every task', () => {
    expect(reading.map(({ task }) => task)).toEqual(plans.flatMap(({ plan }) => plan.themes.map(({ task }) => `${plan.id}/${task}`)));
  });

  it('agree with the reading by hand where words alone decide', () => {
    const byWords = agreement((task) => {
      const provision = provisions.get(task);
      return provision && classify({ title: provision.title ?? '', text: provision.text }, themes);
    });
    expect(byWords.primary).toBe(159);
    expect(byWords.precision).toBeGreaterThan(0.85);
    expect(byWords.recall).toBeGreaterThan(0.94);
  });

  it('agree better as published, with the corrections by hand', () => {
    const published = new Map<string, Themes>(
      plans.flatMap(({ plan }) => plan.themes.map((each) => [`${plan.id}/${each.task}`, each] as const)),
    );
    const all = agreement((task) => published.get(task));
    expect(all.primary).toBe(159);
    expect(all.precision).toBeGreaterThanOrEqual(0.88);
    expect(all.recall).toBeGreaterThan(0.97);
  });

  it('say by which words, each standing in the task', () => {
    const wrong = plans.flatMap(({ plan }) =>
      plan.themes.flatMap(({ task, words, secondaryWords }) => {
        const text = provisions.get(`${plan.id}/${task}`)?.text ?? '';
        return [...words, ...secondaryWords.flatMap((each) => each.words)].filter((word) => !text.includes(word));
      }),
    );
    expect(wrong).toEqual([]);
    const silent = plans.flatMap(({ plan }) => plan.themes.filter(({ primary, words }) => primary !== null && words.length === 0));
    expect(silent).toEqual([]);
  });

  it('are corrected by hand only where the words would say otherwise, and with every expected word in the text', () => {
    for (const { task, primary, secondary, expect: words } of corrections) {
      const provision = provisions.get(task);
      expect(words.filter((each) => !provision?.text.includes(each))).toEqual([]);
      const byWords = provision && classify({ title: provision.title ?? '', text: provision.text }, themes);
      expect({ primary: byWords?.primary, secondary: byWords?.secondary }).not.toEqual({ primary, secondary });
    }
    expect(plans.flatMap(({ plan }) => plan.doubts.filter(({ rule }) => rule === 'theme-correction'))).toEqual([]);
  });
});
