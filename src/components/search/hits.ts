import { excerpt, segment, type Segment } from '../../lib/search/excerpt.ts';
import { href } from '../../lib/link.ts';
import { placeName } from '../../lib/placeName.ts';
import { provisionUrl } from '../../lib/provisionUrl.ts';
import { markedUrl } from './address.ts';
import { element } from './element.ts';
import type { Hit, ReadHit } from './engine.ts';
import type { PlanName } from './results.ts';

/** Square mark and name of a plan, the same markup as PlanName.astro. */
export function planName({ id, name, mark }: PlanName): HTMLElement {
  return element(
    'span',
    { class: 'plan-name' },
    element('span', { class: 'plan-mark', 'data-plan': id, 'aria-hidden': 'true' }, mark),
    element('span', {}, name),
  );
}

/** Address of a clause in which the words of a query are marked. */
export function clauseHref(hit: Hit, query: string): string {
  return href(markedUrl(provisionUrl(hit), query));
}

/** Segments as text, the matched ones in `<mark>`. */
function marked(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, match }) => (match ? element('mark', {}, text) : text));
}

/** How the place of a hit is called: 二、（二）2.; 印发通知. */
export function hitPlace({ number, label, kind, text, titleEnd }: ReadHit): string {
  return placeName({ number, label, kind, title: text.slice(0, titleEnd) || null });
}

/** Characters of an untitled provision that stand in for a title. */
const standIn = 20;

/** Place, title as a link to the clause, and the text around the first match, all matches marked. */
function hitParts(hit: ReadHit, query: string): HTMLElement[] {
  const { text, titleEnd, spans } = hit;
  const { segments, cutBefore, cutAfter } = excerpt(text, spans, { from: titleEnd });
  const title = titleEnd > 0 ? marked(segment(text, spans, 0, titleEnd)) : [`${text.slice(0, standIn)}……`];
  const heading = element('h3', { class: 'hit-title' });
  const place = hitPlace(hit);
  if (place !== text.slice(0, titleEnd)) heading.append(element('span', { class: 'hit-place' }, place), ' ');
  heading.append(element('a', { href: clauseHref(hit, query), class: 'song' }, ...title));
  const body = element('p', { class: 'hit-text song' }, cutBefore ? '……' : '', ...marked(segments), cutAfter ? '……' : '');
  const shown = heading.querySelectorAll('mark').length + body.querySelectorAll('mark').length;
  // Matches that touch are one mark, so there may be fewer marks than matches though all are shown.
  const more = (cutBefore || cutAfter) && shown < spans.length ? [element('p', { class: 'hit-count' }, `本条共 ${spans.length} 处`)] : [];
  return [heading, ...(body.textContent.trim() === '' ? [] : [body]), ...more];
}

/** One clause of the list. */
export function hitItem(hit: ReadHit, query: string): HTMLElement {
  return element('li', { 'data-hit': hit.id, class: 'hit' }, ...hitParts(hit, query));
}

/** Stands where a clause will be once its text has come. */
export function awaitedItem({ id, number }: Hit): HTMLElement {
  return element('li', { 'data-hit': id, class: 'hit awaited' }, element('p', { class: 'note' }, `${number} 正在载入……`));
}

/** Puts the clause where it was awaited. */
export function fillItem(item: HTMLElement, hit: ReadHit, query: string): void {
  item.classList.remove('awaited');
  item.replaceChildren(...hitParts(hit, query));
}
