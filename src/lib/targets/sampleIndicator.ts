import { indicatorSchema, type Indicator } from '../../schemas/vocabulary.ts';

/** An indicator for tests that look at a few of its fields: the rest is a stock that no plan defines. */
export function sampleIndicator(fields: Partial<Indicator>): Indicator {
  return indicatorSchema.parse({
    id: 'sample',
    label: '有效注册商标',
    english: 'Valid registered trademarks',
    unit: '件',
    direction: 'higher',
    measure: 'stock',
    definition: '有效的注册商标件数，没有另作定义。',
    agree: ['level', 'year', 'agreed'],
    names: ['有效注册商标'],
    theme: null,
    note: null,
    ...fields,
  });
}
