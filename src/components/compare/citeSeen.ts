import { addressOf } from '../../lib/cite/address.ts';
import type { Cited } from '../../lib/cite/cited.ts';
import { citedComparison } from '../../lib/cite/citedWork.ts';
import { citeFormats } from '../../lib/cite/formats.ts';
import { href } from '../../lib/link.ts';
import { h, toHtml } from '../../lib/markup.ts';
import { saveFile } from '../export/saveFile.ts';
import { citeMarkup } from '../take/citeMarkup.ts';
import { fillIn } from '../take/citing.ts';

const block = document.querySelector<HTMLElement>('[data-cite-seen]');
const place = { site: location.origin, base: href('/') };

/** What the block was written for. */
let written = '';

/** Address of the page from the root of the site, with the state of the comparison and without a row. */
const path = (): string => location.pathname.slice(href('/').length - 1) + location.search;

/** The comparison that is seen: hidden columns are not part of it. */
function seen(): Cited {
  const heads = [...document.querySelectorAll<HTMLElement>('[data-comparison] [data-head]')];
  const plans = heads.map(({ dataset }) => ({ id: dataset['head'] ?? '', name: dataset['name'] ?? '' }));
  const title = document.querySelector('[data-compare-title]')?.textContent.trim() ?? '';
  const { version = '', date = '' } = block?.dataset ?? {};
  return citedComparison(title, plans, path(), { version, date });
}

/** Writes how to cite what is seen now. */
export function write(): void {
  const body = block?.querySelector('[data-cite-body]');
  if (!body) return;
  written = path();
  const cited = seen();
  body.innerHTML = toHtml(
    citeMarkup(cited, citeFormats, {
      address: addressOf(cited.path, place),
      below: addressOf(cited.path, place),
      file: ({ ending, label }, name) => h('button', { type: 'button', 'data-cite-file': ending, 'data-name': name }, label),
    }),
  );
  fillIn(body);
}

block?.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-cite-file]') : null;
  const format = citeFormats.find(({ ending }) => ending === button?.dataset['citeFile']);
  if (!button || !format) return;
  const cited = seen();
  saveFile(button.dataset['name'] ?? '', new Blob([format.write(cited, addressOf(cited.path, place))], { type: format.type }));
});

const buttons = (): HTMLElement[] => [...(block?.querySelectorAll('button') ?? [])];

/** Writes it anew where the address has changed since, as folding and hiding do; the focus stays where it is. */
function renew(): void {
  if (written === path()) return;
  const at = buttons().findIndex((button) => button === document.activeElement);
  write();
  buttons()[at]?.focus();
}

for (const kind of ['pointerenter', 'focusin']) block?.addEventListener(kind, renew);
