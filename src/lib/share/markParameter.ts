/** Words to mark in a clause, with what stands beside them where they occur more than once. */
export interface MarkedWords {
  before: string;
  words: string;
  after: string;
}

// Matches 推进-,知识产权,-金融 and 知识产权,-金融; of 质押融资 the words alone.
const GRAMMAR = /^(?:(?<before>.+?)-,)?(?<words>.+?)(?:,-(?<after>.+))?$/su;

/** The value of `mark=`: the words, and around them the context in the form of a text directive, `before-,words,-after`. */
export function writeMark({ before, words, after }: MarkedWords): string {
  return `${before && `${before}-,`}${words}${after && `,-${after}`}`;
}

/** Reads a value of `mark=` back. Without context all of it is words. */
export function readMark(value: string): MarkedWords {
  const { before = '', words = value, after = '' } = GRAMMAR.exec(value)?.groups ?? {};
  return { before, words, after };
}
