/** One entry of a feed (RFC 4287 §4.1.2). */
export interface Entry {
  id: string;
  title: string;
  /** Day from the data, `2024-08-13`. */
  day: string;
  /** Absolute address. */
  link: string;
  author: string | null;
  category: string;
  summary: string;
}

/** A feed (RFC 4287 §4.1.1). */
export interface Feed {
  id: string;
  title: string;
  author: string;
  self: string;
  link: string;
  entries: readonly Entry[];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (words: string): string => words.replace(/[&<>"]/gu, (character) => entities[character] ?? character);

/** A day of the data as an instant of RFC 3339: its midnight in China. */
const instant = (day: string): string => `${day}T00:00:00+08:00`;
const person = (name: string): string => `<author><name>${escape(name)}</name></author>`;

function entryXml({ id, title, day, link, author, category, summary }: Entry): string {
  return [
    '  <entry>',
    `    <id>${escape(id)}</id>`,
    `    <title>${escape(title)}</title>`,
    `    <published>${instant(day)}</published>`,
    `    <updated>${instant(day)}</updated>`,
    ...(author === null ? [] : [`    ${person(author)}`]),
    `    <link rel="alternate" type="text/html" href="${escape(link)}"/>`,
    `    <category term="${escape(category)}"/>`,
    `    <summary>${escape(summary)}</summary>`,
    '  </entry>',
  ].join('\n');
}

/** A feed as Atom 1.0, the latest entry first. Its time is that of its latest entry, never the clock's: the same data give the same bytes. */
export function atomXml({ id, title, author, self, link, entries }: Feed): string {
  const sorted = [...entries].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>${escape(id)}</id>`,
    `  <title>${escape(title)}</title>`,
    `  <updated>${instant(sorted[0]?.day ?? '1970-01-01')}</updated>`,
    `  ${person(author)}`,
    `  <link rel="self" type="application/atom+xml" href="${escape(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escape(link)}"/>`,
    ...sorted.map(entryXml),
    '</feed>',
  ].join('\n')}\n`;
}
