import { readFilter, type Filter, type Known } from './filterState.ts';

/** The form of the filter: what its controls ask for, in data and in words. */
export interface FilterForm {
  controls: (HTMLInputElement | HTMLSelectElement)[];
  known: Known;
  /** What the controls ask for now. */
  asked: () => Filter;
  /** Makes the controls ask for it. */
  fill: (filter: Filter) => void;
  /** The conditions in words, for paper: 只写文字的、运城、“前列”. */
  conditions: () => string;
}

/** Takes hold of the controls of a form, those outside it included. */
export function filterForm(form: HTMLFormElement): FilterForm {
  const controls = [...form.elements].filter((one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement);
  const choices = (name: string): string[] =>
    controls
      .filter((one) => one.name === name)
      .flatMap((one) => (one instanceof HTMLSelectElement ? [...one.options] : [one]).map(({ value }) => value))
      .filter(Boolean);
  const known = { themes: choices('theme'), plans: choices('plan') };
  return {
    controls,
    known,
    asked: () => {
      const params = new URLSearchParams();
      for (const [name, value] of new FormData(form)) params.append(name, value as string);
      return readFilter(params.toString(), known);
    },
    fill: ({ plans, ...filter }) => {
      const values: Record<string, string> = { ...filter, theme: filter.theme ?? '', plan: plans[0] ?? '' };
      for (const one of controls) {
        if (one instanceof HTMLInputElement && one.type === 'checkbox') one.checked = plans.includes(one.value);
        else one.value = values[one.name] ?? '';
      }
    },
    conditions: () =>
      controls
        .filter((one) => form.contains(one))
        .flatMap((one) => {
          if (one instanceof HTMLSelectElement) return one.selectedIndex > 0 ? [one.selectedOptions[0]?.text] : [];
          if (one.type === 'text') return one.value.trim() ? [`“${one.value.trim()}”`] : [];
          return one.checked ? [one.labels?.[0]?.querySelector('.plan-name > :last-child')?.textContent] : [];
        })
        .join('、'),
  };
}
