import { posix } from 'node:path';
import { Body } from './docx/body.ts';
import { Labels } from './docx/numbering.ts';
import { child, childrenOf, parseXml, type XmlElement } from './docx/xml.ts';
import { openArchive, type Archive } from './docx/zip.ts';
import { DocumentError, type Document } from './document.ts';
import { joinLines, type TextLine } from './lines.ts';

/** Targets of a part's relationships, by the last word of their type: `styles`, `footnotes`, `header`. */
function relationships(archive: Archive, part: string): { type: string; target: string }[] {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const source = archive.read(name);
  if (source === null) return [];
  return childrenOf(child(parseXml(source, name), 'Relationships'), 'Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => {
      const target = attributes['Target'] ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target));
      return { type: posix.basename(attributes['Type'] ?? ''), target: path };
    });
}

/** matches 「- 3 -」「第 3 页 共 9 页」「3/9」, not 「3月」 */
const PAGE_NUMBER = /^[\s\-—–·~]*(?:第\s*)?\d*\s*(?:页)?[\s/，,]*(?:共\s*\d*\s*页|\d*)[\s\-—–·~]*$/u;

/**
 * Read a Word document: its text in reading order with the labels that Word numbers paragraphs with. Tracked insertions are read, deletions and
 * comments are not; page headers and footers are asides (页眉页脚), each text once. Throws {@link DocumentError} when a part is damaged.
 */
export function readDocx(bytes: Uint8Array): Document {
  const archive = openArchive(bytes);
  const main = relationships(archive, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const source = archive.read(main);
  if (source === null) throw new DocumentError('the file is a zip archive without a Word document in it; save the plan as .docx');
  const root = parseXml(source, main);
  const related = relationships(archive, main);
  /** Root element of a related part. */
  const partOf = (target: string | undefined): XmlElement | undefined => {
    const text = target === undefined ? null : archive.read(target);
    return text === null ? undefined : parseXml(text, target ?? '').children[0];
  };
  const only = (type: string): XmlElement | undefined => partOf(related.find((entry) => entry.type === type)?.target);
  const notes = (element: XmlElement | undefined): Map<string, XmlElement> =>
    new Map((element?.children ?? []).map((note) => [note.attributes['id'] ?? '', note]));
  const numbering = only('numbering');
  const styles = only('styles');
  const body = new Body(new Labels(numbering, styles), notes(only('footnotes')), notes(only('endnotes')));
  body.blocks(child(child(root, 'document'), 'body') ?? { name: '', attributes: {}, children: [], text: '' });
  if (body.lines.length === 0)
    throw new DocumentError('the document holds no text: its pages may be images; recognise their text and save that as .txt');
  /** Distinct lines of all headers or footers, page numbers left out as they are fields that every page fills anew. */
  const margins = (type: string): TextLine[] => {
    const lines = related
      .filter((entry) => entry.type === type)
      .flatMap(({ target }) => {
        const part = partOf(target);
        const margin = new Body(new Labels(numbering, styles), new Map(), new Map());
        if (part) margin.blocks(part);
        return margin.lines;
      });
    return [...new Set(lines)].filter((text) => !PAGE_NUMBER.test(text)).map((text) => ({ text, reason: '页眉页脚' }));
  };
  const lines = [...margins('header'), ...body.lines.map((text) => ({ text, reason: null })), ...margins('footer')];
  return { ...joinLines(lines), format: 'docx', encoding: null };
}
