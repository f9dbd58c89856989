import { isFrame, tableLines, toGrid } from '../table.ts';
import { DocumentError } from '../document.ts';
import { itemMarks } from './counter.ts';
import { attribute, isElement, style, type Element, type Node } from './dom.ts';

/** A line of a page as the browser shows it, with the element it began in. */
export interface PageLine {
  text: string;
  element: Element;
  /** Characters of it that are links to other pages. */
  linked: number;
  /** Characters of it that are links to files (附件). */
  filed: number;
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section select summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What holds no text that a reader sees. */
const UNSEEN = new Set(
  'script style noscript template head title meta link iframe object embed video audio canvas map datalist desc textarea noframes'.split(
    ' ',
  ),
);
/** matches 「/files/附件1.docx」 and 「down.jsp?f=a.pdf」, not 「/docs/index.html」 */
const FILE = /\.(?:docx?|wps|pdf|ofd|xlsx?|et|pptx?|zip|rar|7z|txt)(?:$|[?#&])/iu;
/** matches 「1.」「一、」「（一）」「①」「第一条」 at the head of an item, not 「一是」 */
const NUMBERED = /^(?:第?[\d一二三四五六七八九十百]+[、.．)）章节条]|[（(][\d一二三四五六七八九十]+[)）]|[①-⑳])/u;
/** No page written by a person nests deeper; a recursive walk must end before its stack does. */
const DEEPEST = 1500;

interface Inside {
  linked: boolean;
  filed: boolean;
  kept: boolean;
  depth: number;
}

/** Lines of the visible text under an element, in reading order. */
class Layout {
  readonly lines: PageLine[] = [];
  #line: PageLine | null = null;
  /** Number of a list item that waits for the item's first text. */
  #mark = '';

  /** End the line that is being written. */
  break(): void {
    const text = this.#line?.text.replace(/ +$/u, '') ?? '';
    if (this.#line && text.trim() !== '') this.lines.push({ ...this.#line, text });
    this.#line = null;
  }

  #write(text: string, element: Element, { linked, filed, kept }: Inside): void {
    // white space is folded as CSS does, which spares the blanks Chinese indents with: U+3000 and U+00A0
    const folded = kept ? text : text.replace(/[ \t\n\r\f]+/gu, ' ');
    const [first = '', ...rest] = kept ? folded.split(/\r\n?|\n/u) : [folded];
    const before = this.#line?.text ?? '';
    const added = !kept && (before === '' || before.endsWith(' ')) ? first.replace(/^ /u, '') : first;
    if (added !== '') {
      let mark = '';
      if (added.trim() !== '') {
        // a page that prints numbers itself hides those of the list
        if (!NUMBERED.test(added.trim())) mark = this.#mark;
        this.#mark = '';
      }
      this.#line ??= { text: '', element, linked: 0, filed: 0 };
      this.#line.text += mark + added;
      const length = added.replace(/\s/gu, '').length;
      if (linked) this.#line.linked += length;
      if (filed) this.#line.filed += length;
    }
    for (const line of rest) {
      this.break();
      this.#write(line, element, { linked, filed, kept, depth: 0 });
    }
  }

  #table(table: Element, inside: Inside): void {
    const rows: { row: Element; cells: { element: Element; lines: PageLine[] }[] }[] = [];
    const walk = (parent: Element): void => {
      for (const child of parent.childNodes.filter(isElement).filter((element) => !isUnseen(element))) {
        if (child.tagName === 'caption') this.element(child, inside);
        else if (child.tagName !== 'tr') walk(child);
        else {
          const cells = child.childNodes.filter(isElement).filter((cell) => ['td', 'th'].includes(cell.tagName) && !isUnseen(cell));
          rows.push({ row: child, cells: cells.map((cell) => ({ element: cell, lines: layout(cell, inside) })) });
        }
      }
    };
    walk(table);
    this.break();
    const span = (cell: Element, name: string): number => Number.parseInt(attribute(cell, name), 10) || 1;
    const grid = toGrid(
      rows.map(({ cells }) =>
        cells.map(({ element, lines }) => ({
          lines: lines.map(({ text }) => text.trim()),
          columns: span(element, 'colspan'),
          rows: attribute(element, 'rowspan') === '0' ? rows.length : span(element, 'rowspan'),
        })),
      ),
    );
    const cells = rows.flatMap((row) => row.cells.map(({ element }) => element));
    const ruled =
      Number(attribute(table, 'border')) > 0 ||
      [table, ...cells].some(
        (element) => element.tagName === 'th' || /border[^:;]*:\s*[^;]*(?:solid|[1-9.]+p[tx])/iu.test(attribute(element, 'style')),
      );
    if (isFrame(grid, { ruled, nested: cells.some((cell) => holdsTable(cell)) })) {
      this.lines.push(...rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines)));
      return;
    }
    tableLines(grid).forEach((texts, at) => {
      const row = rows[at];
      const lines = row?.cells.flatMap((cell) => cell.lines) ?? [];
      const sum = (of: (line: PageLine) => number): number => lines.reduce((total, line) => total + of(line), 0);
      for (const text of texts)
        this.lines.push({ text, element: row?.row ?? table, linked: sum(({ linked }) => linked), filed: sum(({ filed }) => filed) });
    });
  }

  element(element: Element, outer: Inside): void {
    if (isUnseen(element)) return;
    if (outer.depth > DEEPEST)
      throw new DocumentError('the page is nested more deeply than any page written by a person; copy its text into a .txt file');
    const { tagName } = element;
    if (tagName === 'br') {
      this.#line ??= { text: '', element, linked: 0, filed: 0 };
      this.break();
      return;
    }
    const space = style(element, 'white-space');
    const address = tagName === 'a' ? attribute(element, 'href') : '';
    const inside: Inside = {
      linked: outer.linked || (address !== '' && !address.startsWith('#')),
      filed: outer.filed || FILE.test(address),
      kept: space === '' ? outer.kept || tagName === 'pre' : space.startsWith('pre') || space === 'break-spaces',
      depth: outer.depth + 1,
    };
    if (tagName === 'table') {
      this.break();
      this.#table(element, inside);
      return;
    }
    const isBlock = BLOCKS.has(tagName) || style(element, 'display') === 'block';
    if (isBlock) this.break();
    // Numbers of an ordered list are text that a reader sees and cites, though they are not in the page's source. The
    // bullets of an unordered one are not printed: they say nothing, and pages use such lists for their navigation.
    const marks = tagName === 'ol' ? itemMarks(element) : null;
    for (const child of element.childNodes) {
      const mark = marks && isElement(child) ? marks.get(child) : undefined;
      if (mark !== undefined) this.#mark = mark;
      this.node(child, element, inside);
      if (mark !== undefined) this.#mark = '';
    }
    if (isBlock) this.break();
  }

  node(node: Node, parent: Element, inside: Inside): void {
    if (isElement(node)) this.element(node, inside);
    else if (node.nodeName === '#text' && 'value' in node) this.#write(node.value, parent, inside);
  }
}

function isUnseen(element: Element): boolean {
  return (
    UNSEEN.has(element.tagName) ||
    element.attrs.some(({ name }) => name === 'hidden') ||
    style(element, 'display') === 'none' ||
    style(element, 'visibility') === 'hidden' ||
    (element.tagName === 'input' && attribute(element, 'type') === 'hidden')
  );
}

/** Whether a cell holds a table with more than one cell: then it holds a part of a page. */
function holdsTable(cell: Element): boolean {
  const cells = (element: Element): number =>
    element.childNodes
      .filter(isElement)
      .reduce((sum, child) => sum + (child.tagName === 'td' || child.tagName === 'th' ? 1 : 0) + cells(child), 0);
  return cells(cell) > 1;
}

/** Lines of the visible text under an element, in reading order: a block or <br> ends a line, a table row is one. */
export function layout(root: Element, inside: Inside = { linked: false, filed: false, kept: false, depth: 0 }): PageLine[] {
  const lines = new Layout();
  for (const child of root.childNodes) lines.node(child, root, inside);
  lines.break();
  return lines.lines;
}
