import { citedDataset } from '../lib/cite/citedWork.ts';
import { citationFile, citationPaths } from '../lib/cite/files.ts';
import { loadCorpus } from '../lib/corpus.ts';
import { release } from '../data/release.ts';

/** How to cite the data: /data.bib and the other formats. */
export const getStaticPaths = async () =>
  citationPaths([{ params: {}, cited: citedDataset((await loadCorpus()).plans, release(), ['/data/policy-parallel.zip']) }]);

export const GET = citationFile;
