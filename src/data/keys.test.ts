import { describe, expect, it } from 'vitest';
import { realCorpus } from '../lib/realCorpus.ts';
import { datasetNames, type DatasetName } from '../schemas/dataset.ts';
import { dataSet } from './dataFile.ts';
import { foreignKeys, primaryKeys } from './keys.ts';

const corpus = realCorpus();
const rowsOf = (name: DatasetName): Record<string, unknown>[] => dataSet(name, corpus).rows;

describe.each(datasetNames)('the keys of %s', (name) => {
  it('are unique', () => {
    const keys = rowsOf(name).map((row) => JSON.stringify(primaryKeys[name].map((field) => row[field])));
    if (primaryKeys[name].length > 0) expect(new Set(keys).size).toBe(keys.length);
  });

  it('lead to rows that are there', () => {
    for (const { field, file, key } of foreignKeys[name]) {
      const known = new Set(rowsOf(file).map((row) => row[key]));
      const values = rowsOf(name).map((row) => row[field]);
      expect(
        values.every((value) => value !== undefined),
        field,
      ).toBe(true);
      expect(
        values.filter((value) => value !== null && !known.has(value)),
        field,
      ).toEqual([]);
    }
  });
});
