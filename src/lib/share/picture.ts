import { literal } from '../../charts/look.ts';
import { glyphOf, widthOf, type Weight } from './face.ts';
import { breakLines, cutLine } from './lines.ts';
import { paper } from './paper.ts';

/** The square that stands for a plan. */
export interface Mark {
  /** Id of the plan, which has the hue. */
  plan: string;
  text: string;
}

/** What a picture says: where the words are from, the words, and what else is printed of them. */
export interface Picture {
  mark: Mark | null;
  /** Beside the mark, above the title: `运城 二、（二）2.`. */
  above: string;
  title: string;
  /** Lines below the title, each cut to the width; with a mark where it speaks of one plan. */
  notes: { mark?: Mark; text: string }[];
}

/** Size that chats and networks ask of a picture (Open Graph: 1.91 : 1). */
export const pictureSize = { width: 1200, height: 630 };

const { width: WIDTH, height: HEIGHT } = pictureSize;
const SIDE = 80;
const ROOM = WIDTH - 2 * SIDE;
/** Sizes a title may have, largest first, each with the lines there is room for. */
const TITLES = [
  { size: 72, lines: 2 },
  { size: 60, lines: 3 },
  { size: 50, lines: 3 },
] as const;

/** Size of the lines below the title, so that a chat that shows a picture 400 px wide still shows characters of 11 px. */
const NOTE = 33;

/** Hue of a plan, as the tokens have it; plans beyond the first ones have none of their own. */
const hueOf = (plan: string): string => literal('var(--hue)', plan);

/** Rounded to what an eye can see, so that files stay small and alike. */
const round = (number: number): string => String(Math.round(number * 1000) / 1000);

/** Words as outlines, their baseline at y. */
function write(words: string, x: number, y: number, { size, weight, fill }: { size: number; weight: Weight; fill: string }): string {
  let at = x;
  const paths = [...words].map((character) => {
    const { outline, advance } = glyphOf(character, weight);
    const path = `<path transform="matrix(${round(size / 1000)} 0 0 ${round(-size / 1000)} ${round(at)} ${round(y)})" d="${outline}"/>`;
    at += (advance * size) / 1000;
    return outline === '' ? '' : path;
  });
  return `<g fill="${literal(fill)}">${paths.join('')}</g>`;
}

/** A plan's mark, its upper left corner at x and y; one or two characters in it. */
function drawMark({ plan, text }: Mark, x: number, y: number, side: number): string {
  const size = [...text].length > 1 ? side * 0.42 : side * 0.62;
  const style = { size, weight: 700 as const, fill: 'var(--plan-text)' };
  const left = x + (side - widthOf(text, size, 700)) / 2;
  return `<path fill="${hueOf(plan)}" d="M${round(x)} ${round(y)}h${round(side)}v${round(side)}h-${round(side)}z"/>${write(text, left, y + side / 2 + size * 0.36, style)}`;
}

/** The title in the largest size in which all of it fits, else in the smallest with …. */
function setTitle(title: string): { lines: string[]; size: number } {
  const tries = TITLES.map(({ size, lines }) => ({ size, ...breakLines(title, ROOM, lines, (words) => widthOf(words, size, 700)) }));
  const [last] = tries.slice(-1);
  return tries.find(({ whole }) => whole) ?? last ?? { lines: [title], size: TITLES[0].size };
}

/** Foot of every picture: the double rule, the two bars, the name of the site. */
function foot(): string {
  const bars = `<path fill="${literal('var(--ink)')}" d="M${String(SIDE)} 560h8v34h-8zM${String(SIDE)} 532h${String(ROOM)}v3h-${String(ROOM)}zM${String(SIDE)} 539h${String(ROOM)}v1h-${String(ROOM)}z"/>`;
  const red = `<path fill="${literal('var(--vermilion)')}" d="M${String(SIDE + 16)} 560h8v34h-8z"/>`;
  return bars + red + write('政策对读', SIDE + 40, 588, { size: 30, weight: 700, fill: 'var(--ink)' });
}

/** A picture as SVG: outlines only, no font is asked for, so that every machine draws the same. */
export function drawPicture({ mark, above, title, notes }: Picture): string {
  const parts: string[] = [];
  const start = mark ? SIDE + 84 : SIDE;
  if (mark) parts.push(drawMark(mark, SIDE, 64, 60));
  const head = { size: 38, weight: 400, fill: 'var(--ink-2)' } as const;
  parts.push(
    write(
      cutLine(above, WIDTH - SIDE - start, (words) => widthOf(words, head.size, 400)),
      start,
      106,
      head,
    ),
  );
  const { lines, size } = setTitle(title);
  const top = 176 + size * 0.88;
  lines.forEach((line, at) => parts.push(write(line, SIDE, top + at * size * 1.36, { size, weight: 700, fill: 'var(--ink)' })));
  const below = top + (lines.length - 1) * size * 1.36 + 74;
  const pitch = 44;
  const fitting = Math.max(1, Math.floor((520 - below) / pitch) + 1);
  notes.slice(0, fitting).forEach(({ mark: of, text }, at) => {
    const y = below + at * pitch;
    const x = of ? SIDE + 50 : SIDE;
    if (of) parts.push(drawMark(of, SIDE, y - 29, 36));
    const words = cutLine(text, WIDTH - SIDE - x, (part) => widthOf(part, NOTE, 400));
    parts.push(write(words, x, y, { size: NOTE, weight: 400, fill: 'var(--ink-2)' }));
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(HEIGHT)}"><path fill="${paper.light}" d="M0 0h${String(WIDTH)}v${String(HEIGHT)}H0z"/>${parts.join('')}${foot()}</svg>`;
}
