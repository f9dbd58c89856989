/** Matches what a browser leaves in an address though RFC 3986 does not allow it, as in ?q=知识|专利; does not match %7C, ( or #. */
const forbidden = /[|\\^`{}[\]]/gu;

/** An address made absolute and strict: Word and Excel call a file damaged whose links have marks that RFC 3986 forbids. */
export function absolute(address: string, base: string): string {
  return new URL(address, base).href.replace(forbidden, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
