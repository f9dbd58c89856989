import type { Corpus } from '../../lib/assembleCorpus.ts';
import type { PageContent } from '../../schemas/pageData.ts';
import { dataSet } from '../dataFile.ts';
import { rowIndex } from './rowIndex.ts';

/** /targets.json: all indicators and all targets. */
export function targetsPage(corpus: Corpus): PageContent<'targets'> {
  return { indicators: dataSet('indicators', corpus).rows, targets: dataSet('targets', corpus).rows };
}

/** /targets/<indicator>.json: an indicator and its targets. */
export function indicatorPage(corpus: Corpus, id: string): PageContent<'indicator'> {
  return {
    indicators: dataSet('indicators', corpus).rows.filter((row) => row.id === id),
    targets: rowIndex(corpus).targetsAbout.get(id) ?? [],
  };
}

/** /targets/ambition.json: the targets from whose figures something follows. */
export function ambitionPage(corpus: Corpus): PageContent<'ambition'> {
  return { targets: dataSet('targets', corpus).rows.filter(({ computed }) => computed !== null) };
}
