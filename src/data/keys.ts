import type { DatasetName } from '../schemas/dataset.ts';

/** A column whose every value, where it is not null, is the key of a row of another file. */
export interface ForeignKey {
  field: string;
  file: DatasetName;
  key: string;
}

/** Columns that together are unique in a file; none where a row has no name of its own. */
export const primaryKeys: Record<DatasetName, readonly string[]> = {
  plans: ['id'],
  provisions: ['id'],
  tasks: ['id'],
  targets: ['id'],
  themes: ['id'],
  indicators: ['id'],
  departments: ['id'],
  instruments: ['title'],
  terms: ['text'],
  reuse: [],
  errata: [],
  coverage: ['theme', 'plan'],
};

const to =
  (file: DatasetName, key = 'id') =>
  (field: string): ForeignKey => ({ field, file, key });
const [plan, provision, theme] = [to('plans'), to('provisions'), to('themes')];

/** How the files hang together. */
export const foreignKeys: Record<DatasetName, readonly ForeignKey[]> = {
  plans: [],
  provisions: [plan('plan'), provision('parent')],
  tasks: [provision('id'), plan('plan')],
  targets: [plan('plan'), provision('provision'), to('indicators')('indicator')],
  themes: [],
  indicators: [theme('theme'), provision('definedIn')],
  departments: [],
  instruments: [],
  terms: [],
  reuse: [],
  errata: [plan('plan'), provision('provision')],
  coverage: [theme('theme'), plan('plan'), provision('provision')],
};
