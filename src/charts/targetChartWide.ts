import { fitted, nameRoom } from './planName.ts';
import type { ChartPoint } from './rows.ts';
import { placeOn, widestAxis } from './scale.ts';
import { AIRY, LEADING, stacked, type Layout, type PlacedPoint, type PlacedReason } from './targetChartLayout.ts';
import { looks } from './targetChartLook.ts';
import { largest, reachLeft, reachRight, smallest } from './targetChartMarks.ts';
import type { Panel, PanelLine } from './targetChartPanels.ts';
import { partsOf, partsWidth, wrapped } from './targetChartWords.ts';
import { textWidth } from './textWidth.ts';

const ROW = 42;
const CLOSE_ROW = 36;
/** A line whose marks have what is counted above them. */
const NAMED = 48;
const GAP = 10;
/** Between marks and words. */
const BESIDE = 6;
/** Names take at least this much, and at most a third of the picture. */
const SHORTEST_NAMES = 92;
/** An axis is never narrower. */
const NARROWEST = 60;
/** From the line of the marks to the foot of words beside them. */
const FOOT = 5;

const pointsIn = ({ rows }: Panel): ChartPoint[] =>
  rows.flatMap(({ lines }) => lines.flatMap((line) => ('point' in line ? line.point : [])));

/** Left of all marks, from the left end of the axis. */
const startOf = (point: ChartPoint, panel: Panel, axis: number): number =>
  placeOn(panel.scale, smallest(point), axis) - reachLeft(point) - BESIDE;

/** Whether the baseline has room for its words on its own left; below its baseline a target stands there. */
function standsBefore(point: ChartPoint, panel: Panel, axis: number): boolean {
  const { baseline, value } = point;
  if (!baseline || value < baseline.value) return false;
  return startOf(point, panel, axis) - textWidth(baseline.label, looks.from['font-size']) >= 0;
}

/** Room for the words of a point where the axis is at its narrowest. */
const wordsRoom = (point: ChartPoint, room: number): number => room - NARROWEST - reachRight(point) - BESIDE - 2;

/**
 * The widest axis on which the words right of every point still fit. A narrower axis leaves fewer baselines room on their
 * left, and their words then stand on the right: so often until nothing changes.
 */
function axisOf(panel: Panel, room: number): number {
  const points = pointsIn(panel);
  for (let axis = room, before = points.length + 1; ;) {
    const inside = points.map((point) => standsBefore(point, panel, axis));
    const count = inside.filter(Boolean).length;
    if (count === before) return axis;
    before = count;
    const needs = points.map((point, at) => ({
      value: largest(point),
      right: reachRight(point) + BESIDE + partsWidth(partsOf(point, !inside[at], wordsRoom(point, room))) + 2,
    }));
    axis = Math.max(NARROWEST, Math.min(axis, widestAxis(panel.scale, needs, room)));
  }
}

function placePoint(
  point: ChartPoint,
  panel: Panel,
  { left, axis, pitch, top, room }: Record<'left' | 'axis' | 'pitch' | 'top' | 'room', number>,
): PlacedPoint {
  const height = point.name === null ? pitch : NAMED;
  const marks = top + (point.name === null ? height / 2 : 33);
  const before = standsBefore(point, panel, axis);
  return {
    point,
    top,
    height,
    marks,
    parts: partsOf(point, !before, wordsRoom(point, room)),
    words: { x: left + placeOn(panel.scale, largest(point), axis) + reachRight(point) + BESIDE, y: marks + FOOT, anchor: 'start' },
    before: before ? { x: left + startOf(point, panel, axis) + 1, y: marks + FOOT, anchor: 'end' } : null,
    counted: point.name === null ? null : { text: fitted(point.name, room, looks.counted['font-size']), x: left, y: top + 18 },
  };
}

function placeReason(
  line: Exclude<PanelLine, { point: ChartPoint }>,
  top: number,
  { left, pitch, room }: { left: number; pitch: number; room: number },
): PlacedReason {
  const texts = wrapped(line.reason, room - 4, looks.reason['font-size']);
  return { line, top, height: pitch, texts, x: left + 4, y: top + pitch / 2 + FOOT - ((texts.length - 1) * LEADING) / 2 };
}

/** Names at the left, then the axis, words beside the points. */
export function wideLayout(panel: Panel, width: number): Layout {
  const pitch = panel.rows.length > AIRY ? CLOSE_ROW : ROW;
  const names = Math.min(
    Math.max(
      SHORTEST_NAMES,
      nameRoom(
        panel.rows.map(({ plan }) => plan),
        width,
      ),
    ),
    Math.floor(width / 3),
  );
  const inset = Math.max(0, ...pointsIn(panel).map((point) => reachLeft(point) - GAP));
  const left = names + GAP + inset;
  const room = width - left;
  const axis = axisOf(panel, room);
  const rows = panel.rows.map(({ plan, lines }) => {
    let height = 0;
    const placed = lines.map((line) => {
      const one =
        'point' in line
          ? placePoint(line.point, panel, { left, axis, pitch, top: height, room })
          : placeReason(line, height, { left, pitch, room });
      height += one.height;
      return one;
    });
    const [first] = placed;
    return { plan, height, name: { y: first && 'marks' in first ? first.marks : pitch / 2, room: names }, lines: placed };
  });
  return { left, axis, rows: stacked(rows) };
}
