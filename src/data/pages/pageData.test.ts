import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../lib/realCorpus.ts';
import { datasetNames } from '../../schemas/dataset.ts';
import { pageSchemas, type PageData } from '../../schemas/pageData.ts';
import { dataSet } from '../dataFile.ts';
import { fileSchema } from '../jsonSchema.ts';
import { dataAddressOf, jsonAddress } from './address.ts';
import { pageData } from './pageData.ts';
import { pageJsonSchema } from './pageJsonSchema.ts';

const corpus = realCorpus();
const pages = pageData(corpus);
const made = [...pages].map(([url, make]) => ({ url, data: make() }));
const at = (url: string): PageData | undefined => pages.get(url)?.();

const ajv = new Ajv2020({ strict: true, strictTypes: false });
addFormats(ajv);
for (const name of datasetNames) ajv.addSchema(fileSchema(name, `https://example.org/data/${name}.schema.json`));
const validate = ajv.compile(pageJsonSchema('https://example.org/data/page.schema.json'));

/** Rows of every file as text, to look rows up by all of their fields. */
const rowsOf = new Map(datasetNames.map((name) => [name, dataSet(name, corpus).rows as Record<string, unknown>[]]));

describe('the data of pages', () => {
  it('exist for every task, plan, theme, department, chart and indicator with targets, and for each kind', () => {
    for (const { url } of [...corpus.tasks]) expect(pages.has(url), url).toBe(true);
    for (const { id } of corpus.themes) expect(pages.has(`/themes/${id}/`), id).toBe(true);
    expect(new Set(made.map(({ data }) => data.kind))).toEqual(new Set(Object.keys(pageSchemas)));
  });

  it('follow /data/page.schema.json, and know their page', () => {
    for (const { url, data } of made) {
      expect(validate(data), `${url} ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true);
      expect(data.url).toBe(url);
    }
    expect(validate({ ...made[0]?.data, surplus: 1 })).toBe(false);
  });

  it('hold rows of the files under /data/, whole or in part, and nothing else under their names', () => {
    for (const name of datasetNames) {
      const rows = rowsOf.get(name) ?? [];
      const known = new Map<string, Set<string>>();
      for (const { url, data } of made) {
        for (const row of ((data as Record<string, unknown>)[name] ?? []) as Record<string, unknown>[]) {
          const fields = Object.keys(row);
          const form = fields.join();
          const having =
            known.get(form) ?? new Set(rows.map((one) => JSON.stringify(Object.fromEntries(fields.map((field) => [field, one[field]])))));
          known.set(form, having);
          expect(having.has(JSON.stringify(row)), `${url}: ${name}`).toBe(true);
        }
      }
    }
  });

  it('say of a task where it stands, who does it, what it cites and what is like it', () => {
    expect(at('/plans/yuncheng/2-2-2/')).toMatchObject({
      kind: 'task',
      plans: [{ id: 'yuncheng' }],
      provisions: [{ id: 'yuncheng/2' }, { id: 'yuncheng/2-2' }, { id: 'yuncheng/2-2-2' }],
      tasks: [{ id: 'yuncheng/2-2-2' }],
    });
    for (const { data } of made) {
      if (data.kind !== 'task') continue;
      const [task] = data.tasks;
      expect(data.targets.map(({ id }) => id)).toEqual(task?.targets);
      expect(data.instruments.length > 0).toBe((task?.instruments.length ?? 0) > 0);
      expect(data.departments.map(({ id }) => id)).toEqual([...new Set(task?.units.flatMap(({ department }) => department ?? []))]);
    }
  });

  it('cover each file: every row stands on some page', () => {
    for (const name of datasetNames) {
      const key = name === 'instruments' ? 'title' : name === 'terms' ? 'text' : 'id';
      if (name === 'reuse' || name === 'errata' || name === 'coverage') continue;
      const shown = new Set(
        made.flatMap(({ data }) => ((data as Record<string, unknown>)[name] ?? []) as Record<string, unknown>[]).map((row) => row[key]),
      );
      expect(shown).toEqual(new Set(rowsOf.get(name)?.map((row) => row[key])));
    }
  });

  it('live at the address of the page with .json', () => {
    expect(jsonAddress('/')).toBe('/index.json');
    expect(jsonAddress('/plans/yuncheng/2-2-2/')).toBe('/plans/yuncheng/2-2-2.json');
    expect(dataAddressOf('/data/plans/', corpus)).toBe('/data/plans.json');
    expect(dataAddressOf('/search/', corpus)).toBeNull();
    expect(dataAddressOf('/404/', corpus)).toBeNull();
  });
});
