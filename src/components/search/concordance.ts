import { href } from '../../lib/link.ts';
import { markedUrl } from './address.ts';
import { element } from './element.ts';
import type { Hit } from './engine.ts';
import { hitPlace } from './hits.ts';

/** Characters of context on each side; a phone shows the nearest of them. */
const reach = 24;

const flat = (text: string) => text.replace(/\s+/gu, ' ');

/** One clause of the concordance: a line for each occurrence, its left context, the match, its right context. */
export function concordanceItem(hit: Hit, query: string): HTMLElement {
  const lines = hit.spans.map(({ start, end }) =>
    element(
      'p',
      { class: 'kwic-line' },
      element('a', { class: 'kwic-place', href: href(markedUrl(hit.url, query)) }, hitPlace(hit)),
      element('span', { class: 'kwic-left song' }, element('bdi', {}, flat(hit.text.slice(Math.max(0, start - reach), start)))),
      element('mark', { class: 'kwic-match song' }, flat(hit.text.slice(start, end))),
      element('span', { class: 'kwic-right song' }, flat(hit.text.slice(end, end + reach))),
    ),
  );
  return element('li', { 'data-hit': hit.id, class: 'kwic' }, ...lines);
}
