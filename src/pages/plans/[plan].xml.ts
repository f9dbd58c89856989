import type { APIRoute, GetStaticPaths } from 'astro';
import { textFormats } from '../../lib/texts/formats.ts';
import { planPaths, planTexts } from '../../lib/texts/planTexts.ts';

export const getStaticPaths = planPaths satisfies GetStaticPaths;

/** The whole text of a plan as an Akoma Ntoso document. */
export const GET: APIRoute = async ({ params, site }) => {
  const { xml } = await planTexts(params['plan'] ?? '', site);
  return new Response(xml, { headers: { 'Content-Type': textFormats.xml.type } });
};
