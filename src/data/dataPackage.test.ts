import { createHash } from 'node:crypto';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { realCorpus } from '../lib/realCorpus.ts';
import { datasetNames } from '../schemas/dataset.ts';
import { absoluteFrom } from './absolute.ts';
import { dataSet } from './dataFile.ts';
import { dataPackage } from './dataPackage.ts';
import type { TableField } from './tableSchema.ts';

const corpus = realCorpus();
const absolute = absoluteFrom(new URL('https://example.org'), '/site/');
const described = dataPackage(corpus, { version: '1.2.3', date: '2026-01-02' }, { folder: '', absolute });

/** Whether Table Schema lets a cell stand in a field. */
function fits(cell: string, { type, constraints = {} }: TableField): boolean {
  if (cell === '') return !constraints.required;
  if (constraints.enum && !constraints.enum.includes(cell)) return false;
  if (type === 'integer') return /^-?\d+$/u.test(cell);
  if (type === 'number') return cell.trim() !== '' && Number.isFinite(Number(cell));
  if (type === 'boolean') return cell === 'true' || cell === 'false';
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/u.test(cell) && !Number.isNaN(Date.parse(cell));
  if (type === 'array') return Array.isArray(JSON.parse(cell));
  if (type === 'object') return typeof JSON.parse(cell) === 'object';
  return type === 'string';
}

describe('the data package', () => {
  it('has what Frictionless asks of it, in versions 1 and 2', () => {
    expect(described).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      profile: 'data-package',
      name: 'policy-parallel',
      version: '1.2.3',
      created: '2026-01-02T00:00:00Z',
      homepage: 'https://example.org/site/data/',
      citation: expect.stringMatching(
        /^政策对读\. 政策对读数据集: .+\[DS\/OL\]\. 1\.2\.3版\. \(2026-01-02\)\[引用日期\]\. https:\/\/example\.org\/site\/data\/\.$/u,
      ) as unknown,
      licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    });
    const names = described.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9._-]+$/u);
    expect(described.sources.map(({ title }) => title)).toEqual(corpus.plans.map(({ title }) => title));
  });

  it('gives size and digest of every file, twice each', () => {
    expect(described.resources).toHaveLength(2 * datasetNames.length);
    for (const { path, bytes, hash } of described.resources) {
      const { csv, json } = dataSet(datasetNames.find((name) => path.startsWith(`${name}.`)) ?? 'plans', corpus);
      const { content } = path.endsWith('.csv') ? csv : json;
      expect({ path, bytes, hash }).toEqual({
        path: path.endsWith('.csv') ? csv.path : json.path,
        bytes: content.length,
        hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
      });
    }
  });

  it.each(datasetNames)('types every cell of %s.csv', (name) => {
    const fields = described.resources.find((one) => one.name === name)?.schema?.fields ?? [];
    const rows = csvParse(dataSet(name, corpus).csv.content.toString().slice(1));
    expect(fields.map((field) => field.name)).toEqual(rows.columns);
    for (const row of rows)
      for (const field of fields)
        expect(fits(row[field.name] ?? '', field), `${field.name} (${field.type}): ${row[field.name] ?? ''}`).toBe(true);
  });

  it('types numbers, dates and structures as such, not as text', () => {
    const types = Object.fromEntries(
      described.resources.flatMap(({ name, schema }) => (schema?.fields ?? []).map((field) => [`${name}.${field.name}`, field.type])),
    );
    expect(types).toMatchObject({
      'plans.signedOn': 'date',
      'plans.period': 'object',
      'plans.supersedes': 'array',
      'provisions.isTask': 'boolean',
      'targets.value': 'number',
      'targets.year': 'integer',
      'tasks.terms': 'string',
    });
  });
});
