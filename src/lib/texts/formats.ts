/** A format in which the whole text of a plan can be taken; the extension of its file. */
export type TextFormat = 'txt' | 'md' | 'xml';

/** What each format is called, and as what it is served. */
export const textFormats: Readonly<Record<TextFormat, { label: string; type: string }>> = {
  txt: { label: 'TXT', type: 'text/plain; charset=utf-8' },
  md: { label: 'Markdown', type: 'text/markdown; charset=utf-8' },
  xml: { label: 'XML（Akoma Ntoso）', type: 'application/xml; charset=utf-8' },
};

/** The files with the whole text of a plan: address from the root of the site, what the format is called, media type without character set. */
export function textFiles(plan: string): { format: TextFormat; path: string; label: string; type: string }[] {
  return (Object.keys(textFormats) as TextFormat[]).map((format) => ({
    format,
    path: `/plans/${plan}.${format}`,
    label: textFormats[format].label,
    type: textFormats[format].type.replace(/;.*$/u, ''),
  }));
}
