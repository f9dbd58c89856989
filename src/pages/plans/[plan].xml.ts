import { planPaths, planTextIn } from '../../lib/texts/planTexts.ts';

export const getStaticPaths = planPaths;

/** The whole text of a plan as an Akoma Ntoso document. */
export const GET = planTextIn('xml');
