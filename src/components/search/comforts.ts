import { enableArrowKeys } from './keys.ts';
import { page } from './page.ts';
import { currentState } from './place.ts';
import { loadTerms, showSuggestions } from './suggestions.ts';

/**
 * What makes searching pleasant and is not needed for the first answer: coinages related to what is typed, and the arrow keys.
 * Loaded when the first answer is there, so that it does not wait for them.
 */
enableArrowKeys(page.root, page.box);
void loadTerms().then(suggestFor);

/** Suggests what goes with the box as it stands. */
export function suggestFor(): void {
  showSuggestions(page.suggestions, { ...currentState(), q: page.box.value });
}
