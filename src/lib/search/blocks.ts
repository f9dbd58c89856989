/**
 * Texts in one block, in document order. Ten clauses shown are ten blocks at most, mostly of ten plans: of five texts, a block is
 * about 1.5 KB compressed, and 333 plans are some 3,000 files.
 */
const textsInBlock = 5;

/** Number of the block in which the text of a record is. */
export function blockOf(record: number): number {
  return Math.floor(record / textsInBlock);
}

/** Which text of its block it is, from 0. */
export function placeInBlock(record: number): number {
  return record % textsInBlock;
}
