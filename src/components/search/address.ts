/** What the address of the search page says. */
export interface SearchState {
  /** Query as typed. */
  q: string;
  /** Plan ids to show; empty means all. */
  plan: string[];
  /** Theme ids, any of which a clause must have; empty means no condition. */
  theme: string[];
  /** Kinds of provision (and `task`), any of which a clause must be; empty means no condition. */
  kind: string[];
  /** `plans` lists clauses by plan, `kwic` aligns every occurrence with its context. */
  view: 'plans' | 'kwic';
}

const list = (params: URLSearchParams, name: string) =>
  [...new Set(params.getAll(name).flatMap((value) => value.split(',')))].filter((value) => value !== '');

/** Reads the state from `location.search`; lists are comma-separated or repeated. Never throws: what it does not know it leaves out. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  return {
    q: params.get('q') ?? '',
    plan: list(params, 'plan'),
    theme: list(params, 'theme'),
    kind: list(params, 'kind'),
    view: params.get('view') === 'kwic' ? 'kwic' : 'plans',
  };
}

/** The state as the query part of an address, with its `?`; parts that say nothing are left out. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.q !== '') params.set('q', state.q);
  for (const name of ['plan', 'theme', 'kind'] as const) if (state[name].length > 0) params.set(name, state[name].join(','));
  if (state.view === 'kwic') params.set('view', 'kwic');
  return `?${params.toString().replaceAll('%2C', ',')}`;
}

/** Address of a clause that, once opened, marks the query: /plans/a/?mark=… goes before any #s2-1. */
export function markedUrl(url: string, query: string): string {
  const [path = '', hash] = url.split('#');
  return `${path}?${new URLSearchParams({ mark: query }).toString()}${hash === undefined ? '' : `#${hash}`}`;
}
