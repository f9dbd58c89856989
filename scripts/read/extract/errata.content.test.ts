import { describe, expect, it } from 'vitest';
import { ingest } from '../../ingest.ts';
import { checkedOnly } from '../checked.ts';
import { readVocabulary } from '../vocabulary.ts';

const converted = checkedOnly((await ingest(process.cwd())).converted);
const { errata: curated } = readVocabulary(process.cwd());
const byRule = converted.flatMap(({ plan }) =>
  plan.errata.filter(({ rule }) => rule !== null).map(({ provision, rule }) => `${plan.id}/${provision} ${rule ?? ''}`),
);

describe('the errata of the five plans', () => {
  it('are found by rule where a rule can be sure', () => {
    expect(byRule).toEqual([
      'yanhu/notice blank',
      'yanhu/3-b1-4 lookalike',
      'yanhu/4-9 set-phrase',
      'yanhu/5-12 set-phrase',
      'jincheng/1 growth',
      'jincheng/2-3-t1 total',
      'jincheng/3-b2-2 total',
      'jincheng/3-b4-1 latin',
      'jincheng/4-9 lookalike',
      'jincheng/5-13 repeated-unit',
      'xinxiang/4-3-3 swapped-unit',
    ]);
  });

  it('hold every entry made by hand, each with words of its provision', () => {
    const byHand = converted.flatMap(({ plan }) => plan.errata.filter(({ rule }) => rule === null));
    expect(byHand).toHaveLength(curated.length);
    expect(converted.flatMap(({ plan }) => plan.doubts.filter(({ rule }) => rule === 'erratum'))).toEqual([]);
  });
});
