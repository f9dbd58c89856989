// Characters that show nothing or turn the direction of what follows. Matches U+200B, U+FEFF, U+202E; not a space or a tab.
const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A text whose unseen characters are named where they stand: 知识[U+200B]产权. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (found) => `[U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
}
