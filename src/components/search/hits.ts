import { excerpt, segment, type Segment } from '../../lib/search/excerpt.ts';
import { href } from '../../lib/link.ts';
import { placeName } from '../../lib/placeName.ts';
import type { Provision } from '../../schemas/provision.ts';
import { markedUrl } from './address.ts';
import { element } from './element.ts';
import type { Hit } from './engine.ts';
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

/** Segments as text, the matched ones in `<mark>`. */
export function marked(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, match }) => (match ? element('mark', {}, text) : text));
}

/** How the place of a hit is called: 二、（二）2.; 印发通知. */
export function hitPlace({ id, plan, label, title, kinds }: Hit): string {
  const kind = kinds.find((each) => each !== 'task') as Provision['kind'] | undefined;
  return placeName({ number: id.slice(plan.length + 1), label, title: title || null, kind: kind ?? 'item' });
}

/** Characters of an untitled provision that stand in for a title. */
const standIn = 20;

/** One clause of the list: its place, its title as a link to the clause, the text around the match. */
export function hitItem(hit: Hit, query: string): HTMLElement {
  const titleLength = hit.text.startsWith(hit.title) ? hit.title.length : 0;
  const { segments, cutBefore, cutAfter } = excerpt(hit.text, hit.spans, { from: titleLength });
  const title = titleLength > 0 ? marked(segment(hit.text, hit.spans, 0, titleLength)) : [`${hit.text.slice(0, standIn)}……`];
  const heading = element('h3', { class: 'hit-title' });
  const place = hitPlace(hit);
  if (place !== hit.title) heading.append(element('span', { class: 'hit-place' }, place), ' ');
  heading.append(element('a', { href: href(markedUrl(hit.url, query)), class: 'song' }, ...title));
  const text = element('p', { class: 'hit-text song' }, cutBefore ? '……' : '', ...marked(segments), cutAfter ? '……' : '');
  return element('li', { 'data-hit': hit.id, class: 'hit' }, heading, ...(text.textContent.trim() === '' ? [] : [text]));
}
