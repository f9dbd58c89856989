import { describe, expect, it } from 'vitest';
import { realCorpus } from '../lib/realCorpus.ts';
import { datasetRows } from './rows.ts';

const corpus = realCorpus();
const rows = new Map(datasetRows('targets', corpus).map((row) => [row.id, row]));

describe('rows of targets.json', () => {
  it('keep every field of the target and name the provision site-wide', () => {
    for (const { provision, ...target } of corpus.targets)
      expect(rows.get(target.id)).toMatchObject({ ...target, provision: `${target.plan}/${provision}` });
    expect(rows.size).toBe(corpus.targets.length);
  });

  it('split the printed value, name scope and period, and say with what it may be compared', () => {
    expect(rows.get('zibo/2-1/2')).toMatchObject({
      numberPrinted: 10.5,
      unitPrinted: '万件',
      verdict: 'comparable',
      group: '甲',
      computed: null,
    });
    expect(rows.get('yuncheng/1-2/4')).toMatchObject({ scope: '登记金额', period: '三年累计', verdict: 'incomparable', group: null });
    expect(rows.get('yuncheng/1-2/5')).toMatchObject({ scope: '三类合计', period: null });
    expect(rows.get('xinxiang/3-4/2')).toMatchObject({ numberPrinted: null, unitPrinted: null, verdict: 'words' });
  });

  it('set computed figures apart, to four decimals', () => {
    expect(rows.get('jincheng/2-3-t1/1')?.computed).toMatchObject({
      from: 'baseline',
      years: 5,
      increment: 4494,
      perYear: 898.8,
      multiple: 1.4278,
      reached: 70.04,
    });
    expect(rows.get('jincheng/2-3-t1/4')?.computed).toMatchObject({ multiple: null, annualGrowth: null });
  });

  it('give a reason for whatever is null', () => {
    for (const { id, missing, ...row } of rows.values())
      expect(
        missing.map(({ field }) => field),
        id,
      ).toEqual((['value', 'unit', 'year', 'baseline'] as const).filter((field) => row[field] === null));
  });

  it('need an indicator for a verdict alone', () => {
    const [first] = corpus.targets;
    const bare = datasetRows('targets', { ...corpus, indicators: [], targets: first ? [{ ...first, indicator: null }] : [] });
    expect(bare[0]).toMatchObject({ verdict: null, group: null, comparableReason: null, scope: null, period: null });
  });
});
