/*
 * What search must find, written down a second time without any of its code: texts folded by a few replacements, and looked
 * through with includes(). Slow, and easy to see right.
 */

/** A provision as the plain scan needs it. */
export interface Row {
  id: string;
  text: string;
}

/** Folds as design.md §7 says. */
export function plainFold(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212\u2500\u2501\u223C\u301C]/gu, '-')
    .replace(/[“”„‟«»「」『』〝〞]/gu, '"')
    .replace(/[‘’‚‛´`]/gu, "'")
    .replace(/[〔【［〖]/gu, '(')
    .replace(/[〕】］〗]/gu, ')')
    .replace(/[•・‧∙]/gu, '·')
    .replace(/…+/gu, '\uE000')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200B-\u200D\uFEFF\u00AD\u0085]/gu, '')
    .replace(/[-~]+/gu, '-')
    .replace(/\[/gu, '(')
    .replace(/\]/gu, ')')
    .replace(/[「」]/gu, '"')
    .replace(/\uE000+/gu, '…');
}

/** A text folded once, for many questions. */
export interface Folded extends Row {
  folded: string;
}

export const foldRows = (rows: readonly Row[]): Folded[] => rows.map((row) => ({ ...row, folded: plainFold(row.text) }));

/** How often a phrase occurs, none overlapping. */
const count = (text: string, phrase: string) => text.split(phrase).length - 1;

/** Ids of the provisions that have every phrase and none of the others, sorted, and how often the phrases occur in them. */
export function plainSearch(rows: readonly Folded[], phrases: readonly string[], without: readonly string[] = []) {
  const wanted = [...new Set(phrases.map(plainFold))];
  const found = rows.filter(
    ({ folded }) => wanted.every((phrase) => folded.includes(phrase)) && without.every((phrase) => !folded.includes(plainFold(phrase))),
  );
  return {
    hits: found.map(({ id }) => id).sort(),
    occurrences: found.reduce((sum, { folded }) => sum + wanted.reduce((all, phrase) => all + count(folded, phrase), 0), 0),
  };
}
