import type { Corpus } from '../../lib/assembleCorpus.ts';
import { datasetNames } from '../../schemas/dataset.ts';
import { pageData } from './pageData.ts';

/** Address of the data of a page: `/plans/yuncheng/` → `/plans/yuncheng.json`, `/` → `/index.json`. */
export function jsonAddress(url: string): string {
  return url === '/' ? '/index.json' : `${url.replace(/\/$/u, '')}.json`;
}

/** Pages whose data are files under /data/ anyway: /data/ itself and the page of each file. */
const ofFiles: ReadonlySet<string> = new Set(['/data/', ...datasetNames.map((name) => `/data/${name}/`)]);

/** Address of the data of a page; null where it has none: a search, a comparison, a page that is not there. */
export function dataAddressOf(url: string, corpus: Corpus): string | null {
  return ofFiles.has(url) || pageData(corpus).has(url) ? jsonAddress(url) : null;
}
