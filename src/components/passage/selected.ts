import { isOfDocument, placesOf, type PlaceId } from './places.ts';

/** Words of documents that are selected. */
export interface Selected {
  range: Range;
  /** The clauses they stand in, in order, none twice. */
  places: PlaceId[];
  /** How many characters of documents there are, without blanks. */
  characters: number;
}

/** Text nodes of a range in which something is selected that is no blank. */
function textsIn(range: Range): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (node.data.slice(from, to).trim() !== '' && node.parentElement?.closest('[aria-hidden="true"], button, script, style') === null)
      texts.push(node);
  }
  return texts;
}

const length = (text: Text, { startContainer, startOffset, endContainer, endOffset }: Range): number =>
  text.data.slice(text === startContainer ? startOffset : 0, text === endContainer ? endOffset : text.length).replace(/\s/gu, '').length;

/** What is selected of documents; null where the selection is empty, in a field, or begins or ends in words of ours. */
export function selectedWords(): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const texts = textsIn(range);
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last || !isOfDocument(first) || !isOfDocument(last)) return null;
  const own = texts.filter(isOfDocument);
  const places = [...new Set(own.flatMap(placesOf))];
  return { range, places, characters: own.reduce((sum, text) => sum + length(text, range), 0) };
}
