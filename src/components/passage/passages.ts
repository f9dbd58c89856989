// Loaded at the first selection: adds the source to copied passages and offers a link to selected words.
import { onCopy } from './copying.ts';
import { selectedWords } from './selected.ts';
import { offerLink } from './sentenceButton.ts';
import { fetchSources } from './sources.ts';

/** Milliseconds after which a selection has come to rest. */
const REST = 150;

let pressed = false;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Once the selection rests and no pointer is down: fetches whose words they are, then offers the link. */
function onSelection(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const selected = selectedWords();
    void fetchSources(selected?.places ?? []).then(() => pressed || offerLink());
  }, REST);
}

document.addEventListener('copy', onCopy);
document.addEventListener('selectionchange', onSelection);
document.addEventListener('pointerdown', () => (pressed = true));
for (const name of ['pointerup', 'pointercancel'] as const)
  document.addEventListener(name, () => {
    pressed = false;
    onSelection();
  });
onSelection();
