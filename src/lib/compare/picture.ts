import type { Span } from '../search/fold.ts';
import type { Fact } from './material.ts';

/** Plans side by side on one subject: what the theme pages and /compare/ show, before it becomes HTML. */
export interface Picture {
  /** What is compared: 知识产权金融. */
  title: string;
  /** Columns, in the order shown. */
  heads: Head[];
  rows: Row[];
}

/** Head of a column. */
export interface Head {
  plan: { id: string; name: string; mark: string };
  /** Title of the document. */
  document: string;
  /** Citation of the document. */
  citation: string;
  url: string;
  /** What of the plan is in the column: 2 项任务，兼及 1 项. */
  note: string;
}

/** One subject over all columns. */
export interface Row {
  /** Fragment of its address. */
  id: string;
  title: string;
  /** What the row shows, in a few words. */
  note: string;
  /** Words that bring a sentence here; empty where other things decide. */
  words: readonly string[];
  /** Cells, one for each head, line by line; what stands in one line is alike. At least one line. */
  lines: Cell[][];
}

/** What one plan has in one line of a row; nothing at all where it has something in another line. */
export interface Cell {
  plan: string;
  entries: Entry[];
}

/** One thing in a cell. */
export type Entry =
  /** Words of a task, verbatim. */
  | {
      kind: 'said';
      place: string;
      url: string;
      text: string;
      marks: Mark[];
      same: { plan: string; length: number }[];
      further: string | null;
    }
  /** The same sentence stands in another row. */
  | { kind: 'see'; place: string; url: string; text: string; row: { id: string; title: string } }
  /** A task with its heading. */
  | { kind: 'task'; place: string; url: string; text: string; further: boolean }
  /** What is promised about an indicator. */
  | ({ kind: 'fact'; indicator: string } & Fact['values'][number])
  /** Units responsible. */
  | { kind: 'units'; units: { name: string; department: string | null; lead: boolean }[] }
  | { kind: 'citation'; text: string; url: string }
  /** Nothing, why, and how that was established. */
  | {
      kind: 'absent';
      text: string;
      reason: string;
      quote: string | null;
      place: string | null;
      url: string | null;
      searches: Search[];
      /** Address of how it was established; null where the reason says it all. */
      evidence: string | null;
    };

/** Words worth a search in one plan. */
export interface Search {
  word: string;
  plan: string;
  count: number;
}

/** Wording marked in a text: found in another plan of the comparison, or in this one only. */
export interface Mark extends Span {
  kind: 'shared' | 'own';
}

/** An absence with its reason. */
export function absent(text: string, reason: string, more: Partial<Extract<Entry, { kind: 'absent' }>> = {}): Entry {
  return { kind: 'absent', text, reason, quote: null, place: null, url: null, searches: [], evidence: null, ...more };
}
