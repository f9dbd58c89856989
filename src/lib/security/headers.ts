import { policy } from './policy.ts';

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/**
 * What a host sends with the answers to the addresses a path covers: `/plans/*` all below, `/charts/:id/` one segment in place of `:id`.
 * Where several cover an address, all their headers are sent; none but the policy is named by two that can do so, as hosts join the values.
 */
export interface HeaderRule {
  path: string;
  headers: Headers;
}

/**
 * With every answer. The camera and the like are not asked for; nobody is told which page a reader came from. No policy says who may
 * frame an answer: charts may be framed everywhere.
 */
const everywhere: Headers = {
  'Content-Security-Policy': policy(),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** A file whose name has its digest never changes; anything else is asked for again, which costs one short answer where it is unchanged. */
const forever: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const asked: Headers = { 'Cache-Control': 'no-cache' };

/** Pages, in frames of this site alone: a second policy beside the one for all; joined by a comma they make a list, and both hold (CSP 3, § 2.2). */
const framedHere: Headers = { 'Content-Security-Policy': "frame-ancestors 'self'" };
/** Used by pages elsewhere: charts, and pictures of links. */
const shared: Headers = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
/** For programs and pages elsewhere. Not for the whole site: an office server is not to be read by whatever page its readers have open. */
const open: Headers = { 'Access-Control-Allow-Origin': '*', ...shared };
/** Parts of the site's own pages. */
const own: Headers = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/** What stands at the root and below folders that are no rooms of pages. */
const special: readonly HeaderRule[] = [
  { path: '/*', headers: everywhere },
  { path: '/', headers: framedHere },
  { path: '/404.html', headers: framedHere },
  { path: '/_astro/*', headers: { ...forever, ...own } },
  { path: '/pictures/*', headers: shared },
  { path: '/charts/', headers: framedHere },
  { path: '/charts/:id/', headers: shared },
  { path: '/charts/*.svg', headers: open },
];
/** Folders that have no pages, or some that are framed elsewhere. */
const noRooms = new Set(['_astro', 'charts', 'pagefind', 'pictures']);

/** Kinds of files that give data, texts and citations to programs; none of them stands in `_astro` or `pictures`. */
const openKinds = ['bib', 'csv', 'json', 'md', 'ris', 'txt', 'xml', 'zip'];

/**
 * The rules for a site of these files.
 *
 * @param files as paths from the root, without a slash in front: `plans/yuncheng/index.html`.
 */
export function headerRules(files: readonly string[]): HeaderRule[] {
  const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''));
  const rooms = [...folders].filter((folder) => !noRooms.has(folder)).sort();
  return [
    ...special,
    ...openKinds.map((kind) => ({ path: `/*.${kind}`, headers: open })),
    ...rooms.map((room) => ({ path: `/${room}/*`, headers: framedHere })),
  ];
}

/** `/charts/:id/` as a regular expression: matches /charts/mediation-coverage/, does not match /charts/. */
export function pattern(path: string): string {
  return `^${path
    .replaceAll('.', String.raw`\.`)
    .replaceAll('*', '.*')
    // Matches :id in /charts/:id/; does not match 图表.
    .replaceAll(/:[a-z]+/gu, '[^/]+')}$`;
}

/**
 * All headers of an address, by its path below the folder of the site; of a name given twice, both values, as a host joins them. What no
 * rule says how long to keep is asked for again.
 */
export function headersOf(rules: readonly HeaderRule[], path: string): Headers {
  const headers: Record<string, string> = {};
  for (const rule of rules.filter((one) => new RegExp(pattern(one.path), 'u').test(path)))
    for (const [name, value] of Object.entries(rule.headers)) headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  return { ...asked, ...headers };
}

/**
 * For a host that serves https alone and always will: browsers then refuse http for a year. It is the host's to decide, and cannot be
 * taken back in time, so no rule has it.
 */
export const strictTransport: Headers = { 'Strict-Transport-Security': 'max-age=31536000' };
