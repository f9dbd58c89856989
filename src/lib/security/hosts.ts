import { headersOf, pattern, strictTransport, type HeaderRule, type Headers } from './headers.ts';

const lines = (headers: Headers, line: (name: string, value: string) => string): string[] =>
  Object.entries(headers).map(([name, value]) => line(name, value));

/** The rules below the folder of the site: `/site/plans/*`. */
const below = (base: string, path: string): string => base + path.slice(1);

/**
 * The file `_headers` as Cloudflare Pages and Netlify read it.
 * Cloudflare takes 100 rules of at most 2000 characters a line; throws beyond, as it would drop the rest without a word.
 *
 * @param base folder of the site, with both slashes.
 */
export function headersFile(rules: readonly HeaderRule[], base = '/'): string {
  const blocks = rules.map(({ path, headers }) => [below(base, path), ...lines(headers, (name, value) => `  ${name}: ${value}`)]);
  if (blocks.length > 100)
    throw new Error(`_headers: expected at most 100 rules, found ${blocks.length}; join folders in src/lib/security/headers.ts`);
  const long = blocks.flat().find((line) => line.length > 2000);
  if (long !== undefined) throw new Error(`_headers: expected lines of at most 2000 characters, found ${long.slice(0, 80)}…`);
  const note = lines(strictTransport, (name, value) => `# Only where https is served alone, and always will be: ${name}: ${value}`);
  return `${[...note, ...blocks.flat()].join('\n')}\n`;
}

/** Reads a file `_headers` back: the rules in its order, paths as written. */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '' && !each.startsWith('#'))) {
    if (!line.startsWith(' ')) rules.push({ path: line.trim(), headers: {} });
    else {
      const [name = '', ...value] = line.trim().split(': ');
      const rule = rules.at(-1);
      if (rule) rule.headers[name] = value.join(': ');
    }
  }
  return rules;
}

/**
 * For nginx, to be included in a `server`: a `map` cannot stand there, so each rule is a `location` with all its headers.
 * nginx takes the first regular expression that fits, so the narrowest rules come first; `add_header` in a location hides those above it.
 *
 * @param base folder of the site, with both slashes.
 */
export function nginxLocations(rules: readonly HeaderRule[], base = '/'): string {
  return [...rules]
    .sort((a, b) => narrowness(b.path) - narrowness(a.path))
    .map(({ path }) => {
      const headers = headersOf(rules, sample(path));
      const sent = lines(headers, (name, value) => `  add_header ${name} "${value}" always;`);
      return [`location ~ "${pattern(below(base, path))}" {`, ...sent, '}'].join('\n');
    })
    .join('\n')
    .concat('\n');
}

/** An address that a rule covers. */
const sample = (path: string): string => path.replace('*', path === '/*' ? 'x.x' : 'x').replace(/:[a-z]+/u, 'x');

/** How few addresses a path covers: exact ones first, then by length, the rule for all last. */
const narrowness = (path: string): number => path.length + (path.includes('*') ? 0 : 1000) - (path.includes(':') ? 500 : 0);

/**
 * For an object store (OSS, COS, S3), which keeps `Cache-Control` with each object and sends no other header of ours; there the policy
 * in the page itself holds. One file a line: its path, a tab, the value.
 */
export function objectCaching(rules: readonly HeaderRule[], files: readonly string[]): string {
  // Matches index.html and plans/index.html; does not match 404.html.
  return files
    .map((file) => `${file}\t${headersOf(rules, `/${file.replace(/(^|\/)index\.html$/u, '$1')}`)['Cache-Control'] ?? 'no-cache'}\n`)
    .join('');
}
