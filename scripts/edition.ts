import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/** What a site is made with besides the plans: code, packages, vocabulary, what became of addresses, the release. */
const files = [
  '{src,scripts}/**/*.{ts,astro,css,yml,json,conf}',
  'content/{vocabulary,addresses}/**/*',
  'public/**/*',
  '{astro.config.mjs,package.json,package-lock.json,tsconfig.json,CHANGELOG.md}',
];

/** Settings that pages depend on. */
const settings = ['SITE_URL', 'BASE_PATH', 'PUBLIC_OFFLINE'];

/**
 * Digest of all that a site is made with besides the plans themselves. What was built with another edition is not kept
 * (src/lib/kept.ts); whatever differs here, everything is made anew.
 */
export function editionOf(): string {
  const hash = createHash('sha256');
  for (const file of globSync(files, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .sort())
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\0`);
  return hash.update(process.version).digest('base64url');
}
