import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { provisionKindSchema, type Provision } from '../schemas/provision.ts';
import { ownText } from './ownText.ts';
import { provisionUrl } from './provisionUrl.ts';

type Child = MdxJsxFlowElement['children'][number] | Root['children'][number];

const isElement = (node: Child, name: string): node is MdxJsxFlowElement => node.type === 'mdxJsxFlowElement' && node.name === name;

/** Value of an attribute: its string, '' for one without a value, null where it is missing. */
function attribute(element: MdxJsxFlowElement, name: string): string | null {
  const found = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  if (!found) return null;
  return typeof found.value === 'string' ? found.value : '';
}

/**
 * The provisions of one plan, in document order, read from the tree of its MDX file or of the body of that.
 * Throws when a `<Provision>` lacks an id or has an unknown kind; content/ is generated, so that is a defect.
 */
export function provisionsFromTree(tree: Root, plan: string): Provision[] {
  const found: Provision[] = [];
  const visit = (nodes: readonly Child[], parent: Provision | null): void => {
    for (const node of nodes) {
      if (!isElement(node, 'Provision')) continue;
      const number = attribute(node, 'id');
      if (number === null) throw new Error(`${plan}: found a <Provision> without id, expected one; run npm run ingest`);
      const isTask = attribute(node, 'task') !== null;
      const rows = node.children
        .filter((child): child is MdxJsxFlowElement => isElement(child, 'table'))
        .flatMap((table) => table.children.map((row) => ('children' in row ? row.children.map((cell) => toString(cell)) : [])));
      const units = node.children.find((child) => isElement(child, 'Units'));
      const words = {
        title: attribute(node, 'title'),
        runIn: attribute(node, 'runIn') !== null,
        paragraphs: node.children.filter((child) => child.type === 'paragraph').map((child) => toString(child)),
        rows,
        units: units ? toString(units) : null,
      };
      const provision: Provision = {
        id: `${plan}/${number}`,
        plan,
        number,
        label: place(parent?.label ?? '', attribute(node, 'label') ?? ''),
        kind: provisionKindSchema.parse(attribute(node, 'kind')),
        ...words,
        text: ownText(words),
        parent: parent?.number ?? null,
        children: [],
        isTask,
        order: found.length,
        url: provisionUrl({ plan, number, isTask }),
      };
      found.push(provision);
      parent?.children.push(number);
      visit(node.children, provision);
    }
  };
  visit(tree.children, null);
  return found;
}

/** Printed place of a provision: 「二、」 and 「（二）」 give 「二、（二）」; 专栏12 in 五、（…） keeps a gap before a number: 「五、专栏12 2.」. */
function place(parent: string, label: string): string {
  return /\d$/u.test(parent) && /^\d/u.test(label) ? `${parent} ${label}` : parent + label;
}
