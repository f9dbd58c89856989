import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { realCorpus } from '../lib/realCorpus.ts';
import { datasetNames } from '../schemas/dataset.ts';
import { dataSet } from './dataFile.ts';
import { dictionary } from './dictionary/index.ts';
import { fieldsOf } from './fields.ts';
import { fileSchema, presentOf, type JsonSchema } from './jsonSchema.ts';

const corpus = realCorpus();
const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
addFormats(ajv);
const validators = new Map(
  datasetNames.map((name) => [name, ajv.compile(fileSchema(name, `https://example.org/data/${name}.schema.json`))]),
);

/** Every object within a schema, by its path. */
function objectsIn(schema: JsonSchema, path: string): [string, JsonSchema][] {
  const present = presentOf(schema);
  const inner = [...(present.items ? [present.items] : []), ...Object.values(present.properties ?? {})];
  return [...(present.properties ? [[path, present] as [string, JsonSchema]] : []), ...inner.flatMap((one) => objectsIn(one, `${path}/`))];
}

/** Fields of a schema with a code that its meaning does not explain. */
function unexplained(schema: JsonSchema, description = ''): string[] {
  const present = presentOf(schema);
  const said = schema.description ?? description;
  const codes = (present.enum ?? []).filter((code) => !said.includes(code));
  const inner = [...(present.items ? [present.items] : []), ...Object.values(present.properties ?? {})];
  return [...codes, ...inner.flatMap((one) => unexplained(one, said))];
}

describe.each(datasetNames)('the schema of %s.json', (name) => {
  const schema = fileSchema(name, `https://example.org/data/${name}.schema.json`);

  it('accepts the file as it goes out', () => {
    const validate = validators.get(name);
    expect(validate?.(JSON.parse(dataSet(name, corpus).json.content.toString())), JSON.stringify(validate?.errors?.slice(0, 3))).toBe(true);
  });

  it('refuses a row with a field more, or a field less', () => {
    const [first] = dataSet(name, corpus).rows;
    expect(validators.get(name)?.([{ ...first, surplus: 1 }])).toBe(false);
    const [key] = Object.keys(first ?? {});
    expect(validators.get(name)?.([Object.fromEntries(Object.entries(first ?? {}).filter(([each]) => each !== key))])).toBe(false);
  });

  it('says which draft it follows, where it lives, what it is, and closes every object', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `https://example.org/data/${name}.schema.json`,
    });
    expect(schema.title).toMatch(/\p{Script=Han}/u);
    expect(schema.description).toMatch(/\p{Script=Han}/u);
    for (const [path, object] of objectsIn(schema, name)) expect(object.additionalProperties, path).toBe(false);
  });

  it('explains every field in Chinese and English, every code in words, every number by what it counts', () => {
    for (const [path, { properties = {} }] of objectsIn(schema, name)) {
      for (const [field, { title, description }] of Object.entries(properties)) {
        expect(title, `${path}${field}`).toMatch(/\S/u);
        // Matches “发文机关，照印。 Signing authority as printed.”; must not match either half alone.
        expect(description, `${path}${field}`).toMatch(/\p{Script=Han}.*。 .*[a-z]/u);
      }
    }
    expect(unexplained(schema)).toEqual([]);
    for (const { path, type, unit } of fieldsOf(name)) expect(unit !== null, path).toBe(type === '整数' || type === '数');
  });

  it('has no words in the dictionary for a field that is not there', () => {
    expect(
      fieldsOf(name)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(Object.keys(dictionary[name]).sort());
  });
});
