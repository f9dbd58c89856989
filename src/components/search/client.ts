import { parseQuery, type Query } from '../../lib/search/query.ts';
import { href } from '../../lib/link.ts';
import { readState, writeState, type SearchState } from './address.ts';
import { element } from './element.ts';
import { openSearch, type Hit, type Search } from './engine.ts';
import { showFacets, type Names } from './facets.ts';
import { groupSections, type ThemeName } from './groups.ts';
import { relaxedOffer } from './relaxed.ts';
import { countOccurrences, filterHits, groupByPlan, resultSentence } from './results.ts';
import { showStatus } from './status.ts';

function part<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`the search page has no ${selector}`);
  return found;
}

const form = part<HTMLFormElement>('[data-search-form]');
const input = part<HTMLInputElement>('[data-search-form] input[type=search]');
const status = part('[data-search-status]');
const filters = part<HTMLDetailsElement>('[data-search-filters]');
const facets = part('[data-search-facets]');
const views = part('[data-search-views]');
const results = part('[data-search-results]');
const scope = part('[data-search-scope]');
const page = part('[data-names]');
const names = JSON.parse(page.dataset['names'] ?? '') as Names;

let search: Promise<Search> | undefined;
let attempts = 0;
/** Number of the latest search: an earlier one that ends later is not shown. */
let latest = 0;
let current: { query: Query; hits: Hit[] } | undefined;

/** Shows what the address asks for, searching where its words have changed. */
async function follow(state: SearchState): Promise<void> {
  const turn = ++latest;
  const query = parseQuery(state.q);
  input.value = state.q;
  document.title = document.title.replace(/^.*检索/u, state.q === '' ? '检索' : `${state.q} · 检索`);
  if (query.phrases.length === 0) return showIdle(state.q);
  if (current?.query.phrases.join(' ') !== query.phrases.join(' ')) {
    showStatus(status, { state: 'loading', query: state.q, sentence: '正在检索……' });
    clear();
    try {
      search ??= openSearch(href('/pagefind/'), attempts);
      const hits = await (await search)(query);
      if (turn !== latest) return;
      current = { query, hits };
    } catch {
      if (turn === latest) showError(state);
      return;
    }
  }
  show(state, query, current.hits);
}

function show(state: SearchState, query: Query, hits: readonly Hit[]): void {
  const shown = filterHits(hits, state);
  const groups = groupByPlan(hits, names.plans, state);
  const near = nearestTheme(hits);
  filters.hidden = hits.length === 0;
  part('[data-search-filters] summary').textContent =
    `筛选：${groups.length} 份文件，${state.theme.length === 0 ? '全部主题' : `${state.theme.length} 个主题`}`;
  setView(state.view);
  showFacets(facets, hits, state, names, go);
  views.hidden = shown.length === 0;
  for (const tab of views.querySelectorAll('a')) {
    const view = tab.dataset['view'] === 'kwic' ? 'kwic' : 'plans';
    tab.href = writeState({ ...state, view });
    if (view === state.view) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  }
  results.replaceChildren(...(hits.length === 0 ? [relaxedOffer(query, state.q, names.plans)] : groupSections(groups, state, near)));
  showStatus(status, {
    state: 'done',
    query: state.q,
    provisions: shown.length,
    occurrences: countOccurrences(shown),
    sentence: resultSentence(groups, state.q),
  });
}

/** Conditions stand open beside the list; beside the concordance, which needs the width, and on narrow screens they are folded. */
function setView(view: SearchState['view']): void {
  if (page.dataset['view'] === view) return;
  page.dataset['view'] = view;
  filters.open = view === 'plans' && matchMedia('(min-width: 1200px)').matches;
}

/** The theme most of the hits belong to: where to look on in a plan that does not use the words. */
function nearestTheme(hits: readonly Hit[]): ThemeName | undefined {
  const count = (id: string) => hits.filter((hit) => hit.themes.includes(id)).length;
  return names.themes.filter(({ id }) => count(id) > 0).sort((a, b) => count(b.id) - count(a.id))[0];
}

function clear(): void {
  scope.hidden = true;
  filters.hidden = true;
  views.hidden = true;
  results.replaceChildren();
}

function showIdle(query: string): void {
  current = undefined;
  clear();
  scope.hidden = false;
  showStatus(status, { state: 'idle', query, sentence: '输入字词或粘贴一段原文，在全部文件的全文中逐字查找。' });
}

function showError(state: SearchState): void {
  search = undefined;
  current = undefined;
  attempts += 1;
  clear();
  const retry = element('button', { type: 'button', 'data-search-retry': true }, '重试');
  retry.addEventListener('click', () => void follow(state));
  const link = (path: string, label: string) => element('a', { href: href(path) }, label);
  results.replaceChildren(
    element(
      'p',
      { class: 'note' },
      '仍可使用：',
      link('/themes/', '按主题看'),
      '、',
      link('/plans/', '打开全文'),
      '后用浏览器的页内查找（Ctrl+F）。',
    ),
    retry,
  );
  showStatus(status, { state: 'error', query: state.q, sentence: '检索没有成功：索引没有载入。' });
}

function go(state: SearchState): void {
  history.pushState(null, '', writeState(state));
  void follow(state);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  // Other words, other clauses: conditions on theme and kind would hide them unasked.
  go({ ...readState(location.search), q: input.value, theme: [], kind: [] });
});
views.addEventListener('click', (event) => {
  const tab = (event.target as Element).closest('a');
  if (!tab || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(readState(new URL(tab.href).search));
});
addEventListener('popstate', () => void follow(readState(location.search)));
void follow(readState(location.search));
