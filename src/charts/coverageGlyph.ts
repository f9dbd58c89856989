import type { Coverage, CoverageLevel } from '../lib/coverage.ts';

/** Edge of a glyph's square; the bar for a number hangs below it. */
export const GLYPH = 16;
/** Height of a glyph with its bar. */
export const GLYPH_HEIGHT = 21;

const FRAME = 'M0 0h16v16h-16zM1.5 1.5v13h13v-13z';
const shapes: Record<CoverageLevel, string> = {
  task: 'M0 0h16v16h-16z',
  action: `${FRAME}M0 8h16v8h-16z`,
  mention: FRAME,
  none: 'M5 7.25h6v1.5h-6z',
};
const BAR = 'M0 18.5h16v2.5h-16z';

/** Outline of a cell's glyph, to be filled: full square, lower half, frame, dash; a bar below where a number is set. */
export function glyphPath(level: CoverageLevel, quantified: boolean): string {
  return shapes[level] + (quantified ? BAR : '');
}

/** Name of a cell's glyph among those of a picture: task, task-number. */
export function glyphName({ level, quantified }: Pick<Coverage, 'level' | 'quantified'>): string {
  return quantified.length > 0 ? `${level}-number` : level;
}
