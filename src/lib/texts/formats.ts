/** A format in which the whole text of a plan can be taken; the extension of its file. */
export type TextFormat = 'txt' | 'md' | 'xml';

/** What each format is called, and as what it is served. */
export const textFormats: Readonly<Record<TextFormat, { label: string; type: string }>> = {
  txt: { label: 'TXT', type: 'text/plain; charset=utf-8' },
  md: { label: 'Markdown', type: 'text/markdown; charset=utf-8' },
  xml: { label: 'XML（Akoma Ntoso）', type: 'application/xml; charset=utf-8' },
};

/** Size of a file in words, as it is saved in UTF-8: `31 KB`. */
export function sizeInWords(text: string): string {
  return `${Math.max(1, Math.round(new TextEncoder().encode(text).length / 1000))} KB`;
}
