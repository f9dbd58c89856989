import { sortLines, type Line, type LineOrder } from '../../lib/search/concordance.ts';
import { acknowledge } from '../clipboard.ts';
import { copyTable } from '../copyTable.ts';
import { saveFile } from '../export/saveFile.ts';
import { concordanceCsv, concordanceFileName } from './concordanceFile.ts';
import { frequencyTable } from './concordanceFrequency.ts';
import { lineList } from './concordanceLines.ts';
import { plainTable, wordTable } from './concordanceTable.ts';
import { element } from './element.ts';
import type { PlanName } from './results.ts';

/** A plan in the concordance. */
export interface ConcordancePlan extends PlanName {
  /** Characters of the whole text, white space not counted. */
  characters: number;
  /** Occurrences whatever the conditions on theme and kind; without it the plan is taken to have none beyond its lines. */
  unfiltered?: number;
}

/** What the concordance shows and whom it tells. */
export interface ConcordanceOptions {
  /** As typed. */
  query: string;
  /** In document order, conditions already applied; those of other plans than `plans` are left out. */
  lines: readonly Line[];
  /** The chosen plans in their fixed order, those without a line included. */
  plans: readonly ConcordancePlan[];
  order: LineOrder;
  /** Called with the order asked for; the caller puts it into the address and makes the view anew. */
  reorder: (order: LineOrder) => void;
}

const orders: readonly (readonly [LineOrder, string])[] = [
  ['document', '文件次序'],
  ['left', '前文'],
  ['right', '后文'],
];

/** Set between a press on an order and the view made for it: the pressed button went with the old view. */
let pressed = false;

function orderButtons({ order, reorder }: ConcordanceOptions): HTMLElement {
  const buttons = orders.map(([id, label]) => {
    const button = element('button', { type: 'button', 'data-order': id, 'aria-pressed': String(id === order) }, label);
    button.addEventListener('click', () => {
      if (id === order) return;
      pressed = true;
      reorder(id);
    });
    return button;
  });
  if (pressed) {
    pressed = false;
    // Once the caller has put the view into the page; never away from where the reader has gone meanwhile.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) buttons.find((button) => button.ariaPressed === 'true')?.focus({ preventScroll: true });
    });
  }
  return element(
    'div',
    { role: 'group', 'aria-label': '排序', class: 'concordance-orders' },
    element('span', { 'aria-hidden': 'true' }, '排序'),
    ...buttons,
  );
}

function exportButtons({ query, plans }: ConcordanceOptions, sorted: readonly Line[]): HTMLElement[] {
  const download = element('button', { type: 'button', 'data-concordance-csv': true }, '下载 CSV');
  download.addEventListener('click', () => {
    const file = new Blob([concordanceCsv(sorted, plans, location.href)], { type: 'text/csv;charset=utf-8' });
    saveFile(concordanceFileName(query), file);
  });
  const label = '复制表格';
  const copy = element('button', { type: 'button', 'data-concordance-copy': true, class: 'concordance-copy' }, label);
  const live = element('span', { role: 'status', class: 'visually-hidden' });
  copy.addEventListener('click', () => {
    void copyTable(wordTable(sorted, plans, location.href), plainTable(sorted, plans)).then((done) => acknowledge(copy, label, done, live));
  });
  return [download, copy, live];
}

/**
 * The concordance: how often each plan uses the words, then every occurrence on a line with the match at the same
 * place. Whole without anything else on the page; styles are in concordance.css.
 */
export function concordanceView(given: ConcordanceOptions): HTMLElement {
  const { plans, order } = given;
  const chosen = new Set(plans.map(({ id }) => id));
  const lines = given.lines.filter(({ plan }) => chosen.has(plan));
  const options = { ...given, lines };
  const sorted = sortLines(lines, order);
  const view = element('section', { class: 'concordance', 'aria-label': '语境对齐' });
  if (lines.length > 0)
    view.append(element('div', { class: 'concordance-tools' }, orderButtons(options), ...exportButtons(options, sorted)));
  view.append(
    frequencyTable(lines, plans),
    element('p', { class: 'note concordance-note' }, '每行一处，上下文不跨条；点位置看全条。'),
    ...lineList(options, sorted),
  );
  return view;
}
