import { literal } from '../../charts/look.ts';
import { widthOf, type Weight } from './face.ts';
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

const { width: WIDTH } = pictureSize;
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

/** A rectangle in one colour, in pixels. */
export interface Block {
  x: number;
  y: number;
  width: number;
  height: number;
  /** As #1a1c1e. */
  fill: string;
}

/** Words on one line. */
export interface Line {
  words: string;
  /** Left end, and baseline, in pixels. */
  x: number;
  y: number;
  size: number;
  weight: Weight;
  fill: string;
  /** Colour of what is below. */
  on: string;
}

/** Where everything of a picture stands; lines lie on blocks, both on paper. */
export interface Layout {
  blocks: Block[];
  lines: Line[];
}

const ink = literal('var(--ink)');
const grey = literal('var(--ink-2)');

/** A plan's mark in its hue, its upper left corner at x and y; one or two characters in it. Plans beyond the first ones have no hue of their own. */
function layMark({ plan, text }: Mark, x: number, y: number, side: number): { block: Block; line: Line } {
  const size = [...text].length > 1 ? side * 0.42 : side * 0.62;
  const left = x + (side - widthOf(text, size, 700)) / 2;
  const hue = literal('var(--hue)', plan);
  return {
    block: { x, y, width: side, height: side, fill: hue },
    line: {
      words: text,
      x: left,
      y: Math.round(y + side / 2 + size * 0.36),
      size,
      weight: 700,
      fill: literal('var(--plan-text)'),
      on: hue,
    },
  };
}

/** The title in the largest size in which all of it fits, else in the smallest with …. */
function setTitle(title: string): { lines: string[]; size: number } {
  const tries = TITLES.map(({ size, lines }) => ({ size, ...breakLines(title, ROOM, lines, (words) => widthOf(words, size, 700)) }));
  const [last] = tries.slice(-1);
  return tries.find(({ whole }) => whole) ?? last ?? { lines: [title], size: TITLES[0].size };
}

/** Foot of every picture: the double rule, the two bars, the name of the site. */
const foot = {
  blocks: [
    { x: SIDE, y: 560, width: 8, height: 34, fill: ink },
    { x: SIDE, y: 532, width: ROOM, height: 3, fill: ink },
    { x: SIDE, y: 539, width: ROOM, height: 1, fill: ink },
    { x: SIDE + 16, y: 560, width: 8, height: 34, fill: literal('var(--vermilion)') },
  ],
  line: { words: '政策对读', x: SIDE + 40, y: 588, size: 30, weight: 700, fill: ink, on: paper.light },
} as const;

/** Lays out a picture on whole pixels: blocks are sharp, and a character stands alike in every line. */
export function layOutPicture({ mark, above, title, notes }: Picture): Layout {
  const layout: Layout = { blocks: [...foot.blocks], lines: [foot.line] };
  const add = (of: Mark, x: number, y: number, side: number): void => {
    const { block, line } = layMark(of, x, y, side);
    layout.blocks.push(block);
    layout.lines.push(line);
  };
  const start = mark ? SIDE + 84 : SIDE;
  if (mark) add(mark, SIDE, 64, 60);
  const head = { size: 38, weight: 400, fill: grey, on: paper.light } as const;
  const place = cutLine(above, WIDTH - SIDE - start, (words) => widthOf(words, head.size, 400));
  layout.lines.push({ words: place, x: start, y: 106, ...head });
  const { lines, size } = setTitle(title);
  const top = 176 + size * 0.88;
  lines.forEach((words, at) => {
    layout.lines.push({ words, x: SIDE, y: Math.round(top + at * size * 1.36), size, weight: 700, fill: ink, on: paper.light });
  });
  const below = Math.round(top + (lines.length - 1) * size * 1.36 + 74);
  const pitch = 44;
  const fitting = Math.max(1, Math.floor((520 - below) / pitch) + 1);
  notes.slice(0, fitting).forEach(({ mark: of, text }, at) => {
    const y = below + at * pitch;
    const x = of ? SIDE + 50 : SIDE;
    if (of) add(of, SIDE, y - 29, 36);
    const words = cutLine(text, WIDTH - SIDE - x, (part) => widthOf(part, NOTE, 400));
    layout.lines.push({ words, x, y, size: NOTE, weight: 400, fill: grey, on: paper.light });
  });
  return layout;
}
