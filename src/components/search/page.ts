import type { IndexKind } from '../../lib/search/indexKind.ts';
import type { Names } from './facets.ts';

function part<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`the search page has no ${selector}`);
  return found;
}

/** The parts of the search page that its script fills. */
export const page = {
  root: part('[data-names]'),
  form: part<HTMLFormElement>('[data-search-form]'),
  box: part<HTMLInputElement>('[data-search-form] input[type=search]'),
  suggestions: part('[data-search-suggestions]'),
  status: part('[data-search-status]'),
  note: part('[data-search-note]'),
  filters: part<HTMLDetailsElement>('[data-search-filters]'),
  facets: part('[data-search-facets]'),
  views: part('[data-search-views]'),
  copy: part<HTMLButtonElement>('[data-search-copy]'),
  results: part('[data-search-results]'),
  scope: part('[data-search-scope]'),
};

/** Names of plans, themes and departments in their fixed order. */
export const names = JSON.parse(page.root.dataset['names'] ?? '') as Names;

/** The release of the texts that the page belongs to. */
export const release = page.root.dataset['release'] ?? '';

/** Which index the search asks. */
export const indexKind: IndexKind = page.root.dataset['index'] === 'grams' ? 'grams' : 'pagefind';
