/** How wide words are, in the unit of the room. */
type Measure = (words: string) => number;

// Matches 、 ， 。 ” 》 ）, which may not begin a line; not （ “ 《.
const NO_START = /^[、，。；：？！…—～·”’》〉）〕】％%,.;:!?)\]]/u;
// Matches （ “ 《 〔, which may not end a line; not ） ”.
const NO_END = /[（“‘《〈〔【([]$/u;
// Matches 2024—2026年 and 〔2024〕13号 and PCT and 10.5万件 as one; of 推进 each character.
const PIECE = /〔\d+〕\d*号?|[A-Za-z\d][A-Za-z\d.,%—–-]*(?:[年月日号%]|[万亿]?[件元家项个])?|./gsu;

/** Pieces that hold together: what may not begin a line joined to what is before it, what may not end one to what follows. */
function piecesOf(words: string): string[] {
  const pieces: string[] = [];
  for (const [piece] of words.matchAll(PIECE)) {
    const last = pieces.at(-1);
    if (last !== undefined && (NO_START.test(piece) || NO_END.test(last))) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Fills lines one after another. A piece wider than the room is parted between characters. */
function fill(pieces: readonly string[], room: number, measure: Measure): string[] {
  const lines = [''];
  const put = (piece: string): void => {
    const last = lines.at(-1) ?? '';
    if (last === '' || measure(last + piece) <= room) lines[lines.length - 1] = last + piece;
    else lines.push(piece.trimStart());
  };
  for (const piece of pieces) for (const part of measure(piece) > room ? piece : [piece]) put(part);
  return lines;
}

/** Words cut to one line, with … where something is left out. */
export function cutLine(words: string, room: number, measure: Measure): string {
  if (measure(words) <= room) return words;
  const characters = [...words];
  while (characters.length > 0 && measure(`${characters.join('')}…`) > room) characters.pop();
  while (characters.length > 0 && /[，、。；：“《（〔\s]/u.test(characters.at(-1) ?? '')) characters.pop();
  return `${characters.join('')}…`;
}

/**
 * Words in at most `most` lines, after GB/T 15834 (no 、，。” at the start of a line, no “《（ at its end), of about one length; what does
 * not fit is replaced by ….
 *
 * @returns the lines, and whether all words are in them.
 */
export function breakLines(words: string, room: number, most: number, measure: Measure): { lines: string[]; whole: boolean } {
  const pieces = piecesOf(words);
  const lines = fill(pieces, room, measure);
  if (lines.length > most) {
    const kept = lines.slice(0, most - 1);
    return { lines: [...kept, cutLine(lines.slice(most - 1).join(''), room, measure)], whole: false };
  }
  // As narrow as the number of lines allows, so that no line of one character is left over.
  let even = lines;
  const widest = Math.max(0, ...pieces.map(measure));
  for (let width = room * 0.95; width >= Math.max(widest, room / 2); width *= 0.95) {
    const narrower = fill(pieces, width, measure);
    if (narrower.length > lines.length || narrower.some((line) => measure(line) > room)) break;
    even = narrower;
  }
  return { lines: even, whole: true };
}
