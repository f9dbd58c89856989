/** Matches =HYPERLINK(知识产权), -5%的年均增速, which Excel would run; does not match “入园惠企”, ——2025年, +30% nor a sign alone, =. */
const formula = /^(?![+-]\d[\d.,]*%?$)[=+\-@\t\r]./su;

/**
 * A cell of CSV as Excel may open it. The text stays as printed but for one thing: a cell that a spreadsheet would run as a
 * formula gets a single quote before it, as OWASP advises (CSV Injection). Who reads the file with a program strips a
 * quote that stands before = + - or @.
 */
export function safeCell(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}
