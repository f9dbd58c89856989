import { expect, test } from 'vitest';
import { realCorpus } from '../lib/realCorpus.ts';
import { otherCharts } from '../schemas/vocabulary.ts';
import { chartCatalogue, withOwnIds } from './catalogue.ts';

const corpus = realCorpus();
const charts = chartCatalogue(corpus);

test('the ids that no indicator may have are those of the charts that are about no indicator', () => {
  const indicators = new Set(corpus.indicators.map(({ id }) => id));
  expect(charts.map(({ id }) => id).filter((id) => !indicators.has(id))).toEqual(otherCharts);
});

test('a repeated id is refused by name', () => {
  const [first] = charts;
  if (!first) throw new Error('no chart');
  expect(() => withOwnIds([...charts, first])).toThrow(`Two charts have the id ${first.id}`);
});
