import { createHash } from 'node:crypto';

/**
 * What stands inside pages, as its very characters: a policy without 'unsafe-inline' names each by its digest, so one changed character
 * is refused. There are two, the same on every page that has them, so that every page has the same policy.
 */
export const inline = {
  /** Before any sheet: the first to name a layer would set the order, and sheets come in the order in which pages need them. */
  layerOrder: '@layer tokens, base, components, print;',
  /** Folds what stands above the text on a phone before it is drawn; as a file it would come late, and the text would jump. */
  foldOnPhone:
    "if (matchMedia('(max-width: 1199px)').matches) for (const fold of document.querySelectorAll('[data-fold]')) fold.open = false;",
} as const;

/** The digest of a text as a policy names it (CSP 3, hash-source): `'sha256-…'`. */
export const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
