import { citedTarget } from '../../../lib/cite/citedDocument.ts';
import { citationFile, citationPaths } from '../../../lib/cite/files.ts';
import { loadCorpus } from '../../../lib/corpus.ts';
import { planFileKey } from '../../../lib/keptOfPlan.ts';
import { targetAnchor } from '../../../lib/targets/targetPath.ts';

/** How to cite each target: the address of its row with / for #, /targets/<indicator>/<plan>-<provision>-<n>.bib, and the other formats. */
export const getStaticPaths = async () => {
  const corpus = await loadCorpus();
  return citationPaths(
    corpus.targets.flatMap((target) =>
      target.indicator === null
        ? []
        : [
            {
              params: { indicator: target.indicator, target: targetAnchor(target.id) },
              cited: citedTarget(target, corpus),
              cacheKey: planFileKey(target.plan),
            },
          ],
    ),
  );
};

export const GET = citationFile;
