import type { DatasetName } from '../schemas/dataset.ts';
import { foreignKeys, primaryKeys } from './keys.ts';
import { isNullable, presentOf, rowSchema, type JsonSchema } from './jsonSchema.ts';

/** A column of a CSV file in the terms of Frictionless Table Schema. */
export interface TableField {
  name: string;
  type: string;
  format?: string;
  title: string;
  description: string;
  constraints?: { required?: boolean; unique?: boolean; enum?: string[]; pattern?: string; minimum?: number; maximum?: number };
}

/** What Frictionless Table Schema says of a CSV file; read by versions 1 and 2 alike. */
export interface TableSchema {
  fields: TableField[];
  missingValues: string[];
  primaryKey?: string | string[];
  foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
}

const listNote = '几项以“、”相连；有一项自身含“、”时，整格为 JSON 数组。';
const jsonNote = '整格为 JSON。';

/** Type of a cell: structures are JSON in it; a list of words is text, because it is JSON only where 、 would be ambiguous. */
function cellType({ type, items, format }: ReturnType<typeof presentOf>): { type: string; note?: string; format?: string } {
  if (type === 'array') return items?.type === 'object' ? { type: 'array', note: jsonNote } : { type: 'string', note: listNote };
  if (type === 'object') return { type: 'object', note: jsonNote };
  if (format === 'date') return { type: 'date', format: 'default' };
  return { type: type ?? 'string' };
}

function tableField(name: string, schema: JsonSchema, unique: boolean): TableField {
  const present = presentOf(schema);
  const { type, note, format } = cellType(present);
  const nullable = isNullable(schema);
  // An empty list and an empty text are empty cells too.
  const filled = !nullable && type !== 'string' && type !== 'array' ? { required: true } : {};
  const constraints = {
    ...filled,
    ...(unique && { required: true, unique: true }),
    ...(present.enum && { enum: present.enum }),
  };
  return {
    name,
    type,
    ...(format && { format }),
    title: schema.title ?? name,
    description: [schema.description, note].filter(Boolean).join(' '),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** Table Schema of the CSV file of a data set. */
export function tableSchema(name: DatasetName): TableSchema {
  const keys = primaryKeys[name];
  const { properties = {} } = rowSchema(name);
  const [only] = keys;
  return {
    fields: Object.entries(properties).map(([field, schema]) => tableField(field, schema, keys.length === 1 && field === only)),
    missingValues: [''],
    ...(only && { primaryKey: keys.length === 1 ? only : [...keys] }),
    ...(foreignKeys[name].length > 0 && {
      foreignKeys: foreignKeys[name].map(({ field, file, key }) => ({
        fields: field,
        // An empty name is the file itself.
        reference: { resource: file === name ? '' : file, fields: key },
      })),
    }),
  };
}
