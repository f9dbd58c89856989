import type { Succession } from '../../src/lib/addresses/succession.ts';
import { covers } from './cover.ts';

/** An id as it is looked for in HTML as Astro writes it. */
const literal = (id: string): string => id.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/**
 * Fragment that took the place of a lost one on the same page; null where none did.
 * @param all what became of addresses
 * @param ids ids that the page has
 */
export function fragmentAfter(page: string, fragment: string, all: readonly Succession[], ids: ReadonlySet<string>): string | null {
  const move = all.findLast(({ from }) => covers(from, `${page}#${fragment}`));
  const [to] = move?.to ?? [];
  if (move === undefined || to === undefined) return null;
  const own = to.startsWith(`${page}#`) ? to.slice(page.length + 1) : null;
  // yuncheng/2-1-3 → yuncheng/2-1-2 makes of yuncheng-2-1-3-1 the target yuncheng-2-1-2-1; /themes/a/ → /themes/b/ makes b.zibo of a.zibo.
  const id = (reference: string): string => (reference.startsWith('/') ? (reference.split('/').at(-2) ?? '') : reference.replace('/', '-'));
  const renamed = own ?? fragment.replace(id(move.from), id(to));
  if (ids.has(renamed)) return renamed;
  return [...ids].find((one) => one.startsWith(`${id(to)}-`)) ?? null;
}

/**
 * Puts an empty anchor `old` at the element with the id `at`, at the head of the page's matter where `at` is null.
 * In a row of a table it stands in its first cell, the only place where HTML allows it.
 */
export function placeAnchor(html: string, old: string, at: string | null): string {
  const tag = new RegExp(`<([a-z][a-z0-9]*)(?=\\s)(?:[^">]|"[^"]*")*?\\sid="${literal(at ?? 'main')}"(?:[^">]|"[^"]*")*>`, 'u').exec(html);
  if (tag === null) return html;
  const inside = tag.index + tag[0].length;
  // Matches <td class="name"> after the <tr>; must not match <table>.
  const cell = tag[1] === 'tr' ? /<t[dh](?:\s(?:[^">]|"[^"]*")*)?>/u.exec(html.slice(inside)) : null;
  const end = cell === null ? inside : inside + cell.index + cell[0].length;
  const id = old.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `${html.slice(0, end)}<span id="${id}" class="anchor"></span>${html.slice(end)}`;
}
