// How a row is cited: what is compared, each document with the places in the row, and the address of the row.
import { acknowledge, copyText } from '../clipboard.ts';

/** Places that a plan has in a row, each once; what is said of it where it has none. */
function placesOf(row: Element, plan: string): string {
  const lines = [...row.querySelectorAll<HTMLElement>(`[data-cell="${CSS.escape(plan)}"] [data-line]`)];
  const places = lines.filter(({ dataset }) => dataset['line'] !== 'absent').map(({ dataset }) => dataset['place'] ?? '');
  const named = [...new Set(places)].filter((place) => place !== '');
  if (named.length > 0) return ` ${named.join('；')}`;
  return lines.length > 0 && places.length === 0 ? ` ${lines[0]?.querySelector('.absent')?.textContent ?? ''}` : '';
}

/** The citation of a row of a comparison, several lines. */
function rowCitation(row: Element, comparison: HTMLElement, address: string): string {
  const heads = [...comparison.querySelectorAll<HTMLElement>('[data-head]')];
  return [
    `${comparison.dataset['title'] ?? ''}·${row.querySelector('[data-row-title]')?.textContent ?? ''}`,
    ...heads.map(({ dataset }) => `${dataset['name'] ?? ''}${placesOf(row, dataset['head'] ?? '')}：${dataset['citation'] ?? ''}`),
    `政策对读，${address.split('#')[0] ?? ''}#${row.id}`,
  ].join('\n');
}

/** Copies the citation of the row in which a button stands. */
export async function copyRow(button: HTMLButtonElement): Promise<void> {
  const row = button.closest('[data-row]');
  const comparison = button.closest<HTMLElement>('[data-comparison]');
  if (row && comparison) acknowledge(button, '引用', await copyText(rowCitation(row, comparison, location.href)));
}
