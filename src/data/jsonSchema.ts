import { z } from 'astro/zod';
import { datasets, type DatasetName } from '../schemas/dataset.ts';
import { about, dictionary } from './dictionary/index.ts';
import type { FieldWords, Words } from './dictionary/words.ts';

/** The keywords of JSON Schema 2020-12 that our schemas use. */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: string[];
  const?: string;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

/** The schema of what a field holds where it is not null; it has one type. */
export function presentOf(schema: JsonSchema): JsonSchema & { type?: string } {
  const present = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
  const type = [present.type].flat().find((one) => one !== 'null');
  return { ...present, type };
}

/** Whether a field may be null. */
export function isNullable({ anyOf = [], type }: JsonSchema): boolean {
  return [type, ...anyOf.map((one) => one.type)].flat().includes('null');
}

/** A meaning in both languages: 中文。单位：件。 English. */
function described([, meaning, unit]: FieldWords, english = ''): string {
  return [`${meaning}${unit ? `单位：${unit}。` : ''}`, english].filter(Boolean).join(' ');
}

/** Gives every field below a schema its Chinese name and meaning. Throws where the dictionary has none. */
function explain(schema: JsonSchema, words: Words, path: string): JsonSchema {
  const { anyOf, items, properties, ...rest } = schema;
  return {
    ...rest,
    ...(anyOf && { anyOf: anyOf.map((one) => explain(one, words, path)) }),
    ...(items && { items: explain(items, words, `${path}[]`) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, field]) => {
          const at = path === '' ? key : `${path}.${key}`;
          const known = words[at];
          if (!known) throw new Error(`Unexpected field ${at}, expected its Chinese words in src/data/dictionary/`);
          const { description, ...inner } = explain(field, words, at);
          return [key, { title: known[0], description: described(known, description), ...inner }];
        }),
      ),
    }),
  };
}

/**
 * JSON Schema (2020-12) of one row of a file, without `$schema` and `$id`; each field has its Chinese name as `title`, its
 * meaning in Chinese and English as `description`, and no field is allowed that it does not name.
 */
export function rowSchema(name: DatasetName): JsonSchema {
  const schema = z.toJSONSchema(datasets[name]) as JsonSchema;
  delete schema.$schema;
  return explain(schema, dictionary[name], '');
}

/** JSON Schema of a whole file under /data/: a list of rows. @param id its address, absolute. */
export function fileSchema(name: DatasetName, id: string): JsonSchema {
  const { label, row } = about[name];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: label,
    description: row,
    type: 'array',
    items: rowSchema(name),
  };
}
