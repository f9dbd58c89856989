import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { evaluate, type EvaluateOptions } from 'satteri';
import { mdxFeatures } from './mdxFeatures.ts';

/** What the compiled MDX calls; Astro types it for elements with properties alone. */
const runtime = { Fragment, jsx, jsxs } as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>;

/** What @astrojs/mdx marks its modules with, by which Astro knows how to render them. */
const marks = { [Symbol.for('astro:renderer')]: 'astro:jsx', [Symbol.for('mdx-component')]: true };

/**
 * The component of what stands under the frontmatter of a plan's MDX, as Astro makes it of a file: it takes `components` for the names
 * that the MDX uses. Compiled when its page is rendered and not bundled: as modules 333 plans took 14 s and 0.4 GB.
 */
export function planContent(body: string): AstroComponentFactory {
  const module = evaluate(body, { ...runtime, features: mdxFeatures, elementAttributeNameCase: 'html' });
  const { default: content } = module as { default: AstroComponentFactory };
  return Object.assign(content, marks);
}
