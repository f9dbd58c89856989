import { acknowledge, copyText } from '../clipboard.ts';
import './sentenceButton.css';
import { selectedWords } from './selected.ts';
import { sentenceLink } from './sentenceLink.ts';

/** Fewer characters than this lead nowhere in particular. */
const SHORTEST = 4;
const LABEL = '复制本句链接';

const button = document.createElement('button');
button.type = 'button';
button.className = 'sentence-link';
button.setAttribute('aria-live', 'polite');
button.textContent = LABEL;
// A press would clear the selection before the click.
button.addEventListener('pointerdown', (event) => event.preventDefault());
button.addEventListener('mousedown', (event) => event.preventDefault());
button.addEventListener('click', () => {
  const { link } = button.dataset;
  if (link !== undefined) void copyText(link).then((done) => acknowledge(button, LABEL, done));
});

/** Puts the button below the end of the selection; where a finger selects, it stays at the end of the paragraph (see the sheet). */
function position(range: Range, block: Element): void {
  // Not inside a paragraph, whose last line would then be justified; a row or a cell can hold it only inside.
  if (block.matches('li, td, dd')) block.append(button);
  else block.after(button);
  const last = [...range.getClientRects()].at(-1);
  const origin = (button.offsetParent ?? document.documentElement).getBoundingClientRect();
  if (!last) return;
  const width = button.offsetWidth;
  const left = Math.max(8, Math.min(last.right - width / 2, document.documentElement.clientWidth - width - 8));
  button.style.setProperty('inset-inline-start', `${String(left - origin.left)}px`);
  button.style.setProperty('inset-block-start', `${String(last.bottom + 6 - origin.top)}px`);
}

/** Shows the button for words of one clause, right behind their paragraph in the order of the keyboard; else takes it away. */
export function offerLink(): void {
  // Once somebody has come to the button, it stays while it has the focus.
  if (document.activeElement === button) return;
  const selected = selectedWords();
  const [clause, ...others] = selected?.places ?? [];
  const end = selected?.range.endContainer;
  const block = (end instanceof Element ? end : end?.parentElement)?.closest('p, h1, h2, h3, h4, h5, h6, li, td, dd, blockquote');
  const link = selected && clause !== undefined && others.length === 0 ? sentenceLink(selected.range, clause) : null;
  if (!selected || !block || link === null || selected.characters < SHORTEST) {
    button.remove();
    return;
  }
  button.dataset['link'] = link;
  position(selected.range, block);
}
button.addEventListener('blur', () => offerLink());
