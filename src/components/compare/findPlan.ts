/** Folds what does not tell names apart: width, case, white space. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/**
 * Makes a box find plans among those of the chooser as one types, by name, province or id: what does not fit is hidden, groups with
 * a match stand open. Enter goes to the first match, Escape empties the box; neither sends the form, and what is ticked stays ticked.
 */
export function findPlans(box: HTMLInputElement, room: HTMLElement): void {
  const status = box.form?.querySelector<HTMLElement>('[data-find-status]');
  const groups = [...room.querySelectorAll<HTMLDetailsElement>('details')].map((group) => ({
    group,
    choices: [...group.querySelectorAll<HTMLInputElement>('input')].map((input) => ({
      input,
      label: input.closest('label'),
      text: fold(`${group.dataset['province'] ?? ''}${input.dataset['name'] ?? ''} ${input.value}`),
    })),
  }));
  const wanted = (): HTMLInputElement[] => {
    const words = fold(box.value);
    return groups.flatMap(({ choices }) => choices.flatMap(({ input, text }) => (text.includes(words) ? [input] : [])));
  };
  const show = (): void => {
    const empty = fold(box.value) === '';
    const found = new Set(wanted());
    for (const { group, choices } of groups) {
      for (const { input, label } of choices) if (label) label.hidden = !found.has(input);
      group.hidden = choices.every(({ input }) => !found.has(input));
      group.open = empty ? choices.some(({ input }) => input.checked) : !group.hidden;
    }
    if (status) status.textContent = empty ? '' : found.size === 0 ? '没有这个地名的文件。' : `${found.size} 份。`;
  };
  box.addEventListener('input', show);
  // The form follows what is chosen, not what is looked for.
  box.addEventListener('change', (event) => event.stopPropagation());
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      wanted()[0]?.focus();
    } else if (event.key === 'Escape' && box.value !== '') {
      event.preventDefault();
      box.value = '';
      show();
    }
  });
}
