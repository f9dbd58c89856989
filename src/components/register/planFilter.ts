/** Folds what does not tell names apart: width, case, white space. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/**
 * Makes a form choose among the plans that stand on the page by province: rows have `data-level` and stand in a `[data-province]`. What is
 * chosen stands in the address, `?province=山西省&level=prefecture&name=运城`, so that it can be passed on.
 */
export function followPlanFilter(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[role=status]');
  const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const sections = [...document.querySelectorAll<HTMLElement>('section[data-province]')].map((section) => ({
    section,
    rows: [...section.querySelectorAll<HTMLElement>('[data-level]')].map((row) => ({ row, text: fold(row.textContent) })),
  }));

  const show = (): void => {
    const [province = '', level = '', name = ''] = ['province', 'level', 'name'].map(
      (one) => controls.find((control) => control.name === one)?.value ?? '',
    );
    let shown = 0;
    for (const { section, rows } of sections) {
      let own = 0;
      for (const { row, text } of rows) {
        const wanted = (level === '' || row.dataset['level'] === level) && text.includes(fold(name));
        row.hidden = !wanted;
        if (wanted) own += 1;
      }
      section.hidden = own === 0 || (province !== '' && section.dataset['province'] !== province);
      if (!section.hidden) shown += own;
    }
    const chosen = [province, level, name].some((value) => value.trim() !== '');
    if (status) status.textContent = chosen ? (shown === 0 ? '没有符合这些条件的文件。' : `显示 ${shown} 份。`) : '';
  };

  const asked = new URLSearchParams(location.search);
  for (const control of controls) control.value = asked.get(control.name) ?? '';
  for (const control of controls) if (control.value === '' && control instanceof HTMLSelectElement) control.selectedIndex = 0;
  form.addEventListener('input', () => {
    const to = new URL(location.href);
    for (const { name, value } of controls) {
      if (value.trim() === '') to.searchParams.delete(name);
      else to.searchParams.set(name, value);
    }
    history.replaceState(history.state, '', to);
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
}
