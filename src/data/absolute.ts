/** Absolute address of a path from the root of the site, which may live in a folder: `/data/` → `https://…/site/data/`. */
export function absoluteFrom(site: URL, base: string): (path: string) => string {
  return (path) => new URL(`${base.replace(/\/$/u, '')}${path}`, site).href;
}
