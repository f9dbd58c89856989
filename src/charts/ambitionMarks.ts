import type { Group } from './planName.ts';

/** How words look. */
interface Look {
  className: string;
  size: number;
  grey?: boolean;
  bold?: boolean;
  anchor?: 'middle' | 'end';
}

/** Writes words on a halo of paper, so that no line of the plot runs through them. */
export function write(group: Group, x: number, y: number, words: string, { className, size, grey, bold, anchor }: Look): void {
  const text = group
    .append('text')
    .attr('class', className)
    .attr('x', x)
    .attr('y', y)
    .attr('font-size', size)
    .attr('fill', grey ? 'var(--ink-2)' : 'var(--ink)')
    .attr('stroke', 'var(--paper)')
    .attr('stroke-width', 4)
    .attr('stroke-linejoin', 'round')
    .attr('paint-order', 'stroke');
  if (bold) text.attr('font-weight', 700);
  if (anchor) text.attr('text-anchor', anchor);
  text.text(words);
}

/** A straight line. */
export function line(group: Group, [x1, y1, x2, y2]: [number, number, number, number], className: string, stroke: string, width = 1): void {
  group
    .append('line')
    .attr('class', className)
    .attr('x1', x1)
    .attr('y1', y1)
    .attr('x2', x2)
    .attr('y2', y2)
    .attr('stroke', stroke)
    .attr('stroke-width', width);
}

/** A point: a filled disc for what follows from a baseline, a hollow diamond for what follows from a printed rate. */
export function point(group: Group, x: number, y: number, from: 'baseline' | 'growth'): void {
  const mark = group.append('g').attr('transform', `translate(${x} ${y})`).attr('stroke', 'var(--hue)').attr('stroke-width', 2);
  if (from === 'baseline') mark.append('circle').attr('class', 'computed').attr('r', 5).attr('fill', 'var(--hue)');
  else mark.append('path').attr('class', 'computed diamond').attr('d', 'M0 -6.5L6.5 0L0 6.5L-6.5 0z').attr('fill', 'var(--paper)');
}
