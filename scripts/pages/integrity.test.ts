import { expect, it } from 'vitest';
import { withIntegrity } from './integrity.ts';

const digests = new Map([
  ['/_astro/a.js', 'sha384-甲'],
  ['/_astro/b.css', 'sha384-乙'],
]);

it('names the digest of a script and of a sheet on the element that loads it, once', () => {
  const page = '<link rel="stylesheet" href="/_astro/b.css"><script type="module" src="/_astro/a.js"></script>';
  const sealed = withIntegrity(page, digests);
  expect(sealed).toBe(
    '<link rel="stylesheet" href="/_astro/b.css" integrity="sha384-乙"><script type="module" src="/_astro/a.js" integrity="sha384-甲"></script>',
  );
  expect(withIntegrity(sealed, digests)).toBe(sealed);
});

it('leaves words that only look like such an element', () => {
  const page = '<p>&lt;script type="module" src="/_astro/a.js"&gt;</p><a href="/_astro/a.js">甲</a>';
  expect(withIntegrity(page, digests)).toBe(page);
});

it('refuses a page that loads a file the site does not have', () => {
  expect(() => withIntegrity('<script type="module" src="/_astro/c.js"></script>', digests)).toThrow('/_astro/c.js');
});
