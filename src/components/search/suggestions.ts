import { href } from '../../lib/link.ts';
import { fold } from '../../lib/search/fold.ts';
import { writeState, type SearchState } from './address.ts';
import { element } from './element.ts';
import { fetchJson } from './fetchJson.ts';

/** Coinages suggested at most: one line of them. */
const atMost = 6;

/** A coinage as printed, and as search sees it: folded once, not with each key. */
export interface Coinage {
  text: string;
  folded: string;
}

/** Coinages in the order given. */
export function foldCoinages(texts: readonly string[]): Coinage[] {
  return texts.map((text) => ({ text, folded: fold(text).folded }));
}

/**
 * Coinages that hold the last phrase typed and are longer than it (入园 → 入园惠企): those that begin with it first.
 * @param terms Those quoted in more places first.
 */
export function suggest(typed: string, terms: readonly Coinage[]): string[] {
  const last = fold(typed.split(' ').at(-1) ?? '').folded;
  if (last === '') return [];
  return terms
    .filter(({ folded }) => folded !== last && folded.includes(last))
    .sort((a, b) => Number(b.folded.startsWith(last)) - Number(a.folded.startsWith(last)))
    .slice(0, atMost)
    .map(({ text }) => text);
}

let terms: readonly Coinage[] = [];

/** Loads the coinages, those quoted in more places first. A failure suggests nothing: the search does not depend on it. */
export async function loadTerms(): Promise<void> {
  const rows = await fetchJson<{ text: string; provisions: string[] }[]>(href('/data/terms.json')).catch(() => []);
  terms = foldCoinages([...rows].sort((a, b) => b.provisions.length - a.provisions.length).map(({ text }) => text));
}

/** Shows the coinages related to what is being typed as links to their searches. The line keeps its place when it is empty. */
export function showSuggestions(place: HTMLElement, state: SearchState): void {
  const before = state.q.split(' ').slice(0, -1);
  const links = suggest(state.q, terms).map((text) =>
    element(
      'a',
      { class: 'song', href: writeState({ ...state, q: [...before, text].join(' '), theme: [], department: [], kind: [] }) },
      text,
    ),
  );
  place.replaceChildren(...(links.length === 0 ? [] : [element('span', { class: 'label' }, '相关提法'), ...links]));
}
