import { element, type Element } from './xml.ts';

/** Classes of the Akoma Ntoso top-level ontology that a plan refers to. */
type Class = 'TLCOrganization' | 'TLCConcept' | 'TLCTerm' | 'TLCRole';

/** What the text and the metadata of one document refer to; each thing is listed once, in order of first use. */
export class References {
  readonly #listed = new Map<string, Element>();
  readonly #numbered = new Map<string, Map<string, string>>();

  /**
   * Lists a thing, unless it is there already. Returns the reference to it: `#theme-ip-finance`.
   * @param eId its id in the document
   */
  add(kind: Class, eId: string, href: string, showAs: string): string {
    if (!this.#listed.has(eId)) this.#listed.set(eId, element(kind, { eId, href, showAs }));
    return `#${eId}`;
  }

  /** As {@link add}, for things without an id of their own: they are numbered within their prefix, `term-3`. */
  addNumbered(kind: Class, prefix: string, href: string, showAs: string): string {
    const numbers = this.#numbered.get(prefix) ?? new Map<string, string>();
    this.#numbered.set(prefix, numbers);
    const eId = numbers.get(href) ?? `${prefix}-${numbers.size + 1}`;
    numbers.set(href, eId);
    return this.add(kind, eId, href, showAs);
  }

  /** The list, as it stands in the metadata. */
  elements(): Element[] {
    return [...this.#listed.values()];
  }
}
