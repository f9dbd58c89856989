import { countHan } from '../han.ts';
import { around, isElement, names, type Element } from './dom.ts';
import { BOILERPLATE } from './furniture.ts';
import type { PageLine } from './layout.ts';
import { CONTAINER, FURNITURE } from './names.ts';

/** matches 「为加快建设知识产权强市，制定本方案。」, not 「首页」 or a title */
const SENTENCE = /[。；！？]|：$/u;
const SHORTEST_SENTENCE = 12;

/** Whether a line is a sentence of a document, judged without its surroundings: Han text with an end, not made of links. */
export function isProse({ text, linked }: PageLine): boolean {
  return (
    countHan(text) >= SHORTEST_SENTENCE &&
    SENTENCE.test(text) &&
    linked < text.replace(/\s/gu, '').length * 0.3 &&
    (text.length > 120 || !BOILERPLATE.test(text))
  );
}

/** Han characters that are no links, of some lines, in every element that holds some of them. */
function weigh(lines: readonly PageLine[]): Map<Element, number> {
  const weights = new Map<Element, number>();
  for (const line of lines) {
    const weight = Math.max(countHan(line.text) - line.linked, 0);
    for (const element of around(line.element)) weights.set(element, (weights.get(element) ?? 0) + weight);
  }
  return weights;
}

/** Whether an element says of itself that it is navigation, a tool, a list of other pages. */
export function isFurniture(element: Element): boolean {
  return ['nav', 'footer', 'aside'].includes(element.tagName) || names(element).some((name) => FURNITURE.test(name));
}

/** Elements that can hold a document; a paragraph or a row of a table alone does not. */
const HOLDERS = new Set(['div', 'section', 'article', 'main', 'td', 'form', 'center', 'fieldset', 'dd']);

/** Outermost containers known by their names that hold prose. */
function known(weights: ReadonlyMap<Element, number>): Element[] {
  const named = [...weights.keys()].filter((element) => names(element).some((name) => CONTAINER.test(name)) && element.tagName !== 'body');
  return named.filter((element) => !named.some((other) => other !== element && [...around(element)].includes(other)));
}

/**
 * Elements that hold the document of a page. Containers known by name count when they hold most of the page's prose.
 * Otherwise: from the body inwards as long as one child holds all of it, so that nothing of a document in several parts is cut off.
 * A page without links is all document. Empty when there is no prose.
 */
export function findMain(body: Element, lines: readonly PageLine[]): Element[] {
  if (lines.every(({ linked }) => linked === 0) && !lines.some(({ element }) => [...around(element)].some(isFurniture))) return [body];
  const prose = lines.filter(isProse);
  const raw = weigh(prose);
  const all = raw.get(body) ?? 0;
  // a wrapper of everything may be called 「header」 or 「top」 too
  const isAround = (element: Element): boolean => isFurniture(element) && (raw.get(element) ?? 0) < all / 2;
  const own = prose.filter(({ element }) => ![...around(element)].some(isAround));
  const weights = weigh(own);
  const total = weights.get(body) ?? 0;
  if (total === 0) return [];
  const containers = known(weights);
  const share = containers.reduce((sum, element) => sum + (weights.get(element) ?? 0), 0) / total;
  if (share > 0.6) return containers;
  const texts = weigh(lines);
  let main = body;
  let inner: Element | undefined = body;
  while ((inner = inner.childNodes.filter(isElement).find((child) => weights.get(child) === total))) {
    // title and signature are no prose: where much of the text stands around the prose, that is the document
    if ((texts.get(inner) ?? 0) < (texts.get(main) ?? 0) * 0.4) break;
    if (HOLDERS.has(inner.tagName)) main = inner;
  }
  return [main];
}
