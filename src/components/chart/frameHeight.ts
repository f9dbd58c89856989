import type { Chart, Picture } from '../../charts/chart.ts';
import { wrapText } from '../../charts/chartFileLines.ts';
import { sourceLine } from '../../charts/source.ts';
import { textWidth } from '../../charts/textWidth.ts';
import { drawnPicture } from '../../charts/drawnPicture.ts';
import { narrowDrawn, narrowShown, siteLine, wideGrown } from './sizes.ts';

/** Widths of the frame for which the height is enough, every so many pixels, in px. */
const [LEAST, MOST, STEP] = [320, 1000, 20];
/** Left and right of what stands in the frame. */
const PADDING = 36;
/** From this width on what can be pressed is lower, since a pointer and no finger presses it. */
const DESK = 720;
/** Room in which the links below a picture keep to one line. */
const LINKS = 470;
/** Line pitches of the title and of notes, and their sizes, in px. */
const title = { size: 19, pitch: 27.6 };
const note = { size: 14, pitch: 23.8 };
/** Margins between all parts, padding and rules. */
const BETWEEN = 86;

/** Lines of a title, which breaks between its clauses alone: 四份写了数，晋城只写增长率. */
function titleLines(words: string, room: number): number {
  let [lines, line] = [1, 0];
  // Matches 四份写了数， as a piece of its own, with the mark that ends it; not 四份.
  for (const clause of words.match(/[^，：；、]+[，：；、]?/gu) ?? []) {
    const width = textWidth(clause, title.size);
    if (line > 0 && line + width > room) [lines, line] = [lines + 1, 0];
    line += width;
    // A clause longer than a line breaks anywhere.
    if (line > room) [lines, line] = [lines + Math.ceil(line / room) - 1, line % room];
  }
  return lines;
}

/** Height in px at which a frame of any width from 320 to 1000 px shows a chart without scrolling; what folds out scrolls. */
export function frameHeight(chart: Chart, picture: Picture): number {
  const { drawn, from } = chart.wide;
  const notes = [picture.reading, ...chart.caveats, `${sourceLine(chart.plans)}。${chart.pageLabel}`, siteLine];
  const [wide, narrow] = [drawn, narrowDrawn].map((width) => drawnPicture(chart, picture, width).height) as [number, number];
  const needed = (width: number): number => {
    const room = width - PADDING;
    const written =
      titleLines(chart.title, room) * title.pitch +
      notes.reduce((sum, words) => sum + wrapText(words, room, note.size).length, 0) * note.pitch;
    const shown = room >= from ? (wide * Math.min(room, drawn * wideGrown)) / drawn : (narrow * Math.min(room, narrowShown)) / narrowDrawn;
    const pressed = width < DESK ? 44 : 28;
    const links = room < LINKS ? 2 * pressed + 4 : pressed;
    const choice = picture.scale === null ? 0 : 8 + pressed;
    return written + shown + links + choice + BETWEEN;
  };
  const widths = Array.from({ length: (MOST - LEAST) / STEP + 1 }, (_, at) => LEAST + at * STEP);
  // Just wide enough for the wide picture it is highest beside its words.
  return Math.ceil(Math.max(...[...widths, from + PADDING].map(needed)) / 10) * 10;
}
