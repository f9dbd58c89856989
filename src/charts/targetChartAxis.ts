import { formatValue } from './format.ts';
import { placeOn, type Scale } from './scale.ts';
import { attributes, looks, rounded, say, type Parent } from './targetChartLook.ts';
import { textWidth } from './textWidth.ts';

/** Height of an axis with its labels. */
export const AXIS = 40;
/** Height of the labels at the foot of a long picture. */
export const FOOT = 28;
/** Between two labels. */
const APART = 4;

/** Where an axis stands; y from top to bottom of its grid. */
interface AxisPlace {
  left: number;
  axis: number;
  top: number;
  bottom: number;
  /** Width of the picture, out of which no label may run. */
  width: number;
  foot: boolean;
}

interface Label {
  value: number;
  text: string;
  middle: number;
  half: number;
}

/** The labels of an axis: of every line that has one, or of every second, third, … so that none runs into the next. */
function labelsOf(scale: Scale, unit: string, x: (value: number) => number, width: number): Label[] {
  const label = (value: number): Label => {
    const text = value === 0 ? '0' : formatValue(value, unit, true);
    const half = textWidth(text, looks.tick['font-size']) / 2 + 2;
    return { value, text, half, middle: Math.min(Math.max(x(value), half), width - half) };
  };
  const apart = scale.zero ? [label(0)] : [];
  const all = scale.ticks.map(label);
  // Every second, … counted from 0 where it is a line, else from the first.
  const start = Math.max(0, scale.ticks.indexOf(0));
  for (let every = 1; ; every += 1) {
    const chosen = [...apart, ...all.filter((_, at) => (at - start) % every === 0)];
    const fit = chosen.every(({ middle, half }, at) => {
      const next = chosen[at + 1];
      return !next || middle + half + APART <= next.middle - next.half;
    });
    if (fit || every > all.length) return chosen;
  }
}

/** Axis on top, and at the foot of a long picture: labels, hairline grid, and the break that sets 0 apart. */
export function drawAxis(parent: Parent, scale: Scale, unit: string, { left, axis, top, bottom, width, foot }: AxisPlace): void {
  const group = parent.append('g').attr('class', 'axis').attr('aria-hidden', 'true') as Parent;
  const x = (value: number): number => left + placeOn(scale, value, axis);
  for (const value of scale.zero ? [0, ...scale.lines] : scale.lines)
    attributes(group.append('line').attr('class', 'grid'), {
      x1: x(value),
      x2: x(value),
      y1: top - 12,
      y2: bottom,
      stroke: 'var(--grid)',
      'data-value': value,
    });
  for (const { value, text, middle } of labelsOf(scale, unit, x, width))
    for (const y of foot ? [top - 18, bottom + 18] : [top - 18]) say(group, 'tick', { x: middle, y }, text).attr('data-value', value);
  if (!scale.zero) return;
  const middle = (x(0) + x(scale.lines[0] ?? 1)) / 2;
  attributes(group.append('path').attr('class', 'break'), {
    d: `M${rounded(middle - 5)} ${top - 2}l4 -8m3 8l4 -8`,
    fill: 'none',
    stroke: 'var(--ink-3)',
  });
}
