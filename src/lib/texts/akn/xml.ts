/** An XML element as plain data. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string | null>>;
  children: readonly (Element | string)[];
}

/** An element; attributes that are null are left out. */
export function element(name: string, attributes: Element['attributes'] = {}, ...children: Element['children']): Element {
  return { name, attributes, children };
}

/** Characters that no XML 1.0 document may hold, not even by their number (XML 1.0 §2.2): matches U+0007 in “一\u0007、”, a half of a pair; not “一、” or a tab. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The forbidden characters of a text, each once, in order of first occurrence. */
export function forbiddenIn(text: string): string[] {
  return [...new Set(text.match(FORBIDDEN) ?? [])];
}

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of an element: U+FFFD, the character for what cannot be written, stands for each forbidden one; a carriage return is kept by its number. */
const textOf = (text: string): string =>
  text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>]/gu, (mark) => named[mark] ?? mark)
    .replaceAll('\r', '&#13;');

/** Value of an attribute: a parser would make blanks of line ends and tabs that are not written by number. */
const valueOf = (value: string): string =>
  textOf(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n]/gu, (mark) => `&#${mark.charCodeAt(0)};`);

/** Elements whose white space is text: they and all in them are written on one line. */
const mixed = new Set(['p', 'num', 'heading']);

function written({ name, attributes, children }: Element, indent: string | null): string {
  const listed = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${valueOf(value)}"`]));
  const start = `<${name}${listed.join('')}`;
  if (children.length === 0) return `${start}/>`;
  const inner = indent === null || mixed.has(name) ? null : `${indent}  `;
  const content = children.map((child) => (typeof child === 'string' ? textOf(child) : written(child, inner)));
  if (inner === null) return `${start}>${content.join('')}</${name}>`;
  return `${start}>\n${content.map((line) => inner + line).join('\n')}\n${indent ?? ''}</${name}>`;
}

/** An XML 1.0 document in UTF-8. Text and values are escaped; every character a document may hold comes back as it was. */
export function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;
}
