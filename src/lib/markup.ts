/** An element as plain data: what a page is made of, in the build and in the browser alike. */
export interface Markup {
  tag: string;
  attributes: Readonly<Record<string, string | number | boolean | null | undefined>>;
  children: readonly Child[];
}

/** What an element holds: text, elements, lists of both; `null` and `false` hold nothing. */
export type Child = Markup | string | null | false | readonly Child[];

/** Elements without an end tag. */
const empty = new Set(['br', 'hr', 'input', 'wbr']);

/** An element. Attributes that are `false`, `null` or `undefined` are left out; `true` sets an empty one. */
export function h(tag: string, attributes: Markup['attributes'] = {}, ...children: readonly Child[]): Markup {
  return { tag, attributes, children };
}

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (mark) => named[mark] ?? mark);

/** Elements as HTML. Text and attribute values are escaped: no text of a plan or of an address can become an element. */
export function toHtml(child: Child): string {
  if (child === null || child === false) return '';
  if (typeof child === 'string') return escaped(child);
  let html = '';
  if (isList(child)) {
    for (const one of child) html += toHtml(one);
    return html;
  }
  html = `<${child.tag}`;
  for (const [name, value] of Object.entries(child.attributes)) {
    if (value === false || value === null || value === undefined) continue;
    html += value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
  }
  html += '>';
  if (empty.has(child.tag)) return html;
  for (const one of child.children) html += toHtml(one);
  return `${html}</${child.tag}>`;
}

const isList = (child: Child): child is readonly Child[] => Array.isArray(child);
