import { scaleLinear, scaleLog } from 'd3';
import type { ScaleKind } from './chart.ts';

/** Where values stand on an axis, whatever its width. */
export interface Scale {
  kind: ScaleKind;
  /** Whether 0 stands apart, left of a break, because a log axis has none. */
  zero: boolean;
  /** Values with a grid line, without the 0 that stands apart: on a log axis every power of ten. */
  lines: number[];
  /** Those of the lines that are labelled, at most five. */
  ticks: number[];
  /** Part of the axis left of a value, 0 to 1; on a log axis of positive values only. */
  share: (value: number) => number;
}

/** Room for the 0 of a log axis and the break beside it, in pixels. */
const ZERO_ROOM = 44;
const MOST_TICKS = 5;
/** Values that spread further than this are also drawn on a log axis. */
const SPREAD = 10;
/** Where the largest is at least this, the log axis comes first. */
const LARGE = 10_000;

const positive = (values: readonly number[]): number[] => values.filter((value) => value > 0);

/** The axes a reader may choose from, the one shown first at the front. Below 0 there is no log axis. */
export function scaleKinds(values: readonly number[]): [ScaleKind, ...ScaleKind[]] {
  const above = positive(values);
  const [smallest, largest] = [Math.min(...above), Math.max(...above)];
  if (above.length === 0 || values.some((value) => value < 0) || largest / smallest <= SPREAD) return ['linear'];
  return largest >= LARGE ? ['log', 'linear'] : ['linear', 'log'];
}

/** Powers of ten from the one below the smallest to the last not above the largest. */
function powers(smallest: number, largest: number): number[] {
  const [from, to] = [Math.floor(Math.log10(smallest)), Math.floor(Math.log10(largest))];
  // Number('1e-7'), because 10 ** -7 is not the number written 1e-7.
  return Array.from({ length: to - from + 1 }, (_, index) => Number(`1e${String(from + index)}`));
}

function logScale(values: readonly number[]): Scale {
  const above = positive(values);
  const [smallest, largest] = [Math.min(...above), Math.max(...above)];
  const lines = powers(smallest, largest);
  const every = Math.ceil(lines.length / MOST_TICKS);
  return {
    kind: 'log',
    zero: values.includes(0),
    lines,
    ticks: lines.filter((_, index) => (lines.length - 1 - index) % every === 0),
    share: scaleLog([lines[0] ?? 1, largest], [0, 1]),
  };
}

/** Always with 0, so that lengths are what they say. */
function linearScale(values: readonly number[]): Scale {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const share = scaleLinear([least, most > least ? most : least + 1], [0, 1]);
  const ticks = share.ticks(MOST_TICKS).length > MOST_TICKS ? share.ticks(MOST_TICKS - 2) : share.ticks(MOST_TICKS);
  return { kind: 'linear', zero: false, lines: ticks, ticks, share };
}

/** The axis of a kind for values; log only where {@link scaleKinds} offers it. */
export function makeScale(values: readonly number[], kind: ScaleKind): Scale {
  return kind === 'log' ? logScale(values) : linearScale(values);
}

/** Pixels of a value from the left end of an axis `width` pixels wide. */
export function placeOn(scale: Scale, value: number, width: number): number {
  if (!scale.zero) return scale.share(value) * width;
  return value === 0 ? 0 : ZERO_ROOM + scale.share(value) * (width - ZERO_ROOM);
}

/** The widest an axis may be for all that stands right of its values to end within `room` pixels. */
export function widestAxis(scale: Scale, needs: readonly { value: number; right: number }[], room: number): number {
  const apart = scale.zero ? ZERO_ROOM : 0;
  return Math.min(
    room,
    ...needs
      .filter(({ value }) => !(scale.zero && value === 0))
      .map(({ value, right }) => {
        const share = scale.share(value);
        return share > 0 ? apart + (room - right - apart) / share : room;
      }),
  );
}
