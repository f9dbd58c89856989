import type { LineOrder } from '../../lib/search/concordance.ts';
import { behindHash, isTooLong } from './longQuery.ts';

/** What the address of the search page says. */
export interface SearchState {
  /** Query as typed. */
  q: string;
  /** Plan ids to show; empty means all. */
  plan: string[];
  /** Theme ids, any of which a clause must have; empty means no condition. */
  theme: string[];
  /** Department ids, any of which a clause must name as responsible; empty means no condition. */
  department: string[];
  /** Kinds of provision (and `task`), any of which a clause must be; empty means no condition. */
  kind: string[];
  /** `plans` lists clauses by plan, `kwic` aligns every occurrence with its context. */
  view: 'plans' | 'kwic';
  /** Order of the lines of the concordance. */
  sort: LineOrder;
}

/** The conditions of a search, in the order in which they are shown. */
export const facets = ['plan', 'theme', 'department', 'kind'] as const;

/** One of the conditions. */
export type Facet = (typeof facets)[number];

/** Characters of a pasted passage that are marked in the clause it leads to. */
const longestMark = 120;

const list = (params: URLSearchParams, name: string) =>
  [...new Set(params.getAll(name).flatMap((value) => value.split(',')))].filter((value) => value !== '');

const orders: readonly string[] = ['left', 'right'] satisfies LineOrder[];

/** Reads the state from an address; lists are comma-separated or repeated. Never throws: what it does not know it leaves out. */
export function readState({ search, hash }: { search: string; hash: string }): SearchState {
  const params = new URLSearchParams(search);
  const sort = params.get('sort') ?? '';
  return {
    // A box has one line: breaks fold away in any case.
    q: (params.get('q') ?? new URLSearchParams(hash.slice(1)).get('q') ?? '').replace(/[\r\n]+/gu, ''),
    plan: list(params, 'plan'),
    theme: list(params, 'theme'),
    department: list(params, 'department'),
    kind: list(params, 'kind'),
    view: params.get('view') === 'kwic' ? 'kwic' : 'plans',
    sort: orders.includes(sort) ? (sort as LineOrder) : 'document',
  };
}

/** The state as the query part of an address, with its `?`; parts that say nothing are left out. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  const long = isTooLong(state.q);
  if (state.q !== '' && !long) params.set('q', state.q);
  for (const name of facets) if (state[name].length > 0) params.set(name, state[name].join(','));
  if (state.view === 'kwic') params.set('view', 'kwic');
  if (state.sort !== 'document') params.set('sort', state.sort);
  return `?${params.toString().replaceAll('%2C', ',')}${long ? behindHash(state.q) : ''}`;
}

/** Address of a clause that, once opened, marks the query: /plans/a/?mark=… goes before any #s2-1. Of a long passage its beginning. */
export function markedUrl(url: string, query: string): string {
  const [path = '', hash] = url.split('#');
  const mark = [...query].slice(0, longestMark).join('');
  return `${path}?${new URLSearchParams({ mark }).toString()}${hash === undefined ? '' : `#${hash}`}`;
}
