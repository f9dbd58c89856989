import { href } from '../../lib/link.ts';
import { selectedWords } from './selected.ts';
import { sourceLine } from './sourceLine.ts';
import { sourceOf } from './sources.ts';

/** Fewer characters than this are a word somebody needs, not a passage. */
const SHORTEST = 6;

// Matches what ends the address in a line: https://policy.example/plans/yuncheng/2-2-2/; not 二、（二）2.
const address = /https?:\/\/[^；\s]+/gu;

/** What is selected as HTML that other programs read: no marks of ours, no attribute but absolute addresses. */
function markupOf(range: Range): HTMLElement {
  const markup = document.createElement('div');
  markup.append(range.cloneContents());
  for (const element of markup.querySelectorAll('[aria-hidden="true"], button, script, style')) element.remove();
  for (const element of markup.querySelectorAll('*')) {
    const link = element instanceof HTMLAnchorElement ? element.href : null;
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    if (link !== null) element.setAttribute('href', link);
  }
  return markup;
}

/** The line with its addresses as links. */
function paragraphOf(line: string): HTMLElement {
  const paragraph = document.createElement('p');
  let done = 0;
  for (const { 0: url, index } of line.matchAll(address)) {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = url;
    paragraph.append(line.slice(done, index), link);
    done = index + url.length;
  }
  paragraph.append(line.slice(done));
  return paragraph;
}

/** Adds the source line to a copied passage; leaves the event alone where no clause is known, and in fields. */
export function onCopy(event: ClipboardEvent): void {
  const selected = selectedWords();
  if (event.defaultPrevented || !event.clipboardData || !selected || selected.characters < SHORTEST) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')) return;
  const places = selected.places.map(sourceOf);
  if (places.length === 0 || places.includes(undefined)) return;
  const named = places.flatMap((place) => (place ? [{ ...place, url: location.origin + href(place.url) }] : []));
  const line = sourceLine(named);
  const markup = markupOf(selected.range);
  markup.append(paragraphOf(line));
  event.clipboardData.setData('text/plain', `${getSelection()?.toString() ?? ''}\n${line}`);
  event.clipboardData.setData('text/html', markup.innerHTML);
  event.preventDefault();
}
