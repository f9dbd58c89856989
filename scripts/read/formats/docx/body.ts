import { isFrame, tableLines, toGrid, type Cell } from '../table.ts';
import { formatNumber } from '../numerals.ts';
import type { Labels } from './numbering.ts';
import { symbol } from './symbols.ts';
import { child, isOn, valueOf, type XmlElement } from './xml.ts';

/** What is no text that a reader sees: properties, field codes, what a tracked change deletes or moves away, phonetics' settings. */
const UNSEEN = new Set(
  'rPr pPr tblPr tblPrEx tblGrid trPr tcPr sectPr sdtPr sdtEndPr rubyPr instrText delText delInstrText fldData del moveFrom annotationRef footnoteRef endnoteRef separator continuationSeparator commentReference oMathParaPr ctrlPr'.split(
    ' ',
  ),
);

/** A kind of notes, and those of them that wait for the end of the paragraph or table that cites them. */
interface Notes {
  parts: ReadonlyMap<string, XmlElement>;
}

/** Marks of notes: ① ② …, as in printed Chinese documents; the file holds only their order. */
const noteMark = (order: number): string => formatNumber(order, 'decimalEnclosedCircle');

/**
 * The lines of a part of a document in reading order. Automatic labels are printed; soft breaks end a line; a text box follows the paragraph it
 * is anchored to, a note the paragraph or table that cites it.
 */
export class Body {
  readonly lines: string[] = [];
  readonly #labels: Labels;
  readonly #footnotes: Notes;
  readonly #endnotes: Notes;
  #line = '';
  #noteCount = 0;
  /** Text boxes and notes that follow the paragraph being read. */
  #after: XmlElement[] = [];
  #notes: { mark: string; note: XmlElement }[] = [];
  #depth = 0;

  constructor(labels: Labels, footnotes: Notes['parts'], endnotes: Notes['parts']) {
    this.#labels = labels;
    this.#footnotes = { parts: footnotes };
    this.#endnotes = { parts: endnotes };
  }

  /** Read the blocks in an element: paragraphs, tables, and what only wraps them. */
  blocks(parent: XmlElement): void {
    for (const element of parent.children) {
      if (UNSEEN.has(element.name)) continue;
      if (element.name === 'p') this.#paragraph(element);
      else if (element.name === 'tbl') this.#table(element);
      else if (element.name === 'AlternateContent') this.blocks(chosen(element));
      else this.blocks(element);
    }
    if (this.#depth === 0) this.end();
  }

  /** End what the last paragraph left open. */
  end(): void {
    this.#endLine();
    this.#flushNotes();
  }

  #endLine(): void {
    if (this.#line.trim() !== '') this.lines.push(this.#line.replace(/ +$/u, ''));
    this.#line = '';
  }

  #paragraph(paragraph: XmlElement): void {
    const properties = child(paragraph, 'pPr');
    // A paragraph mark that is deleted or moved away by a tracked change joins the paragraph to the next.
    const mark = child(properties, 'rPr');
    const isJoined = child(mark, 'del') !== undefined || child(mark, 'moveFrom') !== undefined;
    const label = isJoined && !hasText(paragraph) ? '' : this.#labels.next(properties);
    const before = this.lines.length;
    const start = this.#line.length;
    this.#runs(paragraph);
    // the label stands at the head of the paragraph's first printed line; of an empty paragraph nothing is printed
    if (label !== '') {
      if (this.lines.length > before) this.lines[before] = label + (this.lines[before] ?? '').replace(/^[\s\u3000]+/u, '');
      else if (this.#line.slice(start).trim() !== '')
        this.#line = this.#line.slice(0, start) + label + this.#line.slice(start).replace(/^[\s\u3000]+/u, '');
    }
    if (!isJoined) this.#endLine();
    const boxes = this.#after;
    this.#after = [];
    if (boxes.length > 0) this.#endLine();
    for (const box of boxes) this.#inside(() => this.blocks(box));
    if (this.#depth === 0) this.#flushNotes();
  }

  /** Read nested blocks; notes they cite wait for the outermost to end. */
  #inside(read: () => void): void {
    this.#depth += 1;
    read();
    this.#endLine();
    this.#depth -= 1;
  }

  #flushNotes(): void {
    const notes = this.#notes;
    this.#notes = [];
    for (const { mark, note } of notes) {
      const at = this.lines.length;
      this.#inside(() => this.blocks(note));
      if (this.lines.length > at) this.lines[at] = mark + (this.lines[at] ?? '').trimStart();
    }
  }

  #runs(parent: XmlElement): void {
    for (const element of parent.children) {
      if (UNSEEN.has(element.name)) continue;
      switch (element.name) {
        case 'r':
          // hidden text is not printed
          if (!isOn(child(element, 'rPr'), 'vanish')) this.#runs(element);
          break;
        case 't':
          this.#line += element.text.replace(/[\t\n\r]/gu, ' ');
          break;
        case 'tab':
        case 'ptab':
          // A tab in a paragraph is a gap; only cells of a table are separated by tabs here.
          this.#line += '\u3000';
          break;
        case 'br':
        case 'cr':
          this.#endLine();
          break;
        case 'noBreakHyphen':
          this.#line += '-';
          break;
        case 'sym':
          this.#line += symbol(String.fromCodePoint(Number.parseInt(element.attributes['char'] ?? '25a1', 16)), element.attributes['font']);
          break;
        case 'footnoteReference':
        case 'endnoteReference':
          this.#note(element);
          break;
        case 'txbxContent':
          this.#after.push(element);
          break;
        case 'AlternateContent':
          this.#runs(chosen(element));
          break;
        default:
          this.#runs(element);
      }
    }
  }

  #note(reference: XmlElement): void {
    const notes = reference.name === 'footnoteReference' ? this.#footnotes : this.#endnotes;
    const note = notes.parts.get(reference.attributes['id'] ?? '');
    if (!note) return;
    // a mark of the author's own follows as text, and is repeated in the note
    const isCustom = ['1', 'true', 'on'].includes(reference.attributes['customMarkFollows'] ?? '');
    if (!isCustom) this.#noteCount += 1;
    const mark = isCustom ? '' : noteMark(this.#noteCount);
    this.#line += mark;
    this.#notes.push({ mark, note });
  }

  #table(table: XmlElement): void {
    this.#endLine();
    const rows = descend(table, 'tr').filter((row) => child(child(row, 'trPr'), 'del') === undefined);
    let nested = false;
    const cells = rows.map((row) => {
      const properties = child(row, 'trPr');
      const empty = (name: string): Cell[] => {
        const columns = Number.parseInt(valueOf(properties, name) ?? '0', 10) || 0;
        return columns > 0 ? [{ lines: [], columns, rows: 1 }] : [];
      };
      const filled = descend(row, 'tc').map((cell): Cell => {
        const tcPr = child(cell, 'tcPr');
        nested ||= descend(cell, 'tbl').some((inner) => descend(inner, 'tr').some((innerRow) => descend(innerRow, 'tc').length > 1));
        // a cell merged with the one above holds no more than an empty paragraph
        return { lines: this.#cellLines(cell), columns: Number.parseInt(valueOf(tcPr, 'gridSpan') ?? '1', 10) || 1, rows: 1 };
      });
      return [...empty('gridBefore'), ...filled, ...empty('gridAfter')];
    });
    const grid = toGrid(cells);
    if (isFrame(grid, { ruled: true, nested })) this.lines.push(...cells.flat().flatMap(({ lines }) => lines));
    else this.lines.push(...tableLines(grid).flat());
    if (this.#depth === 0) this.#flushNotes();
  }

  #cellLines(cell: XmlElement): string[] {
    const at = this.lines.length;
    this.#inside(() => this.blocks(cell));
    return this.lines.splice(at);
  }
}

/** The one of several renderings to read: the first with text, because the others repeat it for older programs. */
function chosen(alternate: XmlElement): XmlElement {
  return alternate.children.find((entry) => hasText(entry)) ?? { name: '', attributes: {}, children: [], text: '' };
}

function hasText(element: XmlElement): boolean {
  return (
    (element.name === 't' && element.text !== '') ||
    ['sym', 'footnoteReference', 'endnoteReference'].includes(element.name) ||
    element.children.some((entry) => !UNSEEN.has(entry.name) && hasText(entry))
  );
}

/** Elements of a name under another, through what only wraps them (content controls, insertions) but not through each other. */
function descend(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.flatMap((entry) => {
    if (entry.name === name) return [entry];
    return UNSEEN.has(entry.name) || ['p', 'tbl', 'tr', 'tc'].includes(entry.name) ? [] : descend(entry, name);
  });
}
