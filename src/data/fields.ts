import type { DatasetName } from '../schemas/dataset.ts';
import { dictionary } from './dictionary/index.ts';
import { isNullable, presentOf, rowSchema, type JsonSchema } from './jsonSchema.ts';

/** One line of the data dictionary. */
export interface Field {
  /** Path in the row: `id`, `period.start`, `units[].name`. */
  path: string;
  /** How deep it lies: 0 for a column of the file. */
  depth: number;
  name: string;
  meaning: string;
  /** In Chinese: 文字, 整数, 列表. */
  type: string;
  /** Whether it may be null. */
  nullable: boolean;
  /** What its number counts; null where it holds none. */
  unit: string | null;
  /** Whether it holds words of a document: its meaning says 照印. */
  printed: boolean;
}

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '是非',
  object: '一组',
};

/** What a field holds, in Chinese: 日期, 代码, 文字的列表. */
function typeOf(schema: JsonSchema): string {
  const present = presentOf(schema);
  if (present.enum) return '代码';
  if (present.type === 'array') return present.items?.type === 'object' ? '多组' : '文字的列表';
  if (present.format === 'date') return '日期';
  if (present.format === 'uri-reference') return '地址';
  return kinds[present.type ?? ''] ?? '文字';
}

function below(schema: JsonSchema, path: string): [path: string, field: JsonSchema][] {
  const present = presentOf(schema);
  if (present.items) return below(present.items, `${path}[]`);
  return Object.entries(present.properties ?? {}).flatMap(([key, field]): [string, JsonSchema][] => {
    const at = path === '' ? key : `${path}.${key}`;
    return [[at, field], ...below(field, at)];
  });
}

// Matches “题名，照印”, “印出的字，照录。” and “与条款文字逐字相同”; does not match “文件的编号。”.
const verbatim = /照印|照录|逐字相同/u;

/** Every field of a file, each before those within it, in the order of the columns. */
export function fieldsOf(name: DatasetName): Field[] {
  return below(rowSchema(name), '').map(([path, schema]) => {
    const [label = path, meaning = '', unit = null] = dictionary[name][path] ?? [];
    return {
      path,
      depth: path.split('.').length - 1,
      name: label,
      meaning,
      type: typeOf(schema),
      nullable: isNullable(schema),
      unit,
      printed: verbatim.test(meaning),
    };
  });
}

/** What stands at a path of a row, in the first of any list on the way; undefined where nothing does. */
function valueAt(row: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, part) => {
    const inner = (value as Record<string, unknown> | null | undefined)?.[part.replace('[]', '')];
    return part.endsWith('[]') && Array.isArray(inner) ? inner[0] : inner;
  }, row);
}

/** The first value of the rows that says something at a path: not null, nor empty. Undefined where all of them are. */
export function exampleOf(rows: readonly unknown[], path: string): unknown {
  for (const row of rows) {
    const value = valueAt(row, path);
    if (value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) return value;
  }
  return undefined;
}
