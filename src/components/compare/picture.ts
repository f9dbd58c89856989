import { href } from '../../lib/link.ts';
import { h, type Child, type Markup } from '../../lib/markup.ts';
import type { Cell, Entry, Head, Picture, Row } from '../../lib/compare/picture.ts';
import { entryMarkup } from './entries.ts';
import { planMark, planName } from './names.ts';
import { groupBy } from '../../lib/groupBy.ts';

/** How the picture is shown, and what the comparison page adds to it. */
export interface Tools {
  /** What stands in the head of a column, behind its name. */
  head?: (head: Head) => Child;
  /** Whether the plans are too many to read side by side: their cells flow, each with its mark. */
  flows?: boolean;
  /** Rows that are folded, by id. */
  folded?: ReadonlySet<string>;
}

function headMarkup(head: Head, tools: Tools): Markup {
  return h(
    'div',
    {
      class: 'head',
      'data-plan': head.plan.id,
      'data-head': head.plan.id,
      'data-name': head.plan.name,
      'data-document': head.document,
      'data-citation': head.citation,
      'data-href': href(head.url),
    },
    h('h2', {}, h('a', { href: href(head.url) }, planName(head.plan))),
    h('p', { class: 'label' }, head.note),
    tools.head?.(head) ?? null,
  );
}

function cellMarkup(cell: Cell, entries: readonly Entry[], heads: readonly Head[], id: string | null): Markup {
  const plan = heads.find((head) => head.plan.id === cell.plan)?.plan;
  const empty = entries.length === 0;
  const silent = !empty && entries.every(({ kind }) => kind === 'absent');
  return h(
    'div',
    { class: `cell${empty ? ' blank' : ''}${silent ? ' silent' : ''}`, 'data-cell': cell.plan, id },
    !empty &&
      plan !== undefined && [
        h('span', { class: 'mark' }, planMark(plan)),
        h('span', { class: 'name label' }, plan.name, h('span', { class: 'visually-hidden' }, '：')),
      ],
    !empty &&
      h(
        'div',
        { class: 'entries' },
        entries.map((entry) => entryMarkup(entry, heads)),
      ),
  );
}

/** The cells of a row where every plan has a column: line under line, what is alike side by side. */
function columnLines(row: Row, heads: readonly Head[]): Markup[] {
  return row.lines.map((line) =>
    h(
      'div',
      { class: 'line' },
      line.map((cell) => cellMarkup(cell, cell.entries, heads, anchorOf(row, cell.plan))),
    ),
  );
}

/** The tasks of a plan are where its cell of the matrix leads. */
const anchorOf = (row: Row, plan: string): string | null => (row.id === 'tasks' ? plan : null);

const isAbsent = ({ kind }: Entry): boolean => kind === 'absent';

/** The cells of a row over many plans: those that have something, each once; the others gathered by what is said of them. */
function flowingLines(row: Row, heads: readonly Head[]): Markup[] {
  const cells = heads.map((head, column) => ({ head, entries: row.lines.flatMap((line) => line[column]?.entries ?? []) }));
  const absent = cells.flatMap(({ head, entries: [first, ...others] }) =>
    first?.kind === 'absent' && others.length === 0 && first.quote === null ? [{ head, reason: `${first.text}：${first.reason}` }] : [],
  );
  const gathered = groupBy(absent, ({ reason }) => reason);
  const shown = cells.filter(({ head, entries }) => entries.length > 0 && !absent.some((one) => one.head === head));
  return [
    h(
      'div',
      { class: 'line' },
      shown.map(({ head, entries }) => cellMarkup({ plan: head.plan.id, entries: [] }, entries, heads, anchorOf(row, head.plan.id))),
    ),
    ...[...gathered].map(([reason, plans]) =>
      h(
        'div',
        { class: 'gathered' },
        h('p', { class: 'absent small' }, reason),
        h(
          'ul',
          {},
          plans.map(({ head }) => h('li', { 'data-cell': head.plan.id, id: anchorOf(row, head.plan.id) }, planName(head.plan))),
        ),
      ),
    ),
  ];
}

function rowMarkup(row: Row, picture: Picture, tools: Tools): Markup {
  const all = row.lines.flat().flatMap(({ entries }) => entries);
  return h(
    'details',
    {
      class: `row${all.every(isAbsent) ? ' silent' : ''}`,
      id: row.id,
      open: !tools.folded?.has(row.id),
      'data-row': row.id,
    },
    h(
      'summary',
      {},
      h('h2', { 'data-row-title': true }, row.title),
      row.note !== '' && h('span', { class: 'label', 'data-row-note': true }, row.note),
    ),
    h(
      'p',
      { class: 'row-tools label' },
      row.words.length > 0 && h('span', { class: 'words' }, `归入此行的词：${row.words.map((word) => `“${word}”`).join('')}`),
      h('a', { href: `#${row.id}`, 'aria-label': `“${row.title}”一行的链接` }, '链接'),
      h('button', { type: 'button', 'aria-live': 'polite', 'data-cite-row': true, 'aria-label': `复制“${row.title}”一行的引用` }, '引用'),
    ),
    tools.flows ? flowingLines(row, picture.heads) : columnLines(row, picture.heads),
  );
}

/** Plans side by side, as HTML: heads, then the rows. The theme pages and the comparison page share it. */
export function pictureMarkup(picture: Picture, tools: Tools = {}): Markup {
  return h(
    'div',
    {
      class: `comparison ${tools.flows ? 'flow' : 'columns'}`,
      'data-comparison': true,
      'data-title': picture.title,
    },
    h(
      'div',
      { class: 'heads', 'data-heads': true },
      picture.heads.map((head) => headMarkup(head, tools)),
    ),
    picture.rows.map((row) => rowMarkup(row, picture, tools)),
    h(
      'p',
      { class: 'key small' },
      h('span', { class: 'shared' }, '点线'),
      ' 所列另一份文件的任务里也有的字句，连续十三字以上，可以跨句；只说同文，不说谁先谁后。　',
      picture.heads.length > 1 && [h('span', { class: 'own' }, '细线'), ' 所列其他文件的任务里都没有的字句，连续四字以上。　'],
      h(
        'span',
        { 'data-sheet-note': true },
        '各句按内容对齐，与原文次序不同；句前小字是它在原文的位置。每句只出现一次；也合于别行的，在别行注明见哪一行。同一行里横线隔开的各条中，有格空着，是这份文件的句子在本行另一条里。',
      ),
    ),
  );
}
