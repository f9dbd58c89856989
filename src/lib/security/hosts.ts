import { headersOf, pattern, strictTransport, type HeaderRule, type Headers } from './headers.ts';

const lines = (headers: Headers, line: (name: string, value: string) => string): string[] =>
  Object.entries(headers).map(([name, value]) => line(name, value));

/** The rules below the folder of the site: `/site/plans/*`. */
const below = (base: string, path: string): string => base + path.slice(1);

/**
 * The file `_headers` as Cloudflare Pages and Netlify read it. They let everything be asked for again where no rule says otherwise
 * (`public, max-age=0, must-revalidate`), so that it need not be said.
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

/** A name for a header in nginx: `$policy_parallel_referrer_policy`. */
export const nginxVariable = (name: string): string => `$policy_parallel_${name.toLowerCase().replaceAll('-', '_')}`;

/**
 * The headers for nginx, one `map` for each, to be included in `http`; a server then sends each by its variable, and none where that is
 * empty. `$uri` is the file in the end, so a page is known by its address and by its index.html; unknown addresses are 404.html.
 *
 * @param base folder of the site, with both slashes.
 */
export function nginxMaps(rules: readonly HeaderRule[], base = '/'): string {
  const everywhere = rules.filter(({ path }) => path === '/*');
  const names = new Set(['Cache-Control', ...rules.flatMap(({ headers }) => Object.keys(headers))]);
  return [...names]
    .map((name) => {
      const row = (key: string, of: readonly HeaderRule[], path: string) => `  ${key} "${headersOf(of, path)[name] ?? ''}";`;
      const own = rules.filter(({ path, headers }) => path !== '/*' && name in headers);
      const rows = own.map((rule) => row(`"~${uriPattern(below(base, rule.path))}"`, [...everywhere, rule], sample(rule.path)));
      return [`map $uri ${nginxVariable(name)} {`, row('default', everywhere, '/x'), ...rows, '}', ''].join('\n');
    })
    .join('');
}

/** A page by its address and by its file: matches /charts/ and /charts/index.html, does not match /charts/a.svg. */
const uriPattern = (path: string): string => pattern(path).replace(/\/\$$/u, String.raw`/(?:index\.html)?$`);

/** An address that a rule covers. */
const sample = (path: string): string => path.replace('*', 'x').replace(/:[a-z]+/u, 'x');
