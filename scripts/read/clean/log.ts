import type { Place, Traced } from './traced.ts';
import { typographyReasons, type Note, type TypographyRule } from './typography.ts';

/** One kind of change that cleaning made, how often, and the first places. */
export interface Cleaning {
  rule: TypographyRule | 'page-break';
  /** What it does, in Chinese. */
  reason: string;
  count: number;
  examples: { line: number; before: string; after: string }[];
}

/** Examples kept of each rule. */
const EXAMPLES = 3;
/** Characters shown at each side of a change. */
const AROUND = 6;

/** Counts changes and keeps the first of each rule as an example. */
export class CleaningLog {
  private readonly byRule = new Map<Cleaning['rule'], Cleaning>();
  private readonly place: (offset: number) => Place;

  constructor(place: (offset: number) => Place) {
    this.place = place;
  }

  private add(rule: Cleaning['rule'], reason: string, offset: number, before: string, after: string): void {
    const entry = this.byRule.get(rule) ?? { rule, reason, count: 0, examples: [] };
    entry.count += 1;
    if (entry.examples.length < EXAMPLES) entry.examples.push({ line: this.place(offset).line, before, after });
    this.byRule.set(rule, entry);
  }

  /** A {@link Note} for changes to `one`. */
  noteFor(one: Traced): Note {
    return (rule, { at, before, after, result }) => {
      const [from, to] = [Math.max(0, at - AROUND), at + before.length + AROUND];
      const [left, right] = [one.text.slice(from, at), one.text.slice(at + before.length, to)];
      this.add(rule, typographyReasons[rule], one.offsets[at] ?? 0, left + before + right, result?.slice(from, to) ?? left + after + right);
    };
  }

  /** A sentence that was cut where `before` ends and `after` begins. */
  pageBreak(offset: number, before: string, after: string): void {
    const [left, right] = [before.slice(-AROUND), after.slice(0, AROUND)];
    this.add('page-break', '接上分页或换行断开的句子', offset, `${left}⏎${right}`, left + right);
  }

  /** What was changed, by rule. */
  get entries(): Cleaning[] {
    return [...this.byRule.values()];
  }
}
