import type { APIRoute, GetStaticPaths } from 'astro';
import { textFormats } from '../../lib/texts/formats.ts';
import { planPaths, planTexts } from '../../lib/texts/planTexts.ts';

export const getStaticPaths = planPaths satisfies GetStaticPaths;

/** The whole text of a plan as plain text. */
export const GET: APIRoute = async ({ params, site }) => {
  const { txt } = await planTexts(params['plan'] ?? '', site);
  return new Response(txt, { headers: { 'Content-Type': textFormats.txt.type } });
};
