/** Where the site lives, as Astro says it. */
export interface Place {
  /** Origin: `https://policy-parallel.example`. */
  site: URL | string;
  /** Folder, with a slash before it: `/` or `/site/`. */
  base: string;
}

// Matches the marks that a browser leaves in a query though RFC 3986 does not allow them: ?q=知识|专利; does not match %7C, ( or #.
const forbidden = /[|\\^`{}[\]]/gu;

/** Absolute address of a path of this site after RFC 3986: no mark in it means something in BibTeX, RIS or JSON. */
export function addressOf(path: string, { site, base }: Place): string {
  const below = `${base.replace(/\/$/u, '')}${path}`;
  return new URL(below, site).href.replace(forbidden, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Where the file of a format is: the same address with another ending, `/plans/yuncheng/2-2-2.bib`; of a row of a page, with / for #. */
export function filePath(path: string, ending: string): string {
  return `${path.replace(/\/?#/u, '/').replace(/\/$/u, '')}.${ending}`;
}
