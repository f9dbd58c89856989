import { z } from 'astro/zod';
import { datasetNames, datasets, type DatasetName } from '../../schemas/dataset.ts';
import { namedRows, pageSchemas } from '../../schemas/pageData.ts';
import type { JsonSchema } from '../jsonSchema.ts';

/** Which schema of a row, whole or in part, is of which file. */
const fileOf = new Map<unknown, DatasetName>([
  ...datasetNames.map((name): [unknown, DatasetName] => [datasets[name], name]),
  ...Object.entries(namedRows).map(([name, schema]): [unknown, DatasetName] => [schema, name as DatasetName]),
]);

/** Puts references to the schemas of the files in the place of what they say already. */
function refer(zodSchema: unknown, schema: JsonSchema): void {
  const file = fileOf.get(zodSchema);
  if (!file) return;
  if (zodSchema !== datasets[file]) {
    for (const field of Object.keys(schema.properties ?? {}))
      schema.properties = { ...schema.properties, [field]: { $ref: `${file}.schema.json#/items/properties/${field}` } };
    return;
  }
  for (const keyword of Object.keys(schema)) Reflect.deleteProperty(schema, keyword);
  schema.$ref = `${file}.schema.json#/items`;
}

/** JSON Schema of the data of every kind of page; rows refer to the schemas of the files beside it. @param id its address, absolute */
export function pageJsonSchema(id: string): JsonSchema {
  const kinds = Object.values(pageSchemas).map((schema) => {
    const kind = z.toJSONSchema(schema, {
      override: ({ zodSchema, jsonSchema }) => refer(zodSchema, jsonSchema as JsonSchema),
    }) as JsonSchema;
    delete kind.$schema;
    return kind;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: '页面数据',
    description: '每一页自己的数据，地址是把页面地址末尾的 / 换成 .json。与 /data/ 下的文件同名的，是该文件的行。',
    oneOf: kinds,
  };
}
