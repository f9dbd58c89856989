import type { VFile } from 'vfile';
import type { Line } from './clean.ts';
import { readLabel, type Label, type LabelForm } from './label.ts';
import { readTable } from './table.ts';
import { newNode, type Node } from './tree.ts';
import { splitUnits } from './units.ts';

const DEPTH: Readonly<Record<LabelForm, number>> = { part: 0, chapter: 1, section: 2, box: 2, item: 3, subitem: 4, point: 5 };
const KIND: Readonly<Record<LabelForm, Node['kind']>> = {
  part: 'chapter',
  chapter: 'chapter',
  section: 'section',
  box: 'box',
  item: 'item',
  subitem: 'item',
  point: 'item',
};
/** A heading alone on its line is at most this long; a longer line with no 。 is text. */
const LONGEST_HEADING = 80;
/** Where the plan has ended: 「抄送：市委各部门」「本文件由市市场监管局负责解读。」; not 「抄送制度」. */
const CLOSING = /^抄送：|^本文件由.+解读。?$/u;
/** Chapters that set the scene and bind nobody to act: 「一、总体要求」; not 「二、重点任务」. */
const SCENE = /背景|形势|基础|总体要求|总体思路|指导思想|基本原则|目标/u;

/** The leaves under chapters that call for action are the tasks (design.md §4). */
function markTasks(nodes: readonly Node[], action: boolean): void {
  for (const node of nodes) {
    const items = node.children.filter((child) => child.kind !== 'table');
    node.isTask = action && items.length === 0 && ['section', 'item', 'box'].includes(node.kind);
    markTasks(node.children, action);
  }
}

/** Reads lines into a tree; one instance reads one document. */
class OutlineReader {
  readonly roots: Node[] = [];
  /** The open nodes from the outside in, with their depth. */
  private open: { node: Node; depth: number }[] = [];
  private readonly used = new Set<string>();
  private readonly file: VFile;

  constructor(file: VFile) {
    this.file = file;
  }

  private get current(): Node | undefined {
    return this.open.at(-1)?.node;
  }

  /** An id nobody has yet: a number printed twice gets `~2` and a doubt. */
  private unique(number: string, at: number): string {
    if (!this.used.has(number)) {
      this.used.add(number);
      return number;
    }
    let copy = 2;
    while (this.used.has(`${number}~${String(copy)}`)) copy += 1;
    this.file.message(`Unexpected second ${number} under one parent, expected a new number`, {
      place: { line: at, column: 1 },
      ruleId: 'repeated-number',
    });
    this.used.add(`${number}~${String(copy)}`);
    return `${number}~${String(copy)}`;
  }

  private append(node: Node, depth: number): void {
    while (this.open.length > 0 && (this.open.at(-1)?.depth ?? 0) >= depth) this.open.pop();
    const siblings = this.current?.children ?? this.roots;
    siblings.push(node);
    this.open.push({ node, depth });
  }

  /** A labelled line: a heading, alone on its line or running into its text. */
  heading(label: Label, at: number): void {
    const depth = DEPTH[label.form];
    while (this.open.length > 0 && (this.open.at(-1)?.depth ?? 0) >= depth) this.open.pop();
    this.returnUnits();
    const own = label.form === 'box' ? `b${String(label.number)}` : String(label.number);
    const number = this.unique(this.current ? `${this.current.number}-${own}` : own, at);
    const node = newNode(number, KIND[label.form], at, label.printed);
    this.append(node, depth);
    const stop = label.rest.indexOf('。') + 1;
    if (stop === 0 && label.rest.length <= LONGEST_HEADING) node.title = label.rest || null;
    else if (stop === 0) this.text(label.rest, at);
    else {
      node.title = label.rest.slice(0, stop);
      node.runIn = true;
      if (stop < label.rest.length) this.text(label.rest.slice(stop), at);
    }
  }

  /** A paragraph of the open provision; its responsible-unit parenthesis is told apart. */
  text(paragraph: string, at: number): void {
    const node = this.current;
    if (!node) return;
    this.demoteUnits(at);
    const { text, units } = splitUnits(paragraph);
    if (text !== '') node.paragraphs.push(text);
    if (units === null) return;
    // A list on a line of its own after the last item of a 专栏 covers the whole box, unless the items have lists of their own.
    const parent = this.open.at(-2)?.node;
    const covers = text === '' && node.kind === 'item' && parent?.kind === 'box' && parent.children.every((child) => child.units === null);
    if (covers) [parent.units, parent.unitsLast] = [units, true];
    else node.units = units;
  }

  /** A list on a line of its own that another item follows: it belongs to the item it stands under. */
  itemUnits(units: string, at: number): void {
    if (!this.current) return;
    this.demoteUnits(at);
    this.current.units = units;
  }

  /** Another item after a list that seemed to cover the whole 专栏: the list was the last item's own. */
  private returnUnits(): void {
    const box = this.current;
    const last = box?.children.at(-1);
    if (!box?.unitsLast || !last) return;
    [last.units, last.unitsLast] = [box.units, last.children.length > 0];
    [box.units, box.unitsLast] = [null, false];
  }

  /** A list that more text follows was not the last thing in its provision: it becomes text, in its place, and a doubt. */
  private demoteUnits(at: number): void {
    const [node, parent] = [this.current, this.open.at(-2)?.node];
    if (!node) return;
    for (const holder of [node, ...(parent?.unitsLast ? [parent] : [])]) {
      if (holder.units === null) continue;
      node.paragraphs.push(holder.units);
      [holder.units, holder.unitsLast] = [null, false];
      this.file.message('Unexpected text after a list of responsible units, expected the list last; kept it as text', {
        place: { line: at, column: 1 },
        ruleId: 'units-not-last',
      });
    }
  }

  /** A table inside the open provision, with the caption line before it. */
  table(rows: string[][], at: number): void {
    const parent = this.current;
    const caption = parent?.paragraphs.at(-1);
    const hasCaption = caption !== undefined && !/[。；：]$/u.test(caption);
    if (hasCaption) parent?.paragraphs.pop();
    const count = (parent?.children.filter((child) => child.kind === 'table').length ?? 0) + 1;
    const node = newNode(this.unique([parent?.number, `t${String(count)}`].filter(Boolean).join('-'), at), 'table', at);
    node.title = hasCaption ? caption : null;
    node.rows = rows;
    this.append(node, 9);
  }

  /** Whether a line is a further note under a table: 「②登记金额是指…」 after 「注：①…」. */
  isFootnote(line: string): boolean {
    return this.current?.kind === 'table' && readLabel(line)?.form === 'point';
  }

  /** What follows the plan proper. */
  closing(at: number): void {
    this.open = [];
    this.append(newNode(this.unique('closing', at), 'closing', at), 0);
  }
}

/** Whether the next line begins another item: then a list standing here is the item's, not the box's. */
function itemFollows(lines: readonly Line[], index: number): boolean {
  return readLabel(lines[index + 1]?.text ?? '')?.form === 'item';
}

/**
 * Read cleaned lines into provisions. Any text gives a tree: what has no label belongs to the provision before it,
 * and what stands before the first label is not this function's (see front.ts). Doubts go to `file` as messages.
 */
export function outline(lines: readonly Line[], file: VFile): Node[] {
  const reader = new OutlineReader(file);
  let closed = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const table = closed ? null : readTable(lines.slice(index, index + 400));
    const label = closed || reader.isFootnote(line.text) ? null : readLabel(line.text);
    if (table) {
      reader.table(table.rows, line.at);
      index += table.taken - 1;
    } else if (label) {
      reader.heading(label, line.at);
    } else {
      if (!closed && CLOSING.test(line.text)) {
        closed = true;
        reader.closing(line.at);
      }
      const { units, text } = splitUnits(line.text);
      if (units !== null && text === '' && itemFollows(lines, index)) reader.itemUnits(units, line.at);
      else reader.text(line.text, line.at);
    }
  }
  for (const root of reader.roots) markTasks([root], !SCENE.test(root.title ?? ''));
  return reader.roots;
}
