import { hashSource, inline } from './inline.ts';

/**
 * The Content Security Policy of every page: what is not named here is refused. No 'unsafe-inline', no 'unsafe-eval', no other origin.
 * `object-src`, `frame-src`, `font-src` and `media-src` are 'none' by default; `upgrade-insecure-requests` is left out on purpose, as the
 * site also stands on office servers without https.
 */
export const directives = {
  'default-src': ["'none'"],
  // WebAssembly alone: Pagefind's engine.
  'script-src': ["'self'", "'wasm-unsafe-eval'", hashSource(inline.foldOnPhone)],
  'style-src': ["'self'", hashSource(inline.layerOrder)],
  // blob: a chart on its way to PNG.
  'img-src': ["'self'", 'blob:'],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  // A `<base target>` is no matter of it, only a `<base href>`.
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
} as const satisfies Record<string, readonly string[]>;

/** The policy as a header or an element states it. Who may frame a page is said in a header alone (CSP 3, § 3.3): headers.ts. */
export function policy(): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
