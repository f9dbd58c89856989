import type { Line } from '../../lib/search/concordance.ts';
import { element } from './element.ts';
import type { PlanName } from './results.ts';

const heads = ['文件', '位置', '前文', '检索词', '后文'];

/** Word keeps what is said on the cell itself. */
const cell = 'border:1px solid #000;padding:2pt 4pt';

/** The lines as a table for Word: borders, a row of heads, the match bold, places as links. Not part of the page. */
export function wordTable(lines: readonly Line[], plans: readonly PlanName[], base: string): HTMLTableElement {
  const names = new Map(plans.map(({ id, name }) => [id, name]));
  const data = (align: string, content: Node | string) => element('td', { style: `${cell};text-align:${align}` }, content);
  const rows = lines.map(({ plan, place, url, left, match, right }) =>
    element(
      'tr',
      {},
      data('left', names.get(plan) ?? plan),
      data('left', element('a', { href: new URL(url, base).href }, place)),
      data('right', left),
      data('center', element('b', {}, match)),
      data('left', right),
    ),
  );
  return element(
    'table',
    { border: 1, style: 'border-collapse:collapse' },
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { style: cell }, head)))),
    element('tbody', {}, ...rows),
  );
}

/** The same as text: a line each, cells parted by tabs. */
export function plainTable(lines: readonly Line[], plans: readonly PlanName[]): string {
  const names = new Map(plans.map(({ id, name }) => [id, name]));
  const rows = lines.map(({ plan, place, left, match, right }) => [names.get(plan) ?? plan, place, left, match, right]);
  return [heads, ...rows].map((row) => row.join('\t')).join('\n');
}
