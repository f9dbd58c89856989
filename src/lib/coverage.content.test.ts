import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../schemas/plan.ts';
import { departmentSchema, indicatorSchema, placeSchema, themeSchema } from '../schemas/vocabulary.ts';
import { coverage, deciding } from './coverage.ts';
import { uncountedWords, wordsOf } from './coverageAbsence.ts';
import { countCells } from './coverageCounts.ts';
import { cutAtWords } from './coverageEvidence.ts';
import { departmentOf } from './departments.ts';
import { derivePlan } from './derive.ts';
import { provisionsFromMdx } from './provisions.ts';

function vocabulary<T extends z.ZodType>(name: string, schema: T): z.infer<T>[] {
  return z.array(schema).parse(parse(readFileSync(`content/vocabulary/${name}.yml`, 'utf8')));
}

const departments = vocabulary('departments', departmentSchema);
const themes = vocabulary('themes', themeSchema);
const plans = vocabulary('places', placeSchema).map(({ id }) => {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(readFileSync(`content/plans/${id}.mdx`, 'utf8')) ?? [];
  const plan = planSchema.parse(parse(front));
  return { plan, ...derivePlan(plan, provisionsFromMdx(body, plan.id), departments) };
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

  it('quotes every piece of evidence verbatim, with a word of the theme in it or in the one beside it', () => {
    const text = new Map(provisions.map((provision) => [provision.id, provision.text]));
    const wordsOfTheme = new Map(themes.map((theme) => [theme.id, wordsOf(theme)]));
    for (const { theme, plan, evidence } of cells) {
      const pieces = [...evidence.tasks, ...evidence.actions, ...evidence.mentions];
      for (const piece of pieces) {
        const printed = text.get(piece.provision) ?? '';
        const cut = cutAtWords(printed, piece);
        expect(piece.provision.startsWith(`${plan}/`)).toBe(true);
        expect(printed.slice(piece.start, piece.end)).toBe(cut.map((each) => each.text).join(''));
        for (const { start, end } of piece.words) expect(wordsOfTheme.get(theme)).toContain(printed.slice(start, end));
      }
      for (const [provision, own] of Map.groupBy(pieces, (piece) => piece.provision))
        expect(
          own.some(({ words }) => words.length > 0),
          `${theme} in ${provision}`,
        ).toBe(true);
    }
  });

  it('counts up: every cell has one level, every plan and every theme all of its cells', () => {
    const { number, ...levels } = countCells(cells);
    expect(Object.values(levels).reduce((sum, count) => sum + count, 0)).toBe(cells.length);
    expect(levels).toEqual({ task: 101, action: 20, mention: 7, none: 2 });
    expect(number).toBe(27);
  });

  // An independent scan: it knows nothing of levels, units or longer words, only the vocabulary and the printed texts.
  it('says nothing is there only where no provision holds a word of the theme, and otherwise why a word does not count', () => {
    const plainly = (words: readonly string[], plan: string): string[] =>
      provisions.filter((provision) => provision.plan === plan && words.some((word) => provision.text.includes(word))).map(({ id }) => id);
    for (const theme of themes) {
      for (const { plan } of plans) {
        const cell = cells.find((each) => each.theme === theme.id && each.plan === plan.id);
        const own = provisions.filter((provision) => provision.plan === plan.id);
        const excused = new Set(uncountedWords(theme, own, themes).map(({ provision }) => provision));
        const holding = plainly([...theme.words, ...theme.mentions], plan.id);
        if (cell?.level === 'none') expect(holding.filter((id) => !excused.has(id))).toEqual([]);
        else expect(holding).toContain(deciding(cell?.evidence ?? { tasks: [], actions: [], mentions: [] }).pieces[0]?.provision);
      }
    }
  });

  it('has no word to excuse in the two empty cells', () => {
    const empty = cells.filter(({ level }) => level === 'none');
    for (const { theme: id, plan } of empty) {
      const theme = themes.find((each) => each.id === id);
      const own = provisions.filter((provision) => provision.plan === plan);
      expect(theme && uncountedWords(theme, own, themes)).toEqual([]);
    }
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
