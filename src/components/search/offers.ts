import type { Query } from '../../lib/search/query.ts';
import type { Choosable } from '../../lib/search/catalogue.ts';
import { retry } from '../retry.ts';
import { element } from './element.ts';
import type { SearchState } from './address.ts';
import type { Hit } from './engine.ts';
import type { Answer } from './session.ts';
import { hitItem, planName } from './hits.ts';
import { readRelaxed, relax, type Relaxation } from './relaxation.ts';
import { countOccurrences, filterHits, quoted, type PlanName } from './results.ts';

/** Clauses of a relaxed search shown at most. */
const atMost = 50;

/** What a relaxed search would give, and how it is called. */
interface Offer {
  rule: string;
  hits: readonly Hit[];
}

/**
 * Where the exact search found nothing: what a relaxed one would give, with its count; shown only when chosen, and labelled.
 * Comes empty and fills itself, since the count may need more of the index.
 * @param again Searches anew, for when a part of the index did not load.
 */
export function relaxedOffers(
  { engine, query, mark }: Answer,
  state: SearchState,
  plans: readonly PlanName[],
  again: () => void,
): HTMLElement {
  const section = element('section', { class: 'relaxed', 'aria-label': '放宽检索' });
  const note = element('p', { role: 'status' }, '正在看放宽后有没有……');
  section.append(note);
  const fill = async () => {
    try {
      const offers = offersOf(await relax(engine, query), query, state, engine.catalogue.choosables);
      note.textContent = offers.length === 0 ? '放宽（不计标点，含任一词）也没有。' : '逐字没有，放宽后有：';
      section.append(...offers.map((offer) => offerButton(offer, () => void show(offer))));
    } catch {
      note.textContent = '放宽检索没有载入。';
      section.append(retryButton(again));
    }
  };
  const show = async (offer: Offer) => {
    for (const button of section.querySelectorAll('button')) button.remove();
    note.textContent = '正在载入……';
    try {
      const read = await readRelaxed(engine, offer.hits.slice(0, atMost), query);
      note.textContent = `放宽的结果（${offer.rule}）：${amount(offer)}${offer.hits.length > atMost ? `，列出前 ${atMost} 条` : ''}。这些条款没有原样的${quoted(mark)}。`;
      section.append(
        element(
          'ol',
          { class: 'hits' },
          ...read.map((hit) => {
            const item = hitItem(hit, mark);
            const plan = plans.find(({ id }) => id === hit.plan);
            item.removeAttribute('data-hit'); // not a hit: the exact words are not there
            if (plan) item.prepend(planName(plan));
            return item;
          }),
        ),
      );
      section.querySelector<HTMLElement>('.hits a')?.focus({ preventScroll: true });
    } catch {
      note.textContent = '正文没有载入。';
      section.append(retryButton(again));
    }
  };
  void fill();
  return section;
}

/** Punctuation passed over first; any of the phrases where that gives more. */
function offersOf(relaxation: Relaxation, { phrases }: Query, state: SearchState, choosables: readonly Choosable[]): Offer[] {
  const [all, any] = [filterHits(relaxation.all, state, choosables), filterHits(relaxation.any, state, choosables)];
  return [
    { rule: phrases.length > 1 ? '不计标点，各词都有' : '不计标点', hits: all },
    { rule: '不计标点，含任一词', hits: any.length > all.length ? any : [] },
  ].filter(({ hits }) => hits.length > 0);
}

const amount = ({ hits }: Offer) => `${countOccurrences(hits)} 处，${hits.length} 条`;

function offerButton(offer: Offer, choose: () => void): HTMLElement {
  const button = element('button', { type: 'button', 'data-search-relaxed': true }, `${offer.rule}：${amount(offer)}`);
  button.addEventListener('click', choose);
  return button;
}

function retryButton(again: () => void): HTMLElement {
  const button = element('button', { type: 'button', 'data-search-retry': true }, '重试');
  button.addEventListener('click', () => {
    button.remove();
    retry(again);
  });
  return button;
}
