import type { Corpus } from '../../lib/assembleCorpus.ts';
import { sharesOf } from '../../lib/reuse/corpusReuse.ts';
import { sharedWith } from '../../lib/reuse/planPairs.ts';
import type { PageContent } from '../../schemas/pageData.ts';
import { dataSet } from '../dataFile.ts';
import { rowIndex } from './rowIndex.ts';

/** As many other plans as the data of one plan list: with hundreds, all pairs would grow with their square. */
const othersAtMost = 60;
const rounded = (share: number): number => Number(share.toFixed(4));

function sharesFor(corpus: Corpus, wanted: (plan: string) => boolean): PageContent<'reuse'>['shares'] {
  const shares = sharesOf(corpus).filter(({ plan }) => wanted(plan));
  return shares.map(({ plan, characters, elsewhere }) => ({ plan, characters, elsewhere }));
}

/** /reuse.json: how much of each plan stands elsewhere, and every shared passage. */
export function reusePage(corpus: Corpus): PageContent<'reuse'> {
  return { shares: sharesFor(corpus, () => true), reuse: dataSet('reuse', corpus).rows };
}

/** /reuse/<plan>.json: the same of one plan, and with which others. */
export function planReusePage(corpus: Corpus, id: string): PageContent<'planReuse'> {
  const others = sharedWith(sharesOf(corpus), id).slice(0, othersAtMost);
  return {
    shares: sharesFor(corpus, (plan) => plan === id),
    others: others.map(({ plan, characters, share, back }) => ({ plan, characters, share: rounded(share), back: rounded(back) })),
    reuse: rowIndex(corpus).reuseOf.get(id) ?? [],
  };
}
