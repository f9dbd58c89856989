import { citedTarget } from '../../lib/cite/citedDocument.ts';
import { citedIndicator } from '../../lib/cite/citedWork.ts';
import { citationFile, citationPaths } from '../../lib/cite/files.ts';
import { indicatorsSet, plansSetting } from '../../lib/cite/indicators.ts';
import { release } from '../../data/release.ts';
import { loadCorpus } from '../../lib/corpus.ts';
import { planFileKey } from '../../lib/keptOfPlan.ts';
import { targetAnchor } from '../../lib/targets/targetPath.ts';

/**
 * How to cite the page of each indicator: /targets/<indicator>.bib and the other formats; and each target about none, whose row stands on
 * /targets/ itself.
 */
export const getStaticPaths = async () => {
  const corpus = await loadCorpus();
  const pages = indicatorsSet(corpus).map((indicator) => ({
    params: { indicator: indicator.id },
    cited: citedIndicator(indicator, plansSetting(indicator, corpus), release()),
  }));
  const unmapped = corpus.targets.filter(({ indicator }) => indicator === null);
  const rows = unmapped.map((target) => ({
    params: { indicator: targetAnchor(target.id) },
    cited: citedTarget(target, corpus),
    cacheKey: planFileKey(target.plan),
  }));
  return citationPaths([...pages, ...rows]);
};

export const GET = citationFile;
