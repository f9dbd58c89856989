import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { digestOf, keptValue } from './kept.ts';

/**
 * Rows of a vocabulary in content/vocabulary below `root`, checked; each file is parsed once in a build, which takes longer than all else
 * that is done with it. Throws a ZodError naming the entry and field that is wrong.
 */
export function readVocabularyFile<Schema extends z.ZodType>(name: string, schema: Schema, root = '.'): z.infer<Schema>[] {
  const source = readFileSync(join(root, 'content/vocabulary', `${name}.yml`), 'utf8');
  return keptValue('vocabulary', `${name} ${digestOf(source)}`, () => z.array(schema).parse(parse(source)));
}
