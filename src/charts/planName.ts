import type { Selection } from 'd3';
import { textWidth } from './textWidth.ts';

/** A group of an SVG under construction. */
export type Group = Selection<SVGGElement, undefined, null, undefined>;

const MARK = 20;
/** Between mark and name. */
const GAP = 10;

/** Width of a plan's mark: a square for one character, wider for two. */
const markWidth = (mark: string): number => Math.max(MARK, textWidth(mark, 13) + 6);

/** Room for mark and name of the widest plan, at most `most`. */
export function nameRoom(plans: readonly { name: string; mark: string }[], most: number): number {
  return Math.min(most, Math.ceil(Math.max(0, ...plans.map(({ mark, name }) => markWidth(mark) + GAP + textWidth(name, 15)))));
}

/** A text cut to its room, with … where it is cut. */
export function fitted(text: string, room: number, size: number): string {
  const characters = [...text];
  if (textWidth(text, size) <= room) return text;
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > room) characters.pop();
  return `${characters.join('')}…`;
}

/** Mark and name of a plan, its left edge at 0, its middle on the line y = 0. Says whether the name was cut. */
export function drawPlanName(group: Group, { mark, name }: { mark: string; name: string }, room: number): boolean {
  const width = markWidth(mark);
  const shown = fitted(name, room - width - GAP, 15);
  group.append('rect').attr('class', 'mark').attr('y', -10).attr('width', width).attr('height', MARK).attr('fill', 'var(--hue)');
  group
    .append('text')
    .attr('class', 'mark-text')
    .attr('x', width / 2)
    .attr('y', 4.5)
    .attr('text-anchor', 'middle')
    .attr('fill', 'var(--plan-text)')
    .attr('font-size', 13)
    .attr('font-weight', 700)
    // The name stands beside it.
    .attr('aria-hidden', 'true')
    .text(mark);
  group
    .append('text')
    .attr('class', 'name')
    .attr('x', width + GAP)
    .attr('y', 5)
    .attr('fill', 'var(--ink)')
    .attr('font-size', 15)
    .text(shown);
  return shown !== name;
}
