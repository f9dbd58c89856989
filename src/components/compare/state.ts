/** What the address of the comparison page says. */
export interface CompareState {
  /** Plan ids in the order of the columns. */
  plans: string[];
  /** Theme compared; null where none is asked for, or a task is. */
  theme: string | null;
  /** Site-wide id of the task whose counterparts are compared; goes before a theme. */
  task: string | null;
  /** Plans whose columns are hidden. */
  hide: string[];
  /** Rows that are folded. */
  fold: string[];
  /** Plan whose tab is open on a phone; null for the first. */
  tab: string | null;
}

/** Most plans that are read side by side. */
export const MOST = 5;

// Matches , and the ，、 of a Chinese keyboard; does not match -.
const list = (params: URLSearchParams, name: string): string[] =>
  [...new Set(params.getAll(name).flatMap((value) => value.split(/[,，、]/u)))]
    .map((value) => value.trim())
    .filter((value) => value !== '');

const one = (params: URLSearchParams, name: string): string | null => params.get(name)?.trim() || null;

/** Reads the state from the query part of an address; lists are comma-separated or repeated, as a form sends them. Never throws. */
export function readState(search: string): CompareState {
  const params = new URLSearchParams(search);
  return {
    plans: list(params, 'plans'),
    theme: one(params, 'theme'),
    task: one(params, 'task'),
    hide: list(params, 'hide'),
    fold: list(params, 'fold'),
    tab: one(params, 'tab'),
  };
}

/** The state as the query part of an address, with its `?`; parts that say nothing are left out. */
export function writeState(state: CompareState): string {
  const params = new URLSearchParams();
  if (state.plans.length > 0) params.set('plans', state.plans.join(','));
  if (state.task !== null) params.set('task', state.task);
  else if (state.theme !== null) params.set('theme', state.theme);
  for (const name of ['hide', 'fold'] as const) if (state[name].length > 0) params.set(name, state[name].join(','));
  if (state.tab !== null) params.set('tab', state.tab);
  return `?${params.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')}`;
}

/** A plan as the chooser knows it. */
export interface KnownPlan {
  id: string;
  name: string;
}

/** What is compared after all, and what of the address could not be. */
export interface Settled {
  plans: string[];
  /** In Chinese, a sentence each; empty where all is as asked for. */
  notes: string[];
}

/**
 * Settles which plans are compared: unknown ones are left out, more than {@link MOST} are not read side by side. A task brings
 * its own plan as the first column, and, where no plan is named, the others up to the limit.
 */
export function settlePlans(state: CompareState, known: readonly KnownPlan[]): Settled {
  const nameOf = new Map(known.map(({ id, name }) => [id, name]));
  const own = state.task?.split('/')[0];
  const asked = own === undefined ? state.plans : [own, ...(state.plans.length > 0 ? state.plans : known.map(({ id }) => id))];
  const wanted = [...new Set(asked)];
  const unknown = wanted.filter((id) => !nameOf.has(id));
  const found = wanted.filter((id) => nameOf.has(id));
  const plans = found.slice(0, MOST);
  const named = (ids: readonly string[]): string => ids.map((id) => nameOf.get(id) ?? id).join('、');
  const tooMany = found.slice(MOST);
  return {
    plans,
    notes: [
      ...(unknown.length > 0 ? [`没有编号为“${unknown.join('”“')}”的文件，已略去。`] : []),
      ...(tooMany.length > 0 && (own === undefined || state.plans.length > 0)
        ? [`一次最多并列五份，已取前五份；${named(tooMany)}没有列出。`]
        : []),
    ],
  };
}
