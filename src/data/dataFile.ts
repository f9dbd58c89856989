import type { Corpus } from '../lib/assembleCorpus.ts';
import { datasetNames, datasets, type DatasetName, type Datasets } from '../schemas/dataset.ts';
import { toCsv } from './csv.ts';
import { sha256 } from './fingerprint.ts';
import { datasetRows } from './rows.ts';

/** One form of one file under /data/, as it goes out. */
export interface DataFile {
  /** Name in /data/: plans.csv. */
  path: string;
  text: string;
  /** Size in UTF-8. */
  bytes: number;
  sha256: string;
}

/** A file under /data/ with its rows and both of its forms. */
export interface DataSet<Name extends DatasetName = DatasetName> {
  name: Name;
  rows: Datasets[Name];
  json: DataFile;
  csv: DataFile;
}

function dataFile(path: string, text: string): DataFile {
  return { path, text, bytes: Buffer.byteLength(text), sha256: sha256(text) };
}

function make<Name extends DatasetName>(name: Name, corpus: Corpus): DataSet<Name> {
  const rows = datasetRows(name, corpus);
  return {
    name,
    rows,
    json: dataFile(`${name}.json`, JSON.stringify(rows)),
    csv: dataFile(`${name}.csv`, toCsv(rows, Object.keys(datasets[name].shape))),
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
