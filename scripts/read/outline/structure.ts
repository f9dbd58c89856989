import type { VFile } from 'vfile';
import { setLine, type Line } from '../clean/clean.ts';
import { readFront } from './front.ts';
import { labelsOf } from './label.ts';
import { OutlineReader, readBody } from './outline.ts';
import { settle } from './settle.ts';
import { join, type Place } from '../clean/traced.ts';
import type { Node } from './tree.ts';

/** A document as a tree. */
export interface Structure {
  /** Title of the plan, its lines joined; empty where none is printed, or where a notice issues several documents. */
  title: string;
  /** Provisions in printed order: notice, preface, chapters, annexes, closing. */
  roots: Node[];
}

const OUTER = new Set(['chapter', 'section', 'item', 'box']);

/**
 * Read cleaned lines into provisions. Any text gives a tree: what has no label belongs to the provision before it.
 * A file with one document has its chapters at the root; of several documents each is a root (d1, d2), and each
 * annex is one (a1, a2). Doubts go to `file` as messages.
 */
export function readStructure(lines: readonly Line[], place: (offset: number) => Place, file: VFile): Structure {
  const label = labelsOf(lines.map(({ text }) => text));
  const { notice, parts } = readFront(lines, label);
  const reader = new OutlineReader(file, place);
  const documents = parts.filter(({ kind }) => kind === 'document');
  const several = documents.length > 1;
  let annexes = 0;
  let title = '';
  reader.unnumbered('notice', 'preface', notice);
  for (const part of parts) {
    const first = part.title[0] ?? part.preface[0] ?? part.body[0];
    const heading = part.title.length > 0 ? setLine(join(part.title)).text : '';
    if (part.kind === 'annex') {
      annexes += 1;
      if (part.line) reader.part(`a${String(part.label?.number ?? annexes)}`, part.label, heading, part.line, 'annex');
      for (const one of part.preface) reader.text(one);
      readBody(reader, part.body, `a${String(annexes)}-closing`);
      continue;
    }
    const id = `d${String(documents.indexOf(part) + 1)}`;
    if (several && first) {
      reader.part(id, null, heading, first, null);
      for (const one of part.preface) reader.text(one);
    } else {
      title = heading;
      reader.unnumbered('preface', 'preface', part.preface);
    }
    readBody(reader, part.body, several ? `${id}-closing` : 'closing');
  }
  const roots = reader.roots.map((root) => settle(root, place));
  doubtStructure({ title, roots }, documents.length, file);
  return { title, roots };
}

function doubtStructure({ title, roots }: Structure, documents: number, file: VFile): void {
  const start = { line: 1, column: 1 };
  if (documents > 1)
    file.message(`Unexpected ${String(documents)} documents in one file, expected one plan; each is a part of its own (d1, d2)`, {
      place: start,
      ruleId: 'several-documents',
    });
  else if (title === '')
    file.message('Unexpected text without a title before the first heading, expected one', { place: start, ruleId: 'no-title' });
  if (!roots.some(({ kind }) => OUTER.has(kind)))
    file.message('Unexpected text without a single numbered heading, expected an outline', { place: start, ruleId: 'no-outline' });
}
