import { element } from './element.ts';
import { groupSection, planNames, sectionsAtOnce, type OpenGroup, type Showing } from './groups.ts';
import type { Group } from './results.ts';

/** The button that shows the plans held back, some at a time. */
export function heldBackSections(groups: readonly OpenGroup[], showing: Showing): HTMLElement {
  const button = element('button', { type: 'button', 'data-search-more': true, class: 'more' });
  let rest = groups;
  const label = () => {
    const next = Math.min(sectionsAtOnce, rest.length);
    button.textContent = next === rest.length ? `再看其余 ${next} 份文件` : `再看 ${next} 份文件（还有 ${rest.length} 份）`;
  };
  label();
  button.addEventListener('click', () => {
    const sections = rest.slice(0, sectionsAtOnce).map((group) => groupSection(group, showing));
    rest = rest.slice(sectionsAtOnce);
    button.before(...sections);
    label();
    sections[0]?.querySelector<HTMLElement>('a, button')?.focus();
    if (rest.length === 0) button.remove();
  });
  return button;
}

/** The number of plans; their names are made when first looked at. */
export function foldedNames(groups: readonly Group[]): HTMLElement {
  const folded = element('details', {}, element('summary', {}, `${groups.length} 份文件`));
  folded.addEventListener('toggle', () => folded.append(planNames(groups)), { once: true });
  return folded;
}
