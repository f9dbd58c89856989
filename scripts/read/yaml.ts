import { stringify } from 'yaml';

/** Plain data, as a schema of zod gives it. */
export type Data = string | number | boolean | null | undefined | readonly Data[] | { readonly [key: string]: Data };

/**
 * Words that are a text in YAML as they stand: they begin with a Chinese character or mark, and nothing in them may mean something else.
 * Matches 市科技局, “到2026年，达到3%以上”; must not match 2024年 and 1. (they begin as numbers do), 甲: 乙, 甲 #1, a text of two lines.
 */
const plain = /^[\p{Script=Han}《（“〔][^\s\p{Cc}\p{Cs}:#]*$/u;

/** What `yaml` prints for a value in a list; short words come again and again. */
const printed = new Map<string, string>();
const longestKnown = 20;

function asYaml(value: Data): string {
  const known = typeof value === 'string' ? printed.get(value) : undefined;
  if (known !== undefined) return known;
  const item = stringify([value], { lineWidth: 0, version: '1.1' }).slice('- '.length, -'\n'.length);
  if (typeof value === 'string' && value.length <= longestKnown) printed.set(value, item);
  return item;
}

/** A value behind `- ` or `key: `, with its further lines at `indent`. */
function value(data: Data, indent: string): string {
  if (typeof data === 'string' && plain.test(data)) return data;
  return typeof data === 'object' && data !== null
    ? lines(data, indent).join(`\n${indent}`)
    : asYaml(data).replaceAll('\n  ', `\n${indent}`);
}

/** The entries of a list or an object, each with what is below it; `indent` is where they stand. */
function lines(data: readonly Data[] | { readonly [key: string]: Data }, indent: string): string[] {
  const inner = `${indent}  `;
  if (Array.isArray(data)) return data.length === 0 ? ['[]'] : data.map((each: Data) => `- ${value(each, inner)}`);
  const fields = Object.entries(data).filter(([, each]) => each !== undefined);
  if (fields.length === 0) return ['{}'];
  return fields.map(([key, each]: [string, Data]) => {
    const below = typeof each === 'object' && each !== null && Object.keys(each).length > 0;
    return `${key}:${below ? `\n${inner}` : ' '}${value(each, inner)}`;
  });
}

/**
 * Plain data as YAML 1.1 in block style, each text on one line where it has but one: character by character what `yaml` prints of data in
 * which no object stands twice, without the tree for comments, anchors and tags that it makes first. Keys are names of fields, which need
 * no quotes.
 */
export const toYaml = (data: { readonly [key: string]: Data }): string => `${value(data, '')}\n`;
