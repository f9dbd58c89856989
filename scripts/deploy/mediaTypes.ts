import { citeFormats } from '../../src/lib/cite/formats.ts';

/** Media types by the end of a file's name; the longest end that fits counts. Hosts know few of them by themselves, office servers fewer. */
export const mediaTypes: Readonly<Record<string, string>> = {
  'feed.xml': 'application/atom+xml',
  ...Object.fromEntries(citeFormats.map(({ ending, type }) => [`.${ending}`, type])),
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.pagefind': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.grams': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
};

/** Of files without an end of their own: data/SHA256SUMS, _headers. */
const otherwise = 'text/plain';

/** The media type of a file by its path, without a charset. */
export function mediaType(path: string): string {
  const ends = Object.keys(mediaTypes).filter((end) => path.endsWith(end));
  const longest = ends.reduce((best, end) => (end.length > best.length ? end : best), '');
  return mediaTypes[longest] ?? otherwise;
}

/** Whether a type is text, all of which is UTF-8 here: text/csv, application/json; not image/png, application/zip. */
export const isText = (type: string): boolean => type.startsWith('text/') || /json$|xml$|x-bibtex|x-research/u.test(type);

/** What a host says of a file: `text/html; charset=utf-8`. */
export function contentType(path: string): string {
  const type = mediaType(path);
  return isText(type) ? `${type}; charset=utf-8` : type;
}
