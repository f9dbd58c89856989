import type { Choosable } from '../../lib/search/catalogue.ts';
import { facets, writeState, type SearchState } from './address.ts';
import { element } from './element.ts';
import type { Hit, ReadHit } from './engine.ts';
import { kinds, showFacets } from './facets.ts';
import type { Reading } from './hitList.ts';
import { groupSections, type Name, type OpenGroup } from './groups.ts';
import { once } from './once.ts';
import { names, page } from './page.ts';
import { facetCounts, firstShown, groupByPlan, quoted, resultSentence, sumByChoosable, type Group } from './results.ts';
import type { Answer } from './session.ts';
import { showStatus } from './status.ts';

/** What the parts of an answer may ask for. */
export interface Actions {
  /** Goes on from the state the page is in: a condition ticked, another order. */
  change: (values: Partial<SearchState>) => void;
  /** Searches anew, after a failure. */
  again: () => void;
  /** See {@link Reading.tellStale}. */
  tellStale: Reading['tellStale'];
  /** Whether the answer is still that of the latest search. */
  stillWanted: () => boolean;
}

/**
 * Shows an answer, all at once when its first texts have come.
 * @returns false where it is not wanted any more, and nothing was changed.
 * Rejects where a text does not load.
 */
export async function showAnswer(answer: Answer, asked: SearchState, actions: Actions): Promise<boolean> {
  const state = knownConditions(asked);
  const { choosables } = answer.engine.catalogue;
  const groups = groupByPlan(answer.hits, names.plans, state, choosables);
  const provisions = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const results =
    state.view === 'kwic' && provisions > 0
      ? [await concordance(answer, groups, state, actions.change)]
      : await list(answer, groups, state, actions);
  if (!actions.stillWanted()) return false;
  page.scope.hidden = true;
  // Without hits there is nothing to filter; the place is kept, so that nothing moves while someone types.
  page.filters.hidden = page.views.hidden = false;
  page.filters.inert = answer.hits.length === 0;
  setView(state, groups);
  showFacets(page.facets, facetCounts(answer.hits, state, choosables), state, names, actions.change);
  showNote(answer, state);
  page.results.replaceChildren(...results);
  page.results.removeAttribute('aria-busy');
  showStatus(page.status, {
    state: 'done',
    query: state.q,
    provisions,
    occurrences: groups.reduce((sum, group) => sum + group.occurrences, 0),
    sentence: resultSentence(groups, answer.mark),
  });
  return true;
}

/** The conditions that this release knows. A plan or theme that is not here any more is none: an old link still finds the others. */
function knownConditions(state: SearchState): SearchState {
  const known = (ids: readonly string[], all: readonly { id: string }[]) => ids.filter((id) => all.some((one) => one.id === id));
  return {
    ...state,
    plan: known(state.plan, names.plans),
    theme: known(state.theme, names.themes),
    department: known(state.department, names.departments),
    kind: known(state.kind, kinds),
  };
}

const loadOffers = once(() => import('./offers.ts'));
const loadConcordance = once(() => import('./concordance.ts'));

async function list(answer: Answer, groups: readonly Group[], state: SearchState, { again, tellStale }: Actions): Promise<HTMLElement[]> {
  const { engine, query, mark, hits } = answer;
  if (hits.length === 0) {
    try {
      return [(await loadOffers()).relaxedOffers(answer, state, names.plans, again)];
    } catch {
      return []; // that there is nothing is true without the offers
    }
  }
  const counts = firstShown(groups);
  const read = await engine.read(
    groups.flatMap((group, at) => group.hits.slice(0, counts[at])),
    query,
  );
  const open: OpenGroup[] = groups.map((group) => ({ ...group, open: read.filter(({ plan }) => plan === group.plan.id) }));
  return groupSections(open, {
    read: (some: readonly Hit[]): Promise<ReadHit[]> => engine.read(some, query),
    tellStale,
    query: mark,
    near: () => nearestTheme(hits, engine.catalogue.choosables),
    lengths: engine.catalogue.lengths,
  });
}

/** The theme most of the hits belong to: where to look on in a plan that does not use the words. */
function nearestTheme(hits: readonly Hit[], choosables: readonly Choosable[]): Name | undefined {
  const clauses = sumByChoosable(hits, choosables, () => 1);
  const counts = new Map(choosables.flatMap(({ facet, id }, number) => (facet === 'theme' ? [[id, clauses[number] ?? 0]] : [])));
  const most = Math.max(...counts.values());
  return most > 0 ? names.themes.find(({ id }) => counts.get(id) === most) : undefined;
}

/** Conditions stand open beside the list; beside the concordance, which needs the width, and on narrow screens they are folded. */
function setView(state: SearchState, groups: readonly Group[]): void {
  for (const tab of page.views.querySelectorAll('a')) {
    const view = tab.dataset['view'] === 'kwic' ? 'kwic' : 'plans';
    tab.href = writeState({ ...state, view });
    if (view === state.view) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  }
  const summary = page.filters.querySelector(':scope > summary');
  const conditions = facets.filter((facet) => facet !== 'plan').reduce((sum, facet) => sum + state[facet].length, 0);
  if (summary) summary.textContent = `筛选：${groups.length} 份文件，${conditions === 0 ? '全部主题' : `${conditions} 项条件`}`;
  if (page.root.dataset['view'] === state.view) return;
  page.root.dataset['view'] = state.view;
  page.filters.open = state.view === 'plans' && matchMedia('(min-width: 1200px)').matches;
}

/** Says what was searched for instead of what was typed, or offers it. */
function showNote({ mark, simplified }: Answer, state: SearchState): void {
  if (simplified === null) page.note.replaceChildren();
  else if (mark === state.q) {
    page.note.replaceChildren('另可按简体检索：', element('a', { href: writeState({ ...state, q: simplified }) }, simplified), '。');
  } else page.note.replaceChildren(`原文没有繁体的${quoted(state.q)}，以下按简体${quoted(simplified)}检索。`);
}

/** Takes everything away that belongs to an answer. */
export function clear(): void {
  page.scope.hidden = true;
  page.filters.hidden = true;
  page.views.hidden = true;
  page.note.replaceChildren();
  page.results.replaceChildren();
  page.results.removeAttribute('aria-busy');
}

/** The occurrences aligned with their contexts; its code is loaded when first wanted. */
async function concordance(...shown: Parameters<typeof import('./concordance.ts').concordance>): Promise<HTMLElement> {
  return (await loadConcordance()).concordance(...shown);
}
