import type { VFile } from 'vfile';
import type { Line } from '../clean/clean.ts';
import { BOX, leavesBox, sectionGoesOn } from './boxes.ts';
import { closes } from './closing.ts';
import { lastNumber, rankOf, type Draft, type Open } from './draft.ts';
import { splitHeading } from './heading.ts';
import { labelsOf, type Label, type LabelForm } from './label.ts';
import { readTable } from './table.ts';
import type { Place } from '../clean/traced.ts';
import { newNode, type Node } from './tree.ts';
import { splitUnits } from '../extract/units.ts';

const TABLE = 9;
/** A block whose items follow: 「——社会和政府：」「行动目标：」 behind a dash; not 「——到2025年，实现：」. */
const ITEMS_FOLLOW = /^[—–―-]{1,2}[^，。；：]{2,20}：$/u;
const BLOCK = 5.9;
/** A note under a table: 「注：①…」「资料来源：…」「*为约束性指标」; not 「注重质量」. */
const TABLE_NOTE = /^(?:备?注|说明|(?:资料|数据)来源)\s*\d?[:：]|^[*※①-⑳]/u;

/** A mark behind a word that points to a note, with the end of the word: 「养老院①建设」「“两证”②」; not the number of an item, 「①建设」「包括：①建设」. */
const NOTE_MARK = /(\p{Script=Han}{2})[”》）]?([①-⑳])/gu;
/** A note says what a word means or where it is from: 「①是指…」「②数据来自…」; not 「①建设指挥中心」. */
const EXPLAINS = /^[①-⑳](?:是?指(?!挥|导|标|定|数|南|引)|即|(?:引|来|数据来|资料来)[自源])/u;

/** Reads the lines of one document or annex into a tree below `base`, or at the root. */
export class OutlineReader {
  readonly roots: Draft[] = [];
  /** The open provisions from the outside in. */
  private open: Open[] = [];
  private readonly used = new Set<string>();
  /** Last number of each form in the document, since numbering may run on across chapters. */
  private readonly lastOf = new Map<LabelForm, number>();
  private readonly file: VFile;
  private readonly place: (offset: number) => Place;
  /** Marks that words above carry, with the ends of the words. */
  private readonly marked = new Map<string, string>();
  /** How the document being read is numbered. */
  label: (line: string) => Label | null = () => null;

  constructor(file: VFile, place: (offset: number) => Place) {
    this.file = file;
    this.place = place;
  }

  private get current(): Draft | undefined {
    return this.open.at(-1)?.draft;
  }

  private placeOf(line: Line): Place {
    return this.place(line.offsets[0] ?? 0);
  }

  private doubt(line: Line, ruleId: string, message: string): void {
    this.file.message(message, { place: this.placeOf(line), ruleId });
  }

  /** An id nobody has yet: a number printed twice gets `~2` and a doubt. */
  private unique(number: string, line: Line): string {
    let id = number;
    for (let copy = 2; this.used.has(id); copy += 1) id = `${number}~${String(copy)}`;
    if (id !== number) this.doubt(line, 'repeated-number', `Unexpected second ${number} under one parent, expected a new number`);
    this.used.add(id);
    return id;
  }

  private close(rank: number): void {
    while (this.open.length > 0 && (this.open.at(-1)?.rank ?? 0) >= rank) this.open.pop();
  }

  private append(own: string, kind: Node['kind'], line: Line, rank: number, label: Label | null = null): Draft {
    const parent = this.current;
    const { line: at, column } = this.placeOf(line);
    const number = this.unique(parent ? `${parent.number}-${own}` : own, line);
    const draft: Draft = {
      ...newNode(number, kind, at, label?.printed ?? ''),
      column,
      form: label?.form ?? null,
      value: label?.number ?? null,
      paragraphs: [],
      children: [],
      lines: [line],
    };
    (parent?.children ?? this.roots).push(draft);
    this.open.push({ draft, rank });
    return draft;
  }

  /** A provision without number: the notice, a preface, what follows the plan. */
  unnumbered(number: string, kind: Node['kind'], lines: readonly Line[]): void {
    const [first] = lines;
    if (!first) return;
    this.open = [];
    const draft = this.append(number, kind, first, 0);
    draft.lines = [...lines];
    draft.paragraphs = lines.map(({ text }) => ({ text, ownLine: true }));
    this.open = [];
  }

  /** A document among several, or an annex: a root that holds what follows until the next one. */
  part(number: string, label: Label | null, title: string, line: Line, form: 'annex' | null): void {
    this.open = [];
    this.lastOf.clear();
    const draft = this.append(number, 'chapter', line, -1, label);
    draft.title = (label?.rest ?? '') + title || null;
    draft.form = form;
  }

  /** A 专栏 with its number, or the next one of its chapter where none is printed. */
  private box(label: Label, line: Line, below: readonly Line[]): void {
    const inside = sectionGoesOn(this.open, below, this.label);
    this.close(inside ? BOX.inside : BOX.beside);
    const count = (this.current?.children.filter((child) => child.form === 'box').length ?? 0) + 1;
    const box = this.append(`b${String(label.number ?? count)}`, 'box', line, inside ? BOX.inside : BOX.beside, label);
    this.head(box, label.rest);
  }

  /** Ids of decimal labels follow their path below the decimal provision that is open: 1.2.3 below 1.2 is `…-3`. */
  private decimalId(path: readonly number[]): string {
    const depth = this.open.filter(({ draft }) => draft.form === 'decimal').length;
    return path.slice(Math.min(depth, path.length - 1)).join('-');
  }

  private kindOf(form: LabelForm, depth: number): Node['kind'] {
    if (form === 'part' || form === 'chapter') return 'chapter';
    if (form === 'han') return this.open.some(({ rank }) => rank >= 0) ? 'section' : 'chapter';
    if (form === 'division' || form === 'section') return 'section';
    if (form === 'decimal') return depth === 1 && !this.open.some(({ rank }) => rank >= 0) ? 'chapter' : depth <= 2 ? 'section' : 'item';
    return 'item';
  }

  /** A labelled line: a heading, alone on its line or running into its text. `below` are the lines after it. */
  heading(label: Label, line: Line, below: readonly Line[]): void {
    if (label.form === 'box') {
      this.box(label, line, below);
      return;
    }
    const { form } = label;
    const rank = rankOf(label);
    const box = this.open.findLastIndex(({ draft }) => draft.form === 'box');
    const inBox = box >= 0 && !leavesBox(this.open, box, label);
    if (box >= 0 && !inBox) this.open = this.open.slice(0, box);
    // inside a box its items close one another, never the box
    while (this.open.length > (inBox ? box + 1 : 0) && (this.open.at(-1)?.rank ?? 0) >= rank) this.open.pop();
    this.doubtGap(label, line);
    const own = form === 'decimal' ? this.decimalId(label.path) : String(label.number ?? 1);
    const draft = this.append(own, this.kindOf(form, label.path.length), line, rank, label);
    this.head(draft, label.rest);
  }

  /** A number that neither starts, nor follows its sibling, nor goes on from the chapter before. */
  private doubtGap(label: Label, line: Line): void {
    const { form, number } = label;
    if (number === null || form === 'decimal') return;
    const sibling = lastNumber(this.current, form);
    const expected = [1, sibling, sibling + 1, (this.lastOf.get(form) ?? 0) + 1];
    if (!expected.includes(number))
      this.doubt(line, 'gap-in-numbers', `Unexpected number “${label.printed}”, expected ${String(sibling + 1)} to follow`);
    this.lastOf.set(form, number);
  }

  private head(draft: Draft, rest: string): void {
    const { text, units } = splitUnits(rest);
    const { title, runIn, body } = splitHeading(text);
    draft.title = title;
    draft.runIn = runIn;
    if (body !== '' || units !== null) draft.paragraphs.push({ text: body + (units ?? ''), ownLine: false });
  }

  /** A paragraph of the open provision; behind a table it is a note of the table or a block of its own. */
  text(line: Line): void {
    const { current } = this;
    if (!current) {
      this.block(line, TABLE).paragraphs.push({ text: line.text, ownLine: true });
      return;
    }
    if (current.kind === 'table' && !TABLE_NOTE.test(line.text) && !(current.paragraphs.length > 0 && /^\d[.、]/u.test(line.text))) {
      this.open.pop();
      this.block(line, TABLE).paragraphs.push({ text: line.text, ownLine: true });
      return;
    }
    if (ITEMS_FOLLOW.test(line.text)) {
      this.close(BLOCK);
      this.block(line, BLOCK).title = line.text;
      return;
    }
    current.paragraphs.push({ text: line.text, ownLine: true });
    current.lines.push(line);
  }

  /** An unnumbered block below the open provision. */
  private block(line: Line, rank: number): Draft {
    const count = (this.current?.children.filter((child) => child.kind === 'paragraph').length ?? 0) + 1;
    return this.append(`p${String(count)}`, 'paragraph', line, rank);
  }

  /** A table inside the open provision, with the caption line before it. */
  table(rows: string[][], lines: readonly Line[]): void {
    const [first] = lines;
    if (!first) return;
    this.close(TABLE);
    const parent = this.current;
    const caption = parent?.paragraphs.at(-1);
    const hasCaption = caption !== undefined && caption.ownLine && !/[。；：]$/u.test(caption.text) && caption.text.length <= 60;
    if (hasCaption) parent?.paragraphs.pop();
    const count = (parent?.children.filter((child) => child.kind === 'table').length ?? 0) + 1;
    const draft = this.append(`t${String(count)}`, 'table', first, TABLE);
    draft.title = hasCaption ? caption.text : null;
    draft.rows = rows;
    draft.lines = [...lines];
  }

  /**
   * Whether a line is a note: a further one under a table, 「②登记金额是指…」 after 「注：①…」, or one whose mark stands behind a
   * word above, 「智慧养老院①建设」 and later 「①智慧养老院：是指…」.
   */
  isFootnote(text: string): boolean {
    if (this.current?.kind === 'table' && this.label(text)?.form === 'point') return true;
    const word = this.marked.get(text.charAt(0));
    for (const [, end = '', mark = ''] of text.matchAll(NOTE_MARK)) this.marked.set(mark, end);
    return word !== undefined && (EXPLAINS.test(text) || text.slice(1, 30).includes(word));
  }
}

/** Read the body of a document into the reader's tree. `closing` is the id of what may follow the plan proper. */
export function readBody(reader: OutlineReader, lines: readonly Line[], closing: string): void {
  const label = labelsOf(lines.map(({ text }) => text));
  reader.label = label;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (closes(lines, index, label)) {
      reader.unnumbered(closing, 'closing', lines.slice(index));
      return;
    }
    const table = readTable(lines, index);
    const own = table || reader.isFootnote(line.text) ? null : label(line.text);
    if (table) {
      reader.table(table.rows, lines.slice(index, index + table.taken));
      index += table.taken - 1;
    } else if (own) reader.heading(own, line, lines.slice(index + 1, index + 60));
    else reader.text(line);
  }
}
