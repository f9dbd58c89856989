/** Matches the / and line breaks of 专利/商标, which Windows allows in no name, and invisible characters; does not match 知识产权（试行）. */
const forbidden = /[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu;

/** Words as part of a file name, one that Windows accepts: 专利/商标 → 专利_商标, at most so many characters. */
export function nameWords(words: string, longest: number): string {
  return [...words.replace(forbidden, '_').trim()].slice(0, longest).join('');
}

/** Hands the reader a file. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
