import type { Corpus } from '../lib/assembleCorpus.ts';
import { datasetNames, datasets, type DatasetName, type Datasets } from '../schemas/dataset.ts';
import { toCsv } from './csv.ts';
import { sha256 } from './sha256.ts';
import { datasetRows, saidOfRows, type RowsSaid } from './rows.ts';

/** One form of one file under /data/, as it goes out. */
export interface DataFile {
  /** Name in /data/: plans.csv. */
  path: string;
  /** The text in UTF-8, as it goes into the file: of hundreds of plans it takes a second to encode. */
  content: Buffer<ArrayBuffer>;
  /** Size of it. */
  bytes: number;
  sha256: string;
}

/** A file under /data/ with its rows and both of its forms; each is made when it is asked for, as few ask for all. */
export interface DataSet<Name extends DatasetName = DatasetName> {
  name: Name;
  readonly rows: Datasets[Name];
  readonly json: DataFile;
  readonly csv: DataFile;
}

/** What pages say of a file without making it. */
export interface DataListing extends RowsSaid {
  name: DatasetName;
  /** Names in /data/ of both forms. */
  json: string;
  csv: string;
}

function dataFile(path: string, text: string): DataFile {
  const content = Buffer.from(text);
  return { path, content, bytes: content.length, sha256: sha256(content) };
}

const names = (name: DatasetName) => ({ json: `${name}.json`, csv: `${name}.csv` });

function make<Name extends DatasetName>(name: Name, corpus: Corpus): DataSet<Name> {
  let [rows, json, csv]: [Datasets[Name]?, DataFile?, DataFile?] = [];
  return {
    name,
    get rows() {
      if (rows === undefined) {
        rows = datasetRows(name, corpus);
        // The half of a build that renders pages need not make them again.
        saidOfRows(name, corpus, rows);
      }
      return rows;
    },
    get json() {
      return (json ??= dataFile(names(name).json, JSON.stringify(this.rows)));
    },
    get csv() {
      return (csv ??= dataFile(names(name).csv, toCsv(this.rows, Object.keys(datasets[name].shape))));
    },
  };
}

const made = new WeakMap<Corpus, Map<DatasetName, DataSet>>();

/** A file under /data/ by its name. Worked out once per corpus, because pages, files and descriptions all need it. */
export function dataSet<Name extends DatasetName>(name: Name, corpus: Corpus): DataSet<Name> {
  const known = made.get(corpus) ?? new Map<DatasetName, DataSet>();
  made.set(corpus, known);
  const ready = (known.get(name) as DataSet<Name> | undefined) ?? make(name, corpus);
  known.set(name, ready);
  return ready;
}

/** All files under /data/, in the order in which they are listed. */
export function dataSets(corpus: Corpus): DataSet[] {
  return datasetNames.map((name) => dataSet(name, corpus));
}

/** What pages say of a file. */
export function dataListing(name: DatasetName, corpus: Corpus): DataListing {
  return { name, ...saidOfRows(name, corpus), ...names(name) };
}

/** The same of all files. */
export function dataListings(corpus: Corpus): DataListing[] {
  return datasetNames.map((name) => dataListing(name, corpus));
}
