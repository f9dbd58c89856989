import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Provision } from '../schemas/provision.ts';
import { provisionsFromTree } from './provisionTree.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx);

/** The provisions of one plan, in document order, read from its MDX (`source` is the file or its body); see {@link provisionsFromTree}. */
export const provisionsFromMdx = (source: string, plan: string): Provision[] => provisionsFromTree(parser.parse(source), plan);
