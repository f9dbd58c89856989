import type { LineOrder } from '../../lib/search/concordance.ts';
import { element } from './element.ts';
import type { ReadHit } from './engine.ts';
export function concordanceOf(
  hits: readonly ReadHit[],
  _o: { typed: string; plans: unknown; order: LineOrder; reorder: (o: LineOrder) => void },
): HTMLElement {
  return element(
    'div',
    {},
    ...hits.map((h) =>
      element('p', { class: 'kwic-line', 'data-hit': h.id }, ...h.spans.map((s) => element('mark', {}, h.text.slice(s.start, s.end)))),
    ),
  );
}
