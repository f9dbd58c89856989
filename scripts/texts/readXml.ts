import { XmlDocument, type XmlNode } from 'libxml2-wasm';

const namespaces = { akn: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' };

/** An Akoma Ntoso document as another program reads it. */
export interface ReadXml {
  /** Text of `preface`, `preamble`, `mainBody` and `conclusions`, in document order. */
  text: string;
  /** Nodes an XPath finds, `akn:` before the names. */
  find: (path: string) => XmlNode[];
  /** Value of the first attribute an XPath finds; null where there is none. */
  value: (path: string) => string | null;
}

/** Reads a document with libxml2. Throws where it is not well-formed. */
export function readXml(xml: string): ReadXml {
  const { root } = XmlDocument.fromString(xml);
  const find = (path: string): XmlNode[] => root.find(path, namespaces);
  return {
    text: find('/akn:akomaNtoso/akn:doc/*[not(self::akn:meta)]')
      .map((node) => node.content)
      .join(''),
    find,
    value: (path) => find(path)[0]?.content ?? null,
  };
}
