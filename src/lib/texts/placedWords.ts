import { ownText, type Words } from '../ownText.ts';

/** A piece of a provision's text and where in it the piece begins. */
export interface Piece {
  text: string;
  at: number;
}

/** The parts of a provision's text, each with its place. */
export interface PlacedWords {
  title: Piece | null;
  rows: Piece[][];
  paragraphs: Piece[];
  units: Piece | null;
}

/** Takes the text of a provision apart, in the order and with the gaps of {@link ownText}, so that what was found in the text can be marked in its parts. */
export function placeWords(words: Words): PlacedWords {
  const text = ownText(words);
  const title = words.title === null ? null : { text: words.title, at: 0 };
  const units = words.units === null ? null : { text: words.units, at: text.length - words.units.length };
  const body = [...words.rows.map((row) => row.join('\t')), ...words.paragraphs].join('\n');
  let at = text.length - (words.units ?? '').length - body.length;
  // one character, a tab or a line end, parts a piece from the next
  const place = (piece: string): Piece => {
    const placed = { text: piece, at };
    at += piece.length + 1;
    return placed;
  };
  return { title, rows: words.rows.map((row) => row.map(place)), paragraphs: words.paragraphs.map(place), units };
}
