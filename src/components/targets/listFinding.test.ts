import { expect, it } from 'vitest';
import { chartRows } from '../../charts/rows.ts';
import { realCorpus } from '../../lib/realCorpus.ts';
import { writingFinding } from './listFinding.ts';

const corpus = realCorpus();
const rows = (id: string) => corpus.indicators.filter((one) => one.id === id).flatMap((indicator) => chartRows(indicator, corpus));
const trademarks = rows('registered-trademarks');

it('names every way in which the plans of the charts write, and none that no plan has', () => {
  expect(writingFinding([trademarks])).toBe('同一项指标，写法各异：有的写基期和目标，有的只写目标，有的只写增长率');
  expect(writingFinding([trademarks, rows('pledge-financing')])).toBe(
    '同一项指标，写法各异：有的写基期和目标，有的只写目标，有的只写增长率，有的只写文字',
  );
});

it('says so where all write alike', () => {
  const alike = trademarks.filter(({ absence }) => absence === 'growth');
  expect(writingFinding([alike])).toBe('同一项指标，写了的写法一样：都只写增长率');
});
