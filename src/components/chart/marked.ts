/** Marks the row of each picture that the fragment of the address leads to: #yuncheng-1-2-3 is the target yuncheng/1-2/3. */
export function markRow(): void {
  for (const row of document.querySelectorAll('[data-figure] svg .marked')) row.classList.remove('marked');
  const fragment = decodeURIComponent(location.hash.slice(1));
  if (fragment === '') return;
  for (const link of document.querySelectorAll<SVGElement>('[data-figure] svg [data-target]'))
    if (link.dataset['target']?.replaceAll('/', '-') === fragment) link.closest('[data-plan]')?.classList.add('marked');
}
