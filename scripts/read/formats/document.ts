/** A stretch of a document's text that is no part of the plan: navigation around it, a page's information table. */
export interface Aside {
  /** First UTF-16 offset in the text. */
  start: number;
  /** Offset after the last. */
  end: number;
  /** Why it is no part of the plan, in Chinese, as the plan's page shows it: 网页导航. */
  reason: string;
}

/**
 * The text of a seed, whatever its format: everything a reader of the file would see, in reading order, one paragraph,
 * heading or table row to a line, the cells of a row separated by tabs. Nothing is cleaned yet (see clean.ts).
 */
export interface Document {
  text: string;
  /** What the file is. */
  format: 'txt' | 'html' | 'docx' | 'pdf';
  /** How its bytes encode characters, for example gb18030; null where the format says so itself. */
  encoding: string | null;
  /** Stretches that are no part of the plan, in order, none overlapping another. */
  asides: Aside[];
}

/** A file that cannot be read as a document; the message says what is wrong and what to do, without the file's name. */
export class DocumentError extends Error {}
