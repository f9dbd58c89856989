import type { Corpus } from '../../assembleCorpus.ts';
import type { Reading } from '../reading.ts';
import type { References } from './references.ts';

/** What the parts of one document are made from. */
export interface Setting {
  reading: Reading;
  corpus: Pick<Corpus, 'departments' | 'indicators' | 'themes' | 'task'>;
  /** Absolute address of a page, from its path below the base of the site. */
  addressOf: (path: string) => string;
  /** Filled as the document is made. */
  references: References;
}
