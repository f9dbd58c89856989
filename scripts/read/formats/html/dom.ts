import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** The root of a page. Any text gives one: HTML has no syntax errors. */
export function parsePage(text: string): Element {
  const root = parse(text).childNodes.find(isElement);
  if (!root) throw new Error('parse5 always makes an html element');
  return root;
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** Value of an attribute, '' when it has none. */
export function attribute(element: Element, name: string): string {
  return element.attrs.find((entry) => entry.name === name)?.value ?? '';
}

/** An inline style declaration in lower case: `display` → `none`. */
export function style(element: Element, property: string): string {
  const declaration = attribute(element, 'style')
    .split(';')
    .map((part) => part.split(':').map((side) => side.trim().toLowerCase()))
    .findLast(([name]) => name === property);
  return declaration?.[1]?.replace(/\s*!important$/u, '') ?? '';
}

/** Id and classes of an element in lower case. */
export function names(element: Element): string[] {
  return `${attribute(element, 'id')} ${attribute(element, 'class')}`.toLowerCase().split(/\s+/u).filter(Boolean);
}

/** Parent of an element, null at the root. */
export function parentOf(element: Element): Element | null {
  return element.parentNode && 'tagName' in element.parentNode ? element.parentNode : null;
}

/** An element and all around it, from the inside out. */
export function* around(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = parentOf(at)) yield at;
}
