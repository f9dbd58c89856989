import { wellFormed } from '../../lib/wellFormed.ts';

/** Bytes of a query that any server takes in an address. */
const longest = 4000;

/** Whether a query is too long for a server: it then goes behind the # of the address, which is not sent. */
export function isTooLong(query: string): boolean {
  return encodeURIComponent(wellFormed(query)).length > longest;
}

/** The part of an address that keeps a query from the server: #q=入园惠企, encoded. */
export function behindHash(query: string): string {
  return `#${new URLSearchParams({ q: query }).toString()}`;
}
