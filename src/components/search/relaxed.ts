import type { Query } from '../../lib/search/query.ts';
import { relaxedMatches } from '../../lib/search/relaxed.ts';
import { href } from '../../lib/link.ts';
import type { Provision } from '../../schemas/provision.ts';
import { element } from './element.ts';
import type { Hit } from './engine.ts';
import { hitItem, planName } from './hits.ts';
import type { PlanName } from './results.ts';

/** Clauses of a relaxed search shown at most. */
const atMost = 50;

/**
 * Finds the provisions with any phrase of the query, punctuation ignored, those with most occurrences first.
 * Reads the whole text (/data/provisions.json), because the index is exact. Rejects where that does not load.
 */
async function relaxedHits(query: Query): Promise<Hit[]> {
  const response = await fetch(href('/data/provisions.json'));
  if (!response.ok) throw new Error(`provisions.json: ${response.status}`);
  const provisions = (await response.json()) as Pick<Provision, 'id' | 'plan' | 'label' | 'kind' | 'title' | 'text' | 'url'>[];
  return provisions
    .map((provision) => ({
      ...provision,
      title: provision.title ?? '',
      kinds: [provision.kind],
      themes: [],
      order: 0,
      spans: relaxedMatches(provision.text, query.phrases),
    }))
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => b.spans.length - a.spans.length);
}

/** Offers the relaxed search where the exact one found nothing; searches only when chosen, and labels what it shows. */
export function relaxedOffer(query: Query, typed: string, plans: readonly PlanName[]): HTMLElement {
  const section = element('section', { class: 'relaxed' });
  const button = element('button', { type: 'button', 'data-search-relaxed': true }, '放宽再找：不计标点，含任一词即可');
  const note = element('p', { class: 'note', role: 'status' });
  const run = async () => {
    note.textContent = '正在检索……';
    try {
      const hits = await relaxedHits(query);
      const list = hits.slice(0, atMost).map((hit) => {
        const item = hitItem(hit, typed);
        const plan = plans.find(({ id }) => id === hit.plan);
        item.removeAttribute('data-hit'); // not a hit: the exact words are not there
        if (plan) item.prepend(planName(plan));
        return item;
      });
      button.remove();
      note.textContent =
        hits.length === 0
          ? '放宽后仍然没有。'
          : `放宽的结果（不计标点，含任一词）：${hits.length} 条${hits.length > atMost ? `，列出前 ${atMost} 条` : ''}。这些条款没有原样的“${typed}”。`;
      section.append(element('ol', { class: 'hits' }, ...list));
    } catch {
      note.textContent = '全文数据没有载入，请稍后再试。';
    }
  };
  button.addEventListener('click', () => void run());
  section.append(button, note);
  return section;
}
