import { JSDOM } from 'jsdom';
import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** CommonMark with frontmatter, as another program reads it; for tests. */
export function readMarkdown(markdown: string): Root {
  return unified().use(remarkParse).use(remarkFrontmatter).parse(markdown);
}

/** What a reader of CommonMark shows: the words of headings, paragraphs and of the tables in HTML; no frontmatter, no definitions. */
export function shown(node: Root | RootContent): string {
  if (node.type === 'html') return JSDOM.fragment(node.value).textContent;
  if (node.type === 'yaml' || node.type === 'definition') return '';
  if (node.type === 'heading' || node.type === 'paragraph') return toString(node);
  return 'children' in node ? node.children.map((child) => shown(child)).join('\n') : '';
}
