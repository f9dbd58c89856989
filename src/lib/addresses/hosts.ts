import { partsOf } from './released.ts';

/** One address that leads elsewhere, as hosts are told: both from the root of the host. */
export interface Redirect {
  from: string;
  to: string;
}

/** An address as it goes over the wire, from its decoded form: 入 → %E5%85%A5. */
const escaped = (address: string): string => encodeURI(address);

/** `_redirects`, read by Cloudflare Pages and Netlify: one rule a line, permanent; both hand a query on by themselves. */
export function netlifyRedirects(rows: readonly Redirect[]): string {
  return rows.map(({ from, to }) => `${escaped(from)} ${escaped(to)} 301\n`).join('');
}

/**
 * Body of `map $uri $moved { include …; }` for nginx, to be used with `if ($moved) { return 301 $moved; }`.
 * nginx compares the decoded address; the query goes before the fragment.
 */
export function nginxMap(rows: readonly Redirect[]): string {
  // A $ would name a variable; a map has no other way to write one in a target.
  const literal = (address: string): string => escaped(address).replaceAll('$', '%24');
  return rows
    .map(({ from, to }) => {
      const { path, fragment } = partsOf(to);
      return `"${from.replaceAll('"', '\\"')}" "${literal(path)}$is_args$args${fragment === '' ? '' : literal(`#${fragment}`)}";\n`;
    })
    .join('');
}
