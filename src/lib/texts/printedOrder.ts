import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** What a plan's MDX prints of itself, read by no code of ours: the tests hold every file against it. */
export function printedOrder(mdx: string): string[] {
  type Node = Root | RootContent | MdxJsxFlowElement['children'][number];
  const printed: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'paragraph') printed.push(toString(node));
    else if ('children' in node) {
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Provision') {
        for (const name of ['label', 'title']) {
          const value = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value;
          if (typeof value === 'string') printed.push(value);
        }
      }
      for (const child of node.children) visit(child);
    }
  };
  visit(unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(mdx));
  return printed;
}

/** A text without white space, which is no part of its words. */
export const bare = (text: string): string => text.replace(/\s/gu, '');

/** The words of a plan in the order of print, its title behind the notice, without white space. */
export function printedWords(mdx: string, title: string): string {
  const notice = /<Provision id="notice"[\s\S]*?\n<\/Provision>\n/u.exec(mdx)?.[0] ?? '';
  const [before, after] = [printedOrder(notice), printedOrder(mdx.replace(notice, ''))];
  return bare([...before, title, ...after].join(''));
}
