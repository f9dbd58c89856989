import { planPaths, planTextIn } from '../../lib/texts/planTexts.ts';

export const getStaticPaths = planPaths;

/** The whole text of a plan as plain text. */
export const GET = planTextIn('txt');
