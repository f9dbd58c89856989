import { lineText } from './lines.ts';
import type { Sheet, SheetCell, SheetLine } from './sheet.ts';

/** Matches the marks of *加强*, [2024], <b>, a|b, &lt;, 10~20 and #, which Markdown would obey; does not match 2024-2026年, 10.5万件, 〔2024〕. */
const obeyed = /[\\`*_{}[\]<>#|~&$!]/gu;

/** Matches what begins a list or a heading at the head of a line: 1. 加强, - 加强, + 加强, = ; does not match 10.5万件 or —— 未写. */
const begins = /^(?:(?<number>\d+)(?=[.)](?:\s|$))|(?=[-+=]))/u;

/** Matches what would end a link, as in ?q=知识(产权); does not match ?mark=%E5%85%A5. */
const ending = /[()]/gu;

/**
 * The comparison as Markdown with a table (GitHub's), plans as columns; notes and citations below. Nothing in the words of a
 * document is obeyed as markup; an address printed in them may become a link, its words stay.
 */
export function toMarkdown({ title, address, made, columns, rows, notes }: Sheet): string {
  const head = ['切面', ...columns.map(({ name, document, url }) => `${link(name, url)}<br>${plain(document)}`)];
  const body = rows.map((row) => [
    [`**${plain(row.title)}**`, plain(row.note)].filter((part) => part !== '').join('<br>'),
    ...row.cells.map(cell),
  ]);
  const table = [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
  return `${[
    `# ${plain(title)}`,
    `制表日期 ${made} · 来源 <${address}>`,
    table,
    ...(notes.length > 0 ? ['## 说明', list(notes.map(first))] : []),
    '## 引用',
    list(columns.map(({ citation, url }) => `${first(citation)} <${url}>`)),
  ].join('\n\n')}\n`;
}

function cell({ lines }: SheetCell): string {
  return lines.map(line).join('<br>');
}

/** A line with its place before it as a link; without a place the words are the link. */
function line(given: SheetLine): string {
  const { place, url } = given;
  if (place === '') return url === null ? plain(lineText(given)) : link(lineText(given), url);
  return `${url === null ? `〔${plain(place)}〕` : `〔${link(place, url)}〕`}${plain(lineText(given))}`;
}

function link(words: string, url: string): string {
  return `[${plain(words)}](${url.replace(ending, (mark) => (mark === '(' ? '%28' : '%29'))})`;
}

const plain = (words: string) => words.replace(obeyed, '\\$&');

/** Words at the head of a list item. */
const first = (words: string) => plain(words).replace(begins, '$<number>\\');
