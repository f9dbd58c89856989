/** Whether a character takes a whole em, as 万, “, ； and ≥ do; 9 and % take about half. */
const isFull = (point: number): boolean => (point >= 0x2e80 && point <= 0xffef) || (point >= 0x2018 && point <= 0x201d) || point === 0x2265;

/**
 * Estimated width of a text in ems.
 *
 * @param before ems of what stands before it, to go on from: a sum of parts is then that of the whole, to the last bit.
 */
export function emsOf(text: string, before = 0): number {
  let ems = before;
  for (const character of text) ems += isFull(character.codePointAt(0) ?? 0) ? 1 : 0.6;
  return ems;
}

/** Estimated width of a text in pixels; enough to keep labels apart without a browser to measure in. */
export function textWidth(text: string, size: number): number {
  return emsOf(text) * size;
}
