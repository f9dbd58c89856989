import { rowOf } from './rowsOf.ts';
import { hideTip, leaveTip, showTip } from './tip.ts';

/** Rows of a chart that lead to their sentence. */
const links = 'svg a[data-target], svg.target-chart a, svg[data-chart] a';

/** What a link says of itself, all its digits included. */
function wordsOf(link: SVGElement): string {
  const own = link.querySelector(':scope > title')?.textContent ?? link.getAttribute('aria-label');
  return own ?? link.textContent.trim();
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hideTip();
});

/** Shows the tip of the row that pointer or keyboard came upon. A finger follows the link at once and needs none. */
export function point(event: Event): void {
  const { target } = event;
  if (!(target instanceof Element) || target.closest('.chart-tip')) return;
  const link = target.closest<SVGElement>(links);
  if (!link) return event.type === 'pointerover' ? leaveTip() : hideTip();
  if (event instanceof PointerEvent && event.pointerType !== 'mouse') return;
  if (event.type === 'focusin' && !link.matches(':focus-visible')) return;
  const figure = link.closest('[data-figure]');
  const file = figure?.querySelector<HTMLAnchorElement>('a[data-csv]')?.href;
  if (!figure || !file) return;
  const plan = link.closest<SVGElement>('[data-plan]')?.dataset['plan'] ?? '';
  showTip(link, figure, wordsOf(link), rowOf(file, { target: link.dataset['target'], plan }));
  link.addEventListener('pointerleave', leaveTip, { once: true });
  link.addEventListener('blur', hideTip, { once: true });
}
