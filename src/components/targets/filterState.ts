/** What of the targets is shown, and in which order. */
export interface Filter {
  kind: 'all' | 'number' | 'words';
  /** Theme of the indicator; null for any. */
  theme: string | null;
  /** Plans, in the order of the site; empty for all. */
  plans: string[];
  /** Words looked for, as typed. */
  q: string;
  /** Order of the indicators. */
  order: 'plans' | 'theme' | 'first';
  /** What the records are grouped by. */
  by: 'indicator' | 'plan' | 'year';
}

/** What may be asked for. */
export interface Known {
  themes: readonly string[];
  plans: readonly string[];
}

/** Gives one of the values, the first where another is asked for. */
function oneOf<T extends string>(values: readonly [T, ...T[]], asked: string | null): T {
  return values.find((value) => value === asked) ?? values[0];
}

/** Reads the filter from the query part of an address; what it does not know it ignores. Never throws. */
export function readFilter(search: string, known: Known): Filter {
  const params = new URLSearchParams(search);
  const plans = new Set(params.getAll('plan').flatMap((value) => value.split(',')));
  return {
    kind: oneOf(['all', 'number', 'words'], params.get('kind')),
    theme: known.themes.find((id) => id === params.get('theme')) ?? null,
    plans: known.plans.filter((id) => plans.has(id)),
    q: params.get('q')?.trim() ?? '',
    order: oneOf(['plans', 'theme', 'first'], params.get('order')),
    by: oneOf(['indicator', 'plan', 'year'], params.get('by')),
  };
}

/** The filter as the query part of an address, `?` included; what says nothing is left out, what belongs to others is kept. */
export function writeFilter({ kind, theme, plans, q, order, by }: Filter, search = ''): string {
  const params = new URLSearchParams(search);
  const values = {
    kind: kind === 'all' ? '' : kind,
    theme: theme ?? '',
    plan: plans.join(','),
    q: q.trim(),
    order: order === 'plans' ? '' : order,
    by: by === 'indicator' ? '' : by,
  };
  for (const [name, value] of Object.entries(values)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  const written = params.toString().replaceAll('%2C', ',');
  return written && `?${written}`;
}

/** A target as the filter sees it. */
export interface Filtered {
  plan: string;
  kind: 'quantitative' | 'qualitative';
  theme: string | null;
  /** Name of the indicator, printed name and quote, folded. */
  text: string;
}

/** Folds what does not tell words apart: width, case, white space. “１０．５ 万件” → “10.5万件”. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/** Whether a target is shown. */
export function matches({ plan, kind, theme, text }: Filtered, filter: Filter): boolean {
  return (
    (filter.kind === 'all' || (kind === 'quantitative') === (filter.kind === 'number')) &&
    (filter.theme === null || filter.theme === theme) &&
    (filter.plans.length === 0 || filter.plans.includes(plan)) &&
    text.includes(fold(filter.q))
  );
}

/** What the filter says of what it leaves. */
export const shownInWords = (indicators: number, targets: number): string =>
  `显示 ${String(indicators)} 项指标、${String(targets)} 个目标。`;
