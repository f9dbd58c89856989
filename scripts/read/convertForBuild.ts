import { edition } from '../../src/lib/kept.ts';
import { keepPlanFile } from '../../src/lib/planFile.ts';
import { conversionOf, type Conversion } from './conversion.ts';
import { convert } from './convert.ts';
import { fileOf } from './mdx.ts';
import type { Seed } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Converts a seed, and keeps the plan file taken apart: the pages and what stands beside them need not parse what is printed here.
 * Throws as {@link convert} does.
 */
export function convertForBuild(seed: Seed, vocabulary: Vocabulary): Conversion {
  const converted = convert(seed, vocabulary);
  const { plan, roots, mdx } = converted;
  if (edition() !== '') keepPlanFile(`${plan.id}.mdx`, mdx, fileOf(plan, roots, vocabulary.departments));
  return conversionOf(converted);
}
