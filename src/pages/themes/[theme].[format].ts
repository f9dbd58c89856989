import { citedComparison } from '../../lib/cite/citedWork.ts';
import { citationFile, citationPaths } from '../../lib/cite/files.ts';
import { release } from '../../data/release.ts';
import { loadCorpus } from '../../lib/corpus.ts';

/** How to cite the comparison of all plans on each theme: /themes/<theme>.bib and the other formats. */
export const getStaticPaths = async () => {
  const { themes, plans } = await loadCorpus();
  return citationPaths(
    themes.map(({ id, label }) => ({ params: { theme: id }, cited: citedComparison(label, plans, `/themes/${id}/`, release()) })),
  );
};

export const GET = citationFile;
