import { policy } from './policy.ts';

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/**
 * What a host sends with the answers to the addresses a path covers: `/plans/*` all below, `/charts/:id/` one segment in place of `:id`.
 * Where several cover an address, all their headers are sent; no two that can do so name the same one, as hosts would join the values.
 */
export interface HeaderRule {
  path: string;
  headers: Headers;
}

/** With every answer. The camera and the like are not asked for; nobody is told which page a reader came from. */
const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** A file whose name has its digest never changes; anything else is asked for again, which costs one short answer where it is unchanged. */
const forever: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const asked: Headers = { 'Cache-Control': 'no-cache' };

/** Pages, shown in frames of this site alone. */
const page: Headers = { 'Content-Security-Policy': policy("'self'"), ...asked };
/** For programs and pages elsewhere. Not for the whole site: an office server is not to be read by whatever page its readers have open. */
const open: Headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
/** Charts, shown and fetched everywhere. */
const chart: Headers = { 'Content-Security-Policy': policy('*'), ...asked, ...open };
/** Parts of the site's own pages. */
const own: Headers = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/** What stands at the root and below folders that are no rooms of pages. */
const special: readonly HeaderRule[] = [
  { path: '/', headers: page },
  { path: '/_astro/*', headers: { ...forever, ...own } },
  { path: '/pagefind/*', headers: { ...asked, ...own } },
  { path: '/pictures/*', headers: { ...asked, 'Cross-Origin-Resource-Policy': 'cross-origin' } },
  { path: '/data/*', headers: { ...page, ...open } },
  { path: '/charts/', headers: page },
  { path: '/charts/:id/', headers: chart },
  ...['svg', 'csv', 'json'].map((kind) => ({ path: `/charts/*.${kind}`, headers: chart })),
];
/** Folders whose contents the rules above cover. */
const covered = new Set(special.map(({ path }) => path.split('/')[1]));

/** Kinds of files with which pages give their own data and texts to programs. */
const dataKinds = ['json', 'txt', 'md', 'xml'];

/**
 * The rules for a site of these files.
 *
 * @param files as paths from the root, without a slash in front: `plans/yuncheng/index.html`.
 */
export function headerRules(files: readonly string[]): HeaderRule[] {
  const rooms = [...new Set(files.map((file) => file.split('/')[0] ?? ''))]
    .filter((room) => !covered.has(room) && !room.startsWith('_') && room !== 'index.html')
    .sort();
  return [
    { path: '/*', headers: everywhere },
    ...special,
    ...rooms.flatMap((room): HeaderRule[] => {
      if (files.includes(room)) return [{ path: `/${room}`, headers: room.endsWith('.html') ? page : asked }];
      const kinds = dataKinds.filter((kind) => files.some((file) => file.startsWith(`${room}/`) && file.endsWith(`.${kind}`)));
      return [{ path: `/${room}/*`, headers: page }, ...kinds.map((kind) => ({ path: `/${room}/*.${kind}`, headers: open }))];
    }),
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

/** All headers of an address, by its path below the folder of the site; of a name given twice, both values, as a host joins them. */
export function headersOf(rules: readonly HeaderRule[], path: string): Headers {
  const headers: Record<string, string> = {};
  for (const rule of rules.filter((one) => new RegExp(pattern(one.path), 'u').test(path)))
    for (const [name, value] of Object.entries(rule.headers)) headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  return headers;
}

/**
 * For a host that serves https alone and always will: browsers then refuse http for a year. It is the host's to decide, and cannot be
 * taken back in time, so no rule has it.
 */
export const strictTransport: Headers = { 'Strict-Transport-Security': 'max-age=31536000' };
