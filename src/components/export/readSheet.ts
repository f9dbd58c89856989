import { absolute } from './address.ts';
import type { LineKind, Sheet, SheetColumn, SheetLine, SheetRow } from './sheet.ts';

/**
 * Reads a comparison out of the page: what is seen is what is taken along. What is `hidden` is left out, and so is what a closed
 * `<details>` folds; the notes say how much was folded.
 * @param root Element with `data-comparison`.
 * @param address Address of the page, which makes the addresses in it absolute.
 * @throws RangeError where a line is of no known kind.
 */
export function readSheet(root: Element, address: string, now = new Date()): Sheet {
  const columns = all(root, '[data-head]').map((head) => readColumn(head, address));
  const rows = all(root, '[data-row]');
  const open = rows.filter((row) => !isFolded(row));
  const plans = new Set(columns.map(({ plan }) => plan));
  const cells = open.flatMap((row) => all(row, '[data-cell]')).filter(({ dataset }) => plans.has(dataset['cell'] ?? ''));
  const foldedLines = cells.flatMap((cell) => all(cell, '[data-line]')).filter(isFolded).length;
  return {
    title: root.getAttribute('data-title') ?? '',
    address: absolute(address, address),
    made: dayOf(now),
    columns,
    rows: open.map((row) => readRow(row, columns, address)),
    notes: [...all(root, '[data-sheet-note]').map(textOf), ...foldedInWords(rows.length - open.length, foldedLines)],
  };
}

function readColumn({ dataset }: HTMLElement, address: string): SheetColumn {
  return {
    plan: dataset['head'] ?? '',
    name: dataset['name'] ?? '',
    document: dataset['document'] ?? '',
    citation: dataset['citation'] ?? '',
    url: absolute(dataset['href'] ?? '', address),
  };
}

/** A plan may have several cells in a row, one for each line of an alignment: they follow each other. */
function readRow(row: HTMLElement, columns: readonly SheetColumn[], address: string): SheetRow {
  const lines = new Map<string | undefined, SheetLine[]>(columns.map(({ plan }) => [plan, []]));
  for (const cell of all(row, '[data-cell]')) {
    const shown = all(cell, '[data-line]').filter((line) => !isFolded(line));
    lines.get(cell.dataset['cell'])?.push(...shown.map((line) => readLine(line, address)));
  }
  return {
    title: textAt(row, '[data-row-title]'),
    note: textAt(row, '[data-row-note]'),
    cells: columns.map(({ plan }) => ({ lines: lines.get(plan) ?? [] })),
  };
}

function readLine(line: HTMLElement, address: string): SheetLine {
  const { line: kind, place = '', href } = line.dataset;
  if (!isKind(kind)) throw new RangeError(`data-line="${kind}": expected said, see, absent or fact`);
  return { kind, text: textOf(line.querySelector('[data-text]') ?? line), place, url: href ? absolute(href, address) : null };
}

function isKind(word: string | undefined): word is LineKind {
  return word === 'said' || word === 'see' || word === 'absent' || word === 'fact';
}

/** Elements in document order that are not hidden and stand in nothing hidden. */
function all(within: Element, selector: string): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)].filter((element) => element.closest('[hidden]') === null);
}

function textAt(within: Element, selector: string): string {
  const [found] = all(within, selector);
  return found ? textOf(found) : '';
}

/** Matches the line break and the indent that a template leaves before 加强; does not match the full-width blank of 第　次常务会议. */
const blanks = /[ \t\n\r\f\v]+/gu;

/** What an element says. Only the white space of markup is touched: a full-width or no-break space is the document's. */
function textOf(element: Element): string {
  const shown = element.cloneNode(true) as Element;
  for (const hidden of shown.querySelectorAll('[hidden]')) hidden.remove();
  const text = shown.textContent.replace(blanks, ' ');
  return text.slice(text.startsWith(' ') ? 1 : 0, text.endsWith(' ') ? -1 : undefined);
}

/** Whether a closed `<details>` keeps an element from sight; its summary stays in sight. */
function isFolded(element: Element): boolean {
  for (let fold = element.closest(closed); fold; fold = fold.parentElement?.closest(closed) ?? null) {
    if (!fold.querySelector(':scope > summary')?.contains(element)) return true;
  }
  return false;
}

const closed = 'details:not([open])';

function foldedInWords(rows: number, lines: number): string[] {
  const parts = [rows > 0 && `${rows} 行`, lines > 0 && `${rows > 0 ? '另有 ' : ''}${lines} 句`].filter((part) => part !== false);
  return parts.length > 0 ? [`页面上折起的没有导出：${parts.join('，')}。`] : [];
}

/** The reader's own day: 2026-11-26. */
function dayOf(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
