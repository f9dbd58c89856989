import { element } from './element.ts';

/** What the page is doing, told in the document (design.md §6). */
export interface Status {
  state: 'idle' | 'loading' | 'done' | 'error';
  query: string;
  provisions?: number;
  occurrences?: number;
  /** The one sentence shown; in `done` its figures are set in bold. */
  sentence: string;
}

/** Matches the figures of 4 处，见于…；晋城 0 处 that are set in bold; does not match 4 份. */
const figures = /(\d+ 处|(?<=；)[^；。]+ 0 处)/u;

/** Shows a status in the element with `data-search-status`; attributes and words change in one turn. */
export function showStatus(place: HTMLElement, { state, query, provisions, occurrences, sentence }: Status): void {
  place.replaceChildren(
    ...sentence
      .split(state === 'done' ? figures : /$^/u)
      .map((part) => (state === 'done' && figures.test(part) ? element('strong', {}, part) : part)),
  );
  place.dataset['query'] = query;
  for (const [name, value] of Object.entries({ provisions, occurrences })) {
    if (value === undefined) place.removeAttribute(`data-${name}`);
    else place.setAttribute(`data-${name}`, String(value));
  }
  place.dataset['state'] = state;
}
