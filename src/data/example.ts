import { exampleOf } from './fields.ts';

/** Longest example shown; a longer one is cut, and says so. */
const shown = 36;

/** Cuts a text by characters as readers count them. */
function cut(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')];
  return characters.length > shown ? `${characters.slice(0, shown).join('')}……` : characters.join('');
}

/** A value that stands at a path of the rows, as the dictionary shows it; null where there is none, or the fields within it say it all. */
export function exampleInWords(rows: readonly unknown[], path: string): string | null {
  const value = exampleOf(rows, path);
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? cut(value.join('、')) : null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? cut(String(value)) : null;
}
