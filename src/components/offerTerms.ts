import type { Datasets } from '../schemas/dataset.ts';
import { relatedTerms } from './relatedTerms.ts';

/** Offers coinages below a search box while one types in it; where loading them fails it offers none. */
export async function offerTerms(box: HTMLInputElement): Promise<void> {
  const list = document.createElement('datalist');
  list.id = 'related-terms';
  box.after(list);
  box.setAttribute('list', list.id);
  // Firefox shows no list while autocomplete is off; off again in time, no browser keeps what was typed.
  const keep = (value: 'on' | 'off') => () => {
    box.autocomplete = value;
  };
  box.addEventListener('focus', keep('on'));
  box.addEventListener('blur', keep('off'));
  box.form?.addEventListener('submit', keep('off'));
  if (document.activeElement === box) keep('on')();
  const terms = (await (await fetch(box.dataset['terms'] ?? '')).json()) as Datasets['terms'];
  const fill = () => {
    list.replaceChildren(...relatedTerms(terms, box.value).map((text) => new Option(text)));
  };
  box.addEventListener('input', fill);
  fill();
}
