import { quoteColumn } from '../../charts/chartFileHeads.ts';
import type { Said } from './rowsOf.ts';

/** Pixels between a mark and its tip. */
const GAP = 8;
/** Milliseconds in which the pointer may cross from a mark to its tip. */
const GRACE = 200;

const id = 'chart-tip';
let shown: { link: SVGElement; tip: HTMLElement; title: Element | null } | null = null;
let leaving: ReturnType<typeof setTimeout> | undefined;

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** What a mark says, under its plan and with what the table quotes; where the table is not at hand, what the mark says alone. */
function contents(said: Said | null, words: string): HTMLElement[] {
  if (!said) return [element('span', words)];
  const own = words.replace(`${said.plan}：`, '');
  const list = document.createElement('dl');
  for (const { head, cell } of said.cells.filter(({ cell }) => !own.includes(cell))) {
    const quote = element('dd', cell);
    if (head === quoteColumn) quote.className = 'song';
    list.append(element('dt', head), quote);
  }
  return [element('strong', said.plan), element('span', own), ...(list.hasChildNodes() ? [list] : [])];
}

/** Puts the tip below its row, above where the window has no room, inside its figure, with which it scrolls; it begins where the mark is. */
function place(tip: HTMLElement, link: SVGElement, figure: Element): void {
  const [mark, box, room] = [link, tip, figure].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect, DOMRect];
  const { left } = (link.querySelector('.target, text') ?? link).getBoundingClientRect();
  const below = mark.bottom + GAP + box.height <= innerHeight || mark.top < GAP + box.height;
  tip.style.top = `${(below ? mark.bottom + GAP : mark.top - GAP - box.height) - room.top}px`;
  tip.style.left = `${Math.max(0, Math.min(left - room.left, room.width - box.width))}px`;
}

/** Shows beside a mark what its row says, whole. The same stands in the table: a tip is never the only place of a fact. */
export function showTip(link: SVGElement, figure: Element, words: string, row: Promise<Said | null>): void {
  clearTimeout(leaving);
  if (shown?.link === link) return;
  hideTip();
  const tip = document.createElement('div');
  tip.id = id;
  tip.className = 'chart-tip';
  tip.setAttribute('role', 'tooltip');
  // The pointer may rest on it, to read or to select.
  tip.addEventListener('pointerenter', () => clearTimeout(leaving));
  tip.addEventListener('pointerleave', leaveTip);
  // The browser would show the title as a second tip.
  const title = link.querySelector(':scope > title');
  title?.remove();
  shown = { link, tip, title };
  link.setAttribute('aria-describedby', id);
  link.closest('svg')?.classList.add('has-current');
  link.closest('[data-plan]')?.classList.add('current');
  const fill = (said: Said | null): void => {
    if (shown?.tip !== tip) return;
    tip.replaceChildren(...contents(said, words));
    figure.append(tip);
    place(tip, link, figure);
  };
  // Without its file a mark still says its own words.
  void row.catch(() => null).then(fill);
}

/** Takes the tip away unless the pointer comes back to the mark or to the tip. */
export function leaveTip(): void {
  clearTimeout(leaving);
  leaving = setTimeout(hideTip, GRACE);
}

/** Takes the tip away, and with it what set its row apart. */
export function hideTip(): void {
  clearTimeout(leaving);
  if (!shown) return;
  const { link, tip, title } = shown;
  shown = null;
  tip.remove();
  if (title) link.prepend(title);
  link.removeAttribute('aria-describedby');
  link.closest('svg')?.classList.remove('has-current');
  link.closest('[data-plan]')?.classList.remove('current');
}
