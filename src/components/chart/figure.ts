import { copyCode, writeOrigin } from './embed.ts';
import { isPictureLink, savePng, saveSvg } from './files.ts';
import { markRow } from './marked.ts';
import { keepScale, restoreScale } from './scale.ts';
import { point } from './pointed.ts';

// Done once, when the first chart of the page is touched or its address says something of a chart.
restoreScale();
writeOrigin();
markRow();
addEventListener('hashchange', markRow);
// In time to keep the browser from taking the file as it lies on the server, which has another address in it.
document.addEventListener('click', (event) => {
  if (isPictureLink(event)) saveSvg(event);
});

/** Does what an event in a chart asks for. The event is over: nothing can be prevented any more. */
export function answer(event: Event): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  if (event.type === 'change') return keepScale(target);
  if (event.type !== 'click') return point(event);
  const button = target.closest('button');
  if (button?.matches('[data-png]')) void savePng(button);
  if (button?.matches('[data-copy-code]')) void copyCode(button);
}
