import { SaxesParser } from 'saxes';
import { DocumentError } from '../document.ts';

/**
 * An element by its local name: prefixes are a program's choice, and strict and transitional WordprocessingML differ in their
 * namespaces only.
 */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Text directly in it. */
  text: string;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Parse a part of a document. Throws DocumentError when it is not well-formed. Entities of a DTD are not expanded. */
export function parseXml(source: string, part: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, value]) => [local(name), value]));
    const element: XmlElement = { name: local(tag.name), attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > 1000)
      throw new DocumentError(`${part} is nested more deeply than any document written by a person; save it again with Word`);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw new DocumentError(
      `the .docx file is damaged: ${part} is not well-formed (${error.message}); get it again or save it again with Word`,
    );
  });
  parser.write(source).close();
  return root;
}

/** First child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((entry) => entry.name === name);
}

/** Children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((entry) => entry.name === name) ?? [];
}

/** The `val` of a child: `<w:start w:val="3"/>` → 3; undefined when there is none. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['val'];
}

/** A switch like `<w:vanish/>`: on when it is there and not said to be off. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && !['0', 'false', 'off'].includes(found.attributes['val'] ?? '');
}
