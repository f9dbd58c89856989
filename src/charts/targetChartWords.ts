import { fitted } from './planName.ts';
import type { ChartPoint } from './rows.ts';
import { attributes, looks, say, type Look, type Parent } from './targetChartLook.ts';
import { textWidth } from './textWidth.ts';

/** Words of one look within a line. */
interface Part {
  look: Extract<Look, 'from' | 'period' | 'value' | 'year'>;
  text: string;
}

/** Between words of different looks, in pixels. */
const SPACE = 7;

/** The words of a point: 9324件 → 21266件 2025, 三年累计 +30% 2026; a value whose words take more room than there is ends in …. */
export function partsOf({ baseline, period, label, year }: ChartPoint, withBaseline: boolean, room: number): Part[] {
  const parts: Part[] = [
    ...(withBaseline && baseline ? [{ look: 'from' as const, text: `${baseline.label} →` }] : []),
    ...(period === null ? [] : [{ look: 'period' as const, text: period }]),
    { look: 'value', text: label },
    ...(year === null ? [] : [{ look: 'year' as const, text: String(year) }]),
  ];
  const over = partsWidth(parts) - room;
  if (over <= 0) return parts;
  const { 'font-size': size } = looks.value;
  return parts.map((part) => (part.look === 'value' ? { ...part, text: fitted(label, textWidth(label, size) - over, size) } : part));
}

/** Width of words side by side. */
export function partsWidth(parts: readonly Part[]): number {
  return parts.reduce((sum, { look, text }) => sum + textWidth(text, looks[look]['font-size']), SPACE * (parts.length - 1));
}

/** Draws words side by side, from `x` on or up to it. */
export function drawParts(
  parent: Parent<SVGAElement>,
  parts: readonly Part[],
  { x, y, anchor }: { x: number; y: number; anchor: 'start' | 'end' },
): void {
  const words = say(parent, 'words', { x, y });
  if (anchor === 'end') words.attr('text-anchor', 'end');
  parts.forEach(({ look, text }, index) => {
    const part = attributes(words.append('tspan').attr('class', look), looks[look]).text(text);
    if (index > 0) part.attr('dx', SPACE);
  });
}

/** A text on at most two lines of `room` pixels, broken behind a comma where that helps; what is left over is cut off with …. */
export function wrapped(text: string, room: number, size: number): string[] {
  if (textWidth(text, size) <= room) return [text];
  const characters = [...text];
  const fitting = (from: number, end = ''): number => {
    let to = from;
    while (to < characters.length && textWidth(`${characters.slice(from, to + 1).join('')}${end}`, size) <= room) to += 1;
    return to;
  };
  const most = fitting(0);
  // Behind the last ， ； or ： of the line, if what follows then fits too; no line begins with such a mark or a closing quote.
  const marks = characters.slice(0, most).flatMap((character, at) => (/[，；：]/u.test(character) ? [at + 1] : []));
  let cut = marks.findLast((at) => textWidth(characters.slice(at).join(''), size) <= room) ?? most;
  while (cut > 1 && /[，；：。、”）%]/u.test(characters[cut] ?? '')) cut -= 1;
  const rest = characters.slice(cut).join('');
  if (textWidth(rest, size) <= room) return [characters.slice(0, cut).join(''), rest];
  return [characters.slice(0, cut).join(''), `${characters.slice(cut, fitting(cut, '…')).join('')}…`];
}
