/** How markup is written: in a page (WHATWG HTML, §13.3), or as XML that stands by itself (DOM Parsing and Serialization, §2.1). */
export type Syntax = 'html' | 'xml';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};
/** What may not stand as it is. Matches the & of A&B; does not match ，. */
const reserved = {
  html: { text: /[&<>\u00a0]/gu, value: /[&<>"\u00a0]/gu },
  xml: { text: /[&<>]/gu, value: /[&<>"\t\n\r]/gu },
};
const escaped = (text: string, characters: RegExp): string => text.replace(characters, (character) => entities[character] ?? character);

function write(node: Node, syntax: Syntax, parts: string[]): void {
  if (node.nodeType !== 1) {
    parts.push(escaped(node.textContent ?? '', reserved[syntax].text));
    return;
  }
  const { nodeName, attributes, childNodes } = node as Element;
  parts.push('<', nodeName);
  for (const { name, value } of attributes) parts.push(' ', name, '="', escaped(value, reserved[syntax].value), '"');
  if (syntax === 'xml' && childNodes.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of childNodes) write(child, syntax, parts);
  parts.push('</', nodeName, '>');
}

/** An SVG element and all within it as markup. */
export function markupOf(element: Element, syntax: Syntax): string {
  const parts: string[] = [];
  write(element, syntax, parts);
  return parts.join('');
}
