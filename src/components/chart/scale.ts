/** The choice of scale that the address speaks of: that of the only chart with a choice; several on a page keep theirs to themselves. */
function choice(): HTMLFieldSetElement | null {
  const all = document.querySelectorAll<HTMLFieldSetElement>('[data-scales]');
  return all.length === 1 ? (all[0] ?? null) : null;
}

const radios = (field: HTMLFieldSetElement) => [...field.querySelectorAll<HTMLInputElement>('input')];

/** Chooses the scale of the address, ?scale=log; what is not offered is passed over. */
export function restoreScale(): void {
  const field = choice();
  const wanted = new URLSearchParams(location.search).get('scale');
  const radio = field && radios(field).find(({ value }) => value === wanted);
  if (radio) radio.checked = true;
}

/** Writes the scale just chosen into the address; the first one needs no word there. */
export function keepScale(target: Element): void {
  const field = target.closest<HTMLFieldSetElement>('[data-scales]');
  if (!field || field !== choice() || !(target instanceof HTMLInputElement)) return;
  const address = new URL(location.href);
  if (target.value === radios(field)[0]?.value) address.searchParams.delete('scale');
  else address.searchParams.set('scale', target.value);
  history.replaceState(history.state, '', address);
}
