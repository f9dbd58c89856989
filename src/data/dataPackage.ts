import type { Corpus } from '../lib/assembleCorpus.ts';
import { citedDataset } from '../lib/cite/citedWork.ts';
import { siteName } from '../lib/cite/siteName.ts';
import { gbt7714Line } from '../lib/cite/gbt7714.ts';
import { dataTitle } from './dataTitle.ts';
import { dataSets, type DataFile, type DataSet } from './dataFile.ts';
import { about } from './dictionary/index.ts';
import { dataLicence, textNote } from './licence.ts';
import type { Release } from './release.ts';
import { tableSchema, type TableSchema } from './tableSchema.ts';

/** A file as Frictionless describes it. */
export interface DataResource {
  name: string;
  profile: 'tabular-data-resource' | 'data-resource';
  type?: 'table';
  path: string;
  title: string;
  description: string;
  format: 'csv' | 'json';
  mediatype: string;
  encoding: 'utf-8';
  bytes: number;
  hash: string;
  dialect?: { delimiter: string; header: boolean; lineTerminator: string };
  schema?: TableSchema;
  /** JSON Schema of a JSON file, beside it. */
  jsonSchema?: string;
}

/** A Frictionless Data Package. */
export interface DataPackage {
  $schema: string;
  profile: 'data-package';
  name: string;
  id: string;
  title: string;
  description: string;
  homepage: string;
  version: string;
  /** How to cite the data, after GB/T 7714—2015; the day of use is for the user to fill in. Not a property of Frictionless, which allows others. */
  citation: string;
  created: string;
  keywords: string[];
  licenses: { name: string; path: string; title: string }[];
  contributors: { title: string; path: string; role: 'author'; roles: ['creator'] }[];
  sources: { title: string; path: string }[];
  resources: DataResource[];
}

/** Where the descriptor is to stand and what the site's addresses are. */
export interface Placing {
  /** Folder of the data files as seen from the descriptor: empty beside them, `data/` from the root of the site. */
  folder: string;
  /** Turns an address from the root of the site into an absolute one. */
  absolute: (path: string) => string;
}

function resource(file: DataFile, folder: string): Pick<DataResource, 'path' | 'encoding' | 'bytes' | 'hash'> {
  return { path: `${folder}${file.path}`, encoding: 'utf-8', bytes: file.bytes, hash: `sha256:${file.sha256}` };
}

function resourcesOf({ name, csv, json }: DataSet, folder: string): DataResource[] {
  const { label, row } = about[name];
  return [
    {
      name,
      profile: 'tabular-data-resource',
      type: 'table',
      title: label,
      description: row,
      format: 'csv',
      mediatype: 'text/csv',
      ...resource(csv, folder),
      dialect: { delimiter: ',', header: true, lineTerminator: '\n' },
      schema: tableSchema(name),
    },
    {
      name: `${name}-json`,
      profile: 'data-resource',
      title: label,
      description: row,
      format: 'json',
      mediatype: 'application/json',
      ...resource(json, folder),
      jsonSchema: `${folder}${name}.schema.json`,
    },
  ];
}

/**
 * The data as a Data Package of Frictionless: version 2 (datapackage.org), with the properties by which version 1 reads it too.
 * Each file stands twice: the CSV under its name with a Table Schema, the JSON under `<name>-json`.
 */
export function dataPackage(corpus: Corpus, { version, date }: Release, { folder, absolute }: Placing): DataPackage {
  const { name, path, title } = dataLicence;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'data-package',
    name: 'policy-parallel',
    id: absolute('/data/'),
    title: dataTitle,
    description: `${String(corpus.plans.length)} 份政策文件的条款、任务、目标及其出处。${textNote}`,
    homepage: absolute('/data/'),
    version,
    citation: gbt7714Line(citedDataset(corpus.plans, { version, date }), absolute('/data/'), null),
    // The release has a day but no hour; Frictionless wants a date with time.
    created: `${date}T00:00:00Z`,
    keywords: ['政策文件', '知识产权', '规划', '目标', 'policy plans', 'China'],
    licenses: [{ name, path, title }],
    contributors: [{ title: siteName, path: absolute('/about/'), role: 'author', roles: ['creator'] }],
    sources: corpus.plans.map((plan) => ({ title: plan.title, path: absolute(`/plans/${plan.id}/`) })),
    resources: dataSets(corpus).flatMap((set) => resourcesOf(set, folder)),
  };
}
