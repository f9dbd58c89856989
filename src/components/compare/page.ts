import type { Vocabulary } from '../../lib/compare/vocabulary.ts';
import type { KnownPlan } from './state.ts';

function part<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`the comparison page has no ${selector}`);
  return found;
}

/** The parts of the comparison page that its script reads and fills. */
export const page = {
  title: part('[data-compare-title]'),
  form: part<HTMLFormElement>('[data-compare-form]'),
  theme: part<HTMLSelectElement>('[data-compare-form] select'),
  boxes: [...document.querySelectorAll<HTMLInputElement>('[data-compare-plans] input')],
  link: part<HTMLButtonElement>('[data-compare-link]'),
  fold: part<HTMLButtonElement>('[data-compare-fold]'),
  status: part('[data-compare-status]'),
  exports: part('[data-compare-exports]'),
  result: part('[data-compare-result]'),
  others: part('[data-compare-static]'),
};

/** Themes, indicators and common pairs of characters. */
export const vocabulary = JSON.parse(part('[data-compare-vocabulary]').textContent) as Vocabulary;

/** All plans there are, in the fixed order. */
export const knownPlans: readonly KnownPlan[] = page.boxes.map((box) => ({ id: box.value, name: box.dataset['name'] ?? box.value }));
