import { describe, expect, it } from 'vitest';
import type { Compared, FacetValue } from '../../lib/targets/comparability.ts';
import { realCorpus } from '../../lib/realCorpus.ts';
import { comparabilityClaim, facetColumns, named, verdictLabel } from './comparabilityWords.ts';

const corpus = realCorpus();
const nameOf = (id: string): string => corpus.plan(id).name;

/** A target of the corpus with a verdict and what it says of its scope. */
function compared(id: string, verdict: Compared['verdict'], group: string | null = null, scope: string | null = null): Compared {
  const target = corpus.targets.find((one) => one.id === id);
  if (!target) throw new Error(`target ${id} is not in content/plans`);
  const facets: FacetValue[] = [{ facet: 'scope', label: '口径', value: scope }];
  return { target, facets, verdict, group, reason: '' };
}

describe('comparabilityClaim', () => {
  it('says first what may be compared, then what may not, what cannot be told, and who gives no number', () => {
    const all = [
      compared('yuncheng/1-2/3', 'incomparable'),
      compared('yanhu/2-3-t1/2', 'unknown'),
      compared('zibo/2-1/2', 'comparable', '甲'),
      compared('xinxiang/3-2/4', 'comparable', '甲'),
      compared('jincheng/2-3-p2/1', 'words'),
    ];
    expect(comparabilityClaim(named(all, nameOf))).toBe(
      '淄博、新乡的数可以直接相比；运城与其余不可相比；盐湖区有未注明之处，无从判断；晋城只写文字，没有数。',
    );
  });

  it('does not say of a plan with a number that it has words only', () => {
    const all = [compared('yanhu/2-3-p2/1', 'words'), compared('yanhu/2-3-t1/6', 'incomparable'), compared('zibo/2-3/1', 'words')];
    expect(comparabilityClaim(named(all, nameOf))).toBe('没有两份的数可以直接相比；盐湖区与其余不可相比；淄博只写文字，没有数。');
  });

  it('counts plans and numbers where there are too many to name', () => {
    const gi = corpus.targets
      .filter(({ indicator }) => indicator === 'geographical-indications')
      .map(({ id }) => compared(id, 'incomparable'));
    expect(comparabilityClaim(named(gi, nameOf))).toBe('没有两份的数可以直接相比；五份文件的八个数与其余不可相比。');
  });

  it('names a number by its printed name where its plan gives several', () => {
    const all = [
      compared('jincheng/3-b2-2/1', 'comparable', '甲'),
      compared('jincheng/3-b2-2/2', 'incomparable'),
      compared('zibo/2-1/4', 'comparable', '甲'),
    ];
    expect(comparabilityClaim(named(all, nameOf))).toBe('晋城“地理标志商标”、淄博的数可以直接相比；晋城“地理标志保护产品”与其余不可相比。');
  });

  it('keeps classes of comparable numbers apart', () => {
    const all = [
      compared('yanhu/2-3-t1/2', 'comparable', '甲'),
      compared('jincheng/2-3-t1/1', 'comparable', '甲'),
      compared('zibo/2-1/2', 'comparable', '乙'),
      compared('xinxiang/3-2/4', 'comparable', '乙'),
    ];
    expect(comparabilityClaim(named(all, nameOf))).toBe('盐湖区、晋城的数可以直接相比；淄博、新乡的数可以直接相比。');
  });

  it('says that a single number has none to be compared with, and that words are no numbers', () => {
    expect(comparabilityClaim(named([compared('zibo/2-1/3', 'alone')], nameOf))).toBe('只有淄博写了数，没有可以相比的。');
    expect(comparabilityClaim(named([compared('yuncheng/3-2/1', 'words')], nameOf))).toBe('各份都只写文字，没有数可比。');
  });
});

it('tells of each respect whether all agree, some differ or some say nothing', () => {
  const [yanhu, jincheng, zibo] = ['yanhu/2-3-t1/3', 'jincheng/2-3-t1/2', 'zibo/2-1/4'];
  const column = (...scopes: (string | null)[]) =>
    facetColumns([yanhu, jincheng, zibo].map((id, at) => compared(id ?? '', 'unknown', null, scopes[at] ?? null)))[0];
  expect(column('三类', '三类', '三类')).toMatchObject({ agreement: 'same', common: '三类' });
  expect(column('三类', '三类', '商标')).toMatchObject({ agreement: 'different', common: '三类' });
  expect(column('三类', '产品', '商标')).toMatchObject({ agreement: 'different', common: null });
  expect(column('三类', null, '三类')).toMatchObject({ agreement: 'silent', common: '三类' });
});

it('does not let words without a number decide whether numbers agree', () => {
  const all = [compared('zibo/2-1/4', 'alone', null, '商标'), compared('xinxiang/3-4/2', 'words', null, '其他')];
  expect(facetColumns(all)[0]).toMatchObject({ agreement: 'same', common: '商标' });
});

it('gives a verdict with its class', () => {
  expect(verdictLabel({ verdict: 'comparable', group: '甲' })).toBe('可比（甲）');
  expect(verdictLabel({ verdict: 'unknown', group: null })).toBe('无从判断');
});
