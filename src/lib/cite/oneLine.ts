// Matches the line break in 工作方案↵（2024年） and the tab between cells; does not match the full-width blank of 第　次常务会议.
const blanks = /[ \t\r\n\f\v\u0000-\u001F\u007F\u0085\u2028\u2029]+/gu;

/** Words on one line, for formats whose lines mean something: runs of blanks and control characters become one blank, every other character stays. */
export function oneLine(words: string): string {
  return words.replace(blanks, ' ').trim();
}
