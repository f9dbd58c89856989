import { markupOf } from './drawingMarkup.ts';

/** Text within an element. */
class DrawnText {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  parentNode: DrawnElement | null = null;
  readonly ownerDocument: DrawnDocument;
  readonly data: string;
  constructor(ownerDocument: DrawnDocument, data: string) {
    this.ownerDocument = ownerDocument;
    this.data = data;
  }
  get textContent(): string {
    return this.data;
  }
  cloneNode(): DrawnText {
    return new DrawnText(this.ownerDocument, this.data);
  }
}

type DrawnNode = DrawnElement | DrawnText;

/** As much of `Element` (WHATWG DOM, §4.9) as D3 draws with and files are made with; names and behaviour are those of the standard. */
class DrawnElement {
  readonly nodeType = 1;
  parentNode: DrawnElement | null = null;
  childNodes: DrawnNode[] = [];
  readonly ownerDocument: DrawnDocument;
  readonly namespaceURI: string;
  readonly nodeName: string;
  readonly #attributes = new Map<string, { name: string; value: string }>();

  constructor(ownerDocument: DrawnDocument, namespaceURI: string, nodeName: string) {
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespaceURI;
    this.nodeName = nodeName;
  }

  get attributes(): Iterable<{ name: string; value: string }> {
    return this.#attributes.values();
  }
  getAttribute(name: string): string | null {
    return this.#attributes.get(name)?.value ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }
  /** D3 gives numbers too, and as in browsers they become text. */
  setAttribute(name: string, value: string | number): void {
    this.#attributes.set(name, { name, value: String(value) });
  }
  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  get children(): DrawnElement[] {
    return this.childNodes.filter((node) => node instanceof DrawnElement);
  }
  /** Puts a node before one that is here, or at the end; it leaves where it was. */
  insertBefore<Node extends DrawnNode>(node: Node, next: DrawnNode | null): Node {
    node.parentNode?.removeChild(node);
    this.childNodes.splice(next ? this.childNodes.indexOf(next) : this.childNodes.length, 0, node);
    node.parentNode = this;
    return node;
  }
  appendChild<Node extends DrawnNode>(node: Node): Node {
    return this.insertBefore(node, null);
  }
  append(...nodes: DrawnNode[]): void {
    for (const node of nodes) this.appendChild(node);
  }
  removeChild<Node extends DrawnNode>(node: Node): Node {
    this.childNodes.splice(this.childNodes.indexOf(node), 1);
    node.parentNode = null;
    return node;
  }
  cloneNode(deep = false): DrawnElement {
    const copy = new DrawnElement(this.ownerDocument, this.namespaceURI, this.nodeName);
    for (const { name, value } of this.#attributes.values()) copy.setAttribute(name, value);
    if (deep) copy.append(...this.childNodes.map((node) => node.cloneNode(true)));
    return copy;
  }

  get textContent(): string {
    return this.childNodes.map(({ textContent }) => textContent).join('');
  }
  set textContent(text: string | number) {
    for (const node of this.childNodes) node.parentNode = null;
    this.childNodes = [];
    if (text !== '') this.appendChild(new DrawnText(this.ownerDocument, String(text)));
  }
  get outerHTML(): string {
    return markupOf(this as unknown as Element, 'html');
  }
}

/** As much of `Document` as drawing needs. */
export class DrawnDocument {
  createElementNS(namespace: string, name: string): DrawnElement {
    return new DrawnElement(this, namespace, name);
  }
}
