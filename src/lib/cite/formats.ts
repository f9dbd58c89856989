import { toBibtex } from './bibtex.ts';
import type { Cited } from './cited.ts';
import { toCslJson } from './cslJson.ts';
import { toRis } from './ris.ts';

/** A file that reference managers read. */
export interface CiteFormat {
  /** Ending of its address, without dot. */
  ending: 'bib' | 'ris' | 'csl.json';
  label: string;
  /** Media type; all are UTF-8. */
  type: string;
  write: (cited: Cited, address: string) => string;
}

/** The files, in the order offered. */
export const citeFormats: readonly CiteFormat[] = [
  { ending: 'bib', label: 'BibTeX', type: 'application/x-bibtex', write: toBibtex },
  { ending: 'ris', label: 'RIS', type: 'application/x-research-info-systems', write: toRis },
  { ending: 'csl.json', label: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: toCslJson },
];
