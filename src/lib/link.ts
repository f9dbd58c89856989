import { sideBySideAtMost } from './register/byProvince.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** Address of a page of this site below its base: `/plans/` → `/plans/`, or `/site/plans/` where the site lives in a folder. */
export function href(path: string): string {
  return `${base}${path}`;
}

/** Fragment id of a term on /terms/: its own words, so that it never changes. */
export function termId(text: string): string {
  return `t-${text.replace(/\s+/gu, '')}`;
}

/** Fragment id of a cited document on /instruments/. */
export function instrumentId(title: string): string {
  return `i-${title.replace(/\s+/gu, '')}`;
}

/** Fragment id of the evidence of a cell of the matrix on /themes/. No id of a theme or a plan has a dot. */
export function evidenceId({ theme, plan }: { theme: string; plan: string }): string {
  return `${theme}.${plan}`;
}

/** Path of the evidence of a cell of the matrix, below the base: on /themes/, of more plans than stand side by side on the page of the theme. */
export function evidencePath(cell: { theme: string; plan: string }, plans: number): string {
  return plans > sideBySideAtMost ? `/themes/${cell.theme}/#${cell.plan}` : `/themes/#${evidenceId(cell)}`;
}

/** Address of a term among all its occurrences. */
export function termHref(text: string): string {
  return href(`/terms/#${encodeURIComponent(termId(text))}`);
}

/** Address of a cited document among all its citations. */
export function instrumentHref(title: string): string {
  return href(`/instruments/#${encodeURIComponent(instrumentId(title))}`);
}

/** Address of a department's own page. */
export function departmentHref(id: string): string {
  return href(`/departments/${id}/`);
}

/** Address of the clauses that name a department, in the search. */
export function departmentSearchHref(id: string): string {
  return href(`/search/?department=${id}`);
}

/** Address of all occurrences of a phrase, aligned, in the search. */
export function concordanceHref(phrase: string): string {
  return href(`/search/?q=${encodeURIComponent(phrase)}&view=kwic`);
}
