import { planPaths, planTextIn } from '../../lib/texts/planTexts.ts';

export const getStaticPaths = planPaths;

/** The whole text of a plan as CommonMark. */
export const GET = planTextIn('md');
