/** A stretch of text, linked or plain. */
export interface Segment {
  text: string;
  href: string | null;
}

/**
 * Cuts a text into plain and linked stretches; the text is never changed. Where needles overlap the longer one wins.
 * @param links words to link, each with its address
 */
export function segments(text: string, links: { text: string; href: string }[]): Segment[] {
  const needles = links.filter((link) => link.text !== '').sort((a, b) => b.text.length - a.text.length);
  const result: Segment[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const hit = needles.find((needle) => text.startsWith(needle.text, at));
    if (!hit) {
      plain += text[at] ?? '';
      at += 1;
      continue;
    }
    if (plain) result.push({ text: plain, href: null });
    plain = '';
    result.push({ text: hit.text, href: hit.href });
    at += hit.text.length;
  }
  if (plain) result.push({ text: plain, href: null });
  return result;
}
