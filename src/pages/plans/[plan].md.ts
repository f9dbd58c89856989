import type { APIRoute, GetStaticPaths } from 'astro';
import { textFormats } from '../../lib/texts/formats.ts';
import { planPaths, planTexts } from '../../lib/texts/planTexts.ts';

export const getStaticPaths = planPaths satisfies GetStaticPaths;

/** The whole text of a plan as CommonMark. */
export const GET: APIRoute = async ({ params, site }) => {
  const { md } = await planTexts(params['plan'] ?? '', site);
  return new Response(md, { headers: { 'Content-Type': textFormats.md.type } });
};
