import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCorpus } from '../corpus.ts';
import { readBody } from '../planFiles.ts';
import { release } from '../../data/release.ts';
import { href } from '../link.ts';
import { planFileKey } from '../keptOfPlan.ts';
import { akomaNtosoOf } from './akn/document.ts';
import { textFormats, type TextFormat } from './formats.ts';
import { markdownOf } from './markdown.ts';
import { plainTextOf } from './plainText.ts';
import { readingOf } from './reading.ts';
import { unitsLastIn } from './unitsLast.ts';

/** The whole text of a plan in a format. */
async function planText(format: TextFormat, id: string, site: URL | undefined): Promise<string> {
  const corpus = await loadCorpus();
  const reading = readingOf(corpus.plan(id), corpus.provisionsOf(id), unitsLastIn(readBody(id)));
  const addressOf = (path: string): string => new URL(href(path), site).href;
  if (format === 'txt') return plainTextOf(reading, addressOf(`/plans/${id}/`));
  return format === 'md' ? markdownOf(reading, addressOf) : akomaNtosoOf({ reading, corpus, addressOf }, release().date);
}

/** A path for each plan, for the endpoints that give its texts. */
export const planPaths = (async () => {
  const { plans } = await loadCorpus();
  return plans.map(({ id }) => ({ params: { plan: id }, cacheKey: planFileKey(id) }));
}) satisfies GetStaticPaths;

/** What answers for the texts of {@link planPaths} in a format. */
export const planTextIn =
  (format: TextFormat): APIRoute =>
  async ({ params, site }) =>
    new Response(await planText(format, params['plan'] ?? '', site), { headers: { 'Content-Type': textFormats[format].type } });
