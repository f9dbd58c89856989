import { JSDOM } from 'jsdom';
import type { Chart, Picture } from '../../charts/chart.ts';
import { wrapText } from '../../charts/chartFileLines.ts';
import { sourceLine } from '../../charts/source.ts';

/** Width of a column on a phone, in which words take the most lines. */
const ROOM = 300;
/** Width a picture is drawn with for phones. */
const NARROW = 324;
/** What stands between and below the words: choice of scale, links, the line about the site. */
const REST = 240;

/** Height in pixels at which a frame shows a chart without scrolling, on a phone too; what folds out scrolls. */
export function frameHeight(chart: Chart, picture: Picture): number {
  const lines = (words: string, size: number): number => wrapText(words, ROOM, size).length;
  const notes = [picture.reading, ...chart.caveats, `${sourceLine(chart.plans)}。看原句与数据表`];
  const written = lines(chart.title, 19) * 28 + notes.reduce((sum, words) => sum + lines(words, 14) * 24, 0);
  const { document } = new JSDOM().window;
  const heights = [NARROW, chart.wide.drawn].map((width) => {
    const { 3: height = '0' } = (picture.draw({ document, width, id: 'measured' }).getAttribute('viewBox') ?? '').split(' ');
    return Number(height) * (width === NARROW ? 1 : 1.12);
  });
  return Math.ceil((written + Math.max(...heights) + REST) / 10) * 10;
}
