import { fitted, nameRoom } from './planName.ts';
import type { ChartPoint } from './rows.ts';
import { widestAxis } from './scale.ts';
import { LEADING, stacked, type Layout, type PlacedPoint, type PlacedReason } from './targetChartLayout.ts';
import { looks } from './targetChartLook.ts';
import { largest, reachLeft, reachRight } from './targetChartMarks.ts';
import type { Panel, PanelLine } from './targetChartPanels.ts';
import { partsOf, partsWidth, wrapped } from './targetChartWords.ts';
import { textWidth } from './textWidth.ts';

/** Line of words; its middle, and the foot of words in it. */
const WORDS = { height: 28, middle: 17, foot: 22 };
/** Line of marks below it. */
const MARKS = { height: 26, middle: 12 };
const GAP = 12;
/** Left and right of the axis, so that a mark at its end is whole. */
const EDGE = 10;

/** What is counted has at least this much left of the words. */
const COUNTED = 60;
const wordsRoom = ({ name }: ChartPoint, width: number): number => width - 1 - (name === null ? 0 : COUNTED + GAP);

/** The words of a point stand above its marks, at the right end; at their left the plan, or what is counted. */
function placePoint(point: ChartPoint, width: number, top: number): PlacedPoint {
  const parts = partsOf(point, true, wordsRoom(point, width));
  return {
    point,
    top,
    height: WORDS.height + MARKS.height,
    marks: top + WORDS.height + MARKS.middle,
    parts,
    words: { x: width - 1, y: top + WORDS.foot, anchor: 'end' },
    before: null,
    counted:
      point.name === null
        ? null
        : { text: fitted(point.name, width - partsWidth(parts) - GAP, looks.counted['font-size']), x: 0, y: top + WORDS.foot },
  };
}

/** A reason stands beside the name if it fits there, else below it. */
function placeReason(line: Exclude<PanelLine, { point: ChartPoint }>, width: number, name: number): PlacedReason {
  const size = looks.reason['font-size'];
  const x = name + GAP;
  if (x + textWidth(line.reason, size) <= width) return { line, top: 0, height: WORDS.height + 6, texts: [line.reason], x, y: WORDS.foot };
  const texts = wrapped(line.reason, width, size);
  return { line, top: 0, height: WORDS.height + texts.length * LEADING + 10, texts, x: 0, y: WORDS.height + LEADING - 2 };
}

function placeRow({ plan, lines }: Panel['rows'][number], width: number): Omit<Layout['rows'][number], 'top'> {
  const name = nameRoom([plan], width);
  const [first] = lines;
  // A plan has a line of its own where what is counted stands left of the words, or the words leave too little room for its name.
  const alone =
    first &&
    'point' in first &&
    (first.point.name !== null || name + GAP + partsWidth(partsOf(first.point, true, wordsRoom(first.point, width))) > width);
  let height = alone ? WORDS.height : 0;
  const placed = lines.map((line) => {
    if (!('point' in line)) {
      const reason = placeReason(line, width, name);
      height += reason.height;
      return reason;
    }
    const point = placePoint(line.point, width, height);
    height += point.height;
    return point;
  });
  return { plan, height, name: { y: WORDS.middle, room: width }, lines: placed };
}

/** For phones: plan and words on a line of their own, so that the axis has the whole width. */
export function narrowLayout(panel: Panel, width: number): Layout {
  const points = panel.rows.flatMap(({ lines }) => lines.flatMap((line) => ('point' in line ? line.point : [])));
  const left = Math.max(EDGE, ...points.map((point) => reachLeft(point) + 1));
  const needs = points.map((point) => ({ value: largest(point), right: reachRight(point) + 1 }));
  return { left, axis: widestAxis(panel.scale, needs, width - left - EDGE), rows: stacked(panel.rows.map((row) => placeRow(row, width))) };
}
