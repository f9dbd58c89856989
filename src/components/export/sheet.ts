/** What a line is: words of a document, a reference to another row, why there is nothing, or what we say of a document. */
export type LineKind = 'said' | 'see' | 'absent' | 'fact';

/** One sentence, or what stands in its place. */
export interface SheetLine {
  kind: LineKind;
  text: string;
  /** Place in the document, as printed: 二、（二）2. 第 3 句; empty where there is none. */
  place: string;
  /** Absolute address of the place, as RFC 3986 allows it; null where there is none. */
  url: string | null;
}

/** What one plan has in one row. */
export interface SheetCell {
  lines: SheetLine[];
}

export interface SheetRow {
  title: string;
  /** Empty where there is none. */
  note: string;
  /** One per column, in the same order. */
  cells: SheetCell[];
}

export interface SheetColumn {
  /** Id of the plan. */
  plan: string;
  /** Its short name: 运城. */
  name: string;
  /** Full title. */
  document: string;
  /** After GB/T 7714. */
  citation: string;
  /** Absolute address. */
  url: string;
}

/** A comparison as it is taken along: plans in columns, aspects in rows. */
export interface Sheet {
  title: string;
  /** Address of the page, with the state that is in it. */
  address: string;
  /** Day on which it was made, YYYY-MM-DD. */
  made: string;
  columns: SheetColumn[];
  rows: SheetRow[];
  notes: string[];
}
