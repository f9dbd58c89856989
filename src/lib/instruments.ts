import type { Plan } from '../schemas/plan.ts';
import { fold, type Span } from './search/fold.ts';
import { occurrences } from './search/scan.ts';

/** A cited document with every place that cites it. */
export interface Instrument {
  /** Its fullest printed title, inside 《》. */
  title: string;
  /** Every title it is printed with, short forms too, in order of first citation. */
  names: string[];
  /** 发文字号 printed behind one of its citations; null where none is. */
  documentNumber: string | null;
  /** A place for each citation, in the order of the plans and of their texts. */
  citations: { plan: string; provision: string; title: string }[];
}

/** A year or span of years at the end of a title: 「（2021—2035年）」. */
const YEARS = /\(\d{4}(?:-\d{4})?年?\)$/u;

/**
 * What two printed titles of one document have in common: width, blanks, the kind of dash, the span of years at the end
 * and 中华人民共和国 at the head do not count. 《知识产权强国建设纲要(2021-2035年)》 and 《知识产权强国建设纲要（2021—2035年）》 are one;
 * 《运城市“十四五”…规划》 and 《山西省“十四五”…规划》 are two.
 */
export function instrumentKey(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[‐-―−~－～]+/gu, '-')
    .replace(YEARS, '')
    .replace(/^中华人民共和国/u, '');
}

/** Documents cited by the plans, in order of first citation; short forms are joined to the title they stand for. */
export function instrumentsOf(plans: readonly Pick<Plan, 'id' | 'instruments'>[]): Instrument[] {
  const byKey = new Map<string, Instrument>();
  for (const { id, instruments } of plans) {
    for (const { title, full, documentNumber, provision } of instruments) {
      const whole = full ?? title;
      const key = instrumentKey(whole);
      const entry = byKey.get(key) ?? { title: whole, names: [], documentNumber: null, citations: [] };
      if (whole.length > entry.title.length) entry.title = whole;
      if (!entry.names.includes(title)) entry.names.push(title);
      entry.documentNumber ??= documentNumber;
      entry.citations.push({ plan: id, provision, title });
      byKey.set(key, entry);
    }
  }
  return [...byKey.values()];
}

/** Where the citations of one provision, given in order, stand in its text: the title of each inside its 《》. */
export function citationSpans<T extends { title: string }>(text: string, citations: readonly T[]): { citation: T; span: Span }[] {
  // Most provisions cite nothing, and folding all of them takes a second of hundreds of plans.
  if (citations.length === 0) return [];
  const folded = fold(text);
  let from = 0;
  return citations.flatMap((citation) => {
    const found = occurrences(folded, fold(`《${citation.title}》`).folded).find(({ start }) => start >= from);
    if (!found) return [];
    from = found.end;
    return [{ citation, span: { start: found.start + 1, end: found.end - 1 } }];
  });
}
