import type { Provision } from '../schemas/provision.ts';

/** The parts of a provision that hold its words. */
export type Words = Pick<Provision, 'title' | 'runIn' | 'paragraphs' | 'rows' | 'units'>;

/**
 * Own text of a provision, as provisions.json gives it (design.md §6): title, then body, then the
 * responsible-unit parenthesis; white space only between title and paragraphs, and between table cells.
 */
export function ownText({ title, runIn, paragraphs, rows, units }: Words): string {
  const body = [...rows.map((row) => row.join('\t')), ...paragraphs].join('\n');
  const gap = title && body && !runIn ? '\n' : '';
  return (title ?? '') + gap + body + (units ?? '');
}
