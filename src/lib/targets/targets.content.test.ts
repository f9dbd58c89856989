import { describe, expect, it } from 'vitest';
import { datasetRows } from '../../data/rows.ts';
import { realCorpus } from '../realCorpus.ts';
import { comparabilityOf } from './comparability.ts';
import { plainName } from './plainName.ts';

const corpus = realCorpus();
const rows = datasetRows('targets', corpus);
const indicators = new Map(corpus.indicators.map((indicator) => [indicator.id, indicator]));

/** Values by how often they occur. */
const counts = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));

/** What a printed unit multiplies its number by, written without the reader's code: 万件 by 10000, 件 by 1. */
const scaleOf = (unit: string): number => (unit.startsWith('亿') ? 100_000_000 : unit.startsWith('万') && unit !== '万人' ? 10_000 : 1);

describe('the real targets', () => {
  it('add up: baseline and increment give the value wherever both are printed', () => {
    const both = rows.filter(({ baseline, increment }) => baseline !== null && increment !== null);
    expect(both).toHaveLength(9);
    for (const { id, baseline, increment, value } of both)
      expect((baseline?.value ?? NaN) + (increment ?? NaN), id).toBeCloseTo(value ?? NaN, 9);
  });

  it('stand word for word in their provision, in a table as the cells of one row', () => {
    for (const { id, provision: at, quote } of rows) {
      const provision = corpus.provision(at);
      expect(provision?.text, id).toContain(quote);
      if (quote.includes('\t')) expect(provision?.rows, id).toContainEqual(quote.split('\t'));
    }
  });

  it('print in the quote what is given as their name and value', () => {
    for (const { id, quote, printed, valuePrinted } of rows) {
      expect(quote, id).toContain(printed);
      expect(quote, id).toContain(valuePrinted);
    }
  });

  it('are in base units what is printed', () => {
    const numbers = rows.filter(({ kind }) => kind === 'quantitative');
    for (const { id, numberPrinted, unitPrinted, value, valuePrinted } of numbers) {
      expect((numberPrinted ?? NaN) * scaleOf(unitPrinted ?? ''), id).toBeCloseTo(value ?? NaN, 6);
      expect(valuePrinted, id).toContain(`${String(numberPrinted)}${unitPrinted ?? ''}`);
    }
  });

  it('print a baseline in the quote, in base units', () => {
    for (const { id, baseline, quote } of rows) {
      if (!baseline) continue;
      const cells = quote.split('\t').map((cell) => /^([\d.]+)([^\d]*)$/u.exec(cell));
      const amounts = cells.flatMap((cell) => (cell ? [Number(cell[1]) * scaleOf(cell[2] ?? '')] : []));
      expect(amounts, id).toContain(baseline.value);
    }
  });

  it('have a unit and a year, or the reason why not', () => {
    for (const { id, unit, year, missing } of rows) {
      const reasoned = missing.map(({ field }) => field);
      if (unit === null) expect(reasoned, id).toContain('unit');
      if (year === null) expect(reasoned, id).toContain('year');
    }
    const lacking = rows.filter(({ kind, unit }) => kind === 'quantitative' && unit === null);
    expect(lacking).toEqual([]);
  });

  it('have the unit of their indicator, growth rates apart', () => {
    for (const { id, indicator, unit, operator, kind } of rows) {
      if (kind === 'quantitative') expect(unit, id).toBe(operator === 'growth' ? '%' : indicators.get(indicator ?? '')?.unit);
    }
  });

  it('are all about an indicator, by a name that the vocabulary lists', () => {
    expect(rows.filter(({ indicator }) => indicator === null)).toEqual([]);
    for (const { id, indicator, printed } of rows) {
      expect(indicators.get(indicator ?? '')?.names.map(plainName), id).toContain(plainName(printed));
    }
  });

  it('leave no indicator without a target', () => {
    const used = new Set(rows.map(({ indicator }) => indicator));
    expect(corpus.indicators.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it('are as many of each kind as were counted by hand', () => {
    expect(counts(rows.map(({ kind }) => kind))).toEqual({ quantitative: 39, qualitative: 21 });
    expect(counts(rows.map(({ operator }) => operator ?? 'words'))).toEqual({ '=': 27, '>=': 9, '>': 1, growth: 2, words: 21 });
    expect(counts(rows.map(({ verdict }) => verdict ?? 'none'))).toEqual({ comparable: 4, incomparable: 21, alone: 14, words: 21 });
  });

  it('fall into the same verdicts however their plans are ordered', () => {
    const turned = { ...corpus, targets: [...corpus.targets].reverse() };
    const verdicts = (from: typeof corpus) =>
      Object.fromEntries(from.indicators.flatMap((one) => comparabilityOf(one, from)).map(({ target, verdict }) => [target.id, verdict]));
    expect(verdicts(turned)).toEqual(verdicts(corpus));
  });
});
