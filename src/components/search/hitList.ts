import { element } from './element.ts';
import type { Hit, ReadHit } from './engine.ts';
import { awaitedItem, fillItem, hitItem } from './hits.ts';

/** Clauses added with each 再看. */
const moreHits = 50;

/** What a list needs to show hits whose texts are not there yet. */
export interface Reading {
  /** Texts of hits, in their order. */
  read: (hits: readonly Hit[]) => Promise<ReadHit[]>;
  /** What was searched for: sentences repeat it, and the clauses mark it when opened. */
  query: string;
  /** Tells the reader where a failure means that the site was released anew, and then resolves to true. */
  tellStale: (failure: unknown) => Promise<boolean>;
}

/** A list of clauses and, where some are held back, the button that shows more: their places at once, their texts when they have come. */
export function hitList(open: readonly ReadHit[], heldBack: readonly Hit[], reading: Reading): HTMLElement[] {
  const list = element('ol', { class: 'hits' }, ...open.map((hit) => hitItem(hit, reading.query)));
  if (heldBack.length === 0) return open.length === 0 ? [] : [list];
  const button = element('button', { type: 'button', 'data-search-more': true, class: 'more' });
  let rest = heldBack;
  const label = () => {
    const next = Math.min(moreHits, rest.length);
    button.textContent = next === rest.length ? `再看其余 ${next} 条` : `再看 ${next} 条（还有 ${rest.length} 条）`;
  };
  label();
  button.addEventListener('click', () => {
    const next = rest.slice(0, moreHits);
    rest = rest.slice(moreHits);
    const items = next.map(awaitedItem);
    list.append(...items);
    label();
    if (rest.length === 0) button.remove();
    void fill(items, next, reading);
  });
  return [list, button];
}

/** Puts the texts where they are awaited, and the focus on the first; where they do not come, says so there and offers another try. */
async function fill(items: readonly HTMLElement[], hits: readonly Hit[], reading: Reading): Promise<void> {
  try {
    const read = await reading.read(hits);
    for (const [at, hit] of read.entries()) {
      const item = items[at];
      if (item) fillItem(item, hit, reading.query);
    }
    if (document.activeElement === document.body) items[0]?.querySelector('a')?.focus();
  } catch (failure) {
    if (await reading.tellStale(failure)) return;
    const retry = element('button', { type: 'button', 'data-search-retry': true }, '重试');
    items[0]?.replaceChildren(element('p', { class: 'note' }, `${hits.length} 条的正文没有载入。`), retry);
    retry.addEventListener('click', () => void fill(items, hits, reading));
  }
}
