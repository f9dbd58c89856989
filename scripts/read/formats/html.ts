import { decodeText } from './decode.ts';
import { DocumentError, type Document } from './document.ts';
import { around, isElement, parsePage } from './html/dom.ts';
import { layout } from './html/layout.ts';
import { findMain, isFurniture, isProse } from './html/main.ts';
import { ATTACHMENTS, furniture, group, isAttachment, NAVIGATION, tail } from './html/reasons.ts';
import { pageTitles, settleTitle } from './html/title.ts';
import { joinLines } from './lines.ts';

/** matches 「<meta charset="gb2312">」 and 「content="text/html; charset=gb2312"」 */
const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu;

/** The encoding a page declares in its first kilobytes. */
function declaredCharset(bytes: Uint8Array): string | null {
  return CHARSET.exec(Buffer.from(bytes.subarray(0, 8192)).toString('latin1'))?.[1] ?? null;
}

/**
 * Read a web page: all its visible text in reading order. What stands outside the text of the document, and page furniture within its
 * area, is an aside. The page's title is part of the document where the text does not repeat it, and so is a document number that stands
 * between title and text: many sites print both only above the text. Throws {@link DocumentError} for a page without text.
 */
export function readHtml(bytes: Uint8Array): Document {
  const { text: source, encoding } = decodeText(bytes, declaredCharset(bytes));
  const root = parsePage(source);
  const body = root.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body') ?? root;
  const lines = layout(body);
  const mains = new Set(findMain(body, lines));
  const isMain = new Map(lines.map((line) => [line, [...around(line.element)].some((outer) => mains.has(outer))]));
  const text = lines.filter((line) => isMain.get(line));
  const [first] = text;
  if (!first)
    throw new DocumentError(
      'the page holds no text of a document: it may stand in a frame or an attachment, or be loaded by a script; open the document itself and save that, or copy its text into a .txt file',
    );
  const groups = group(lines);
  const firstProse = text.findIndex(isProse);
  const head = new Set([...lines.slice(0, lines.indexOf(first)), ...text.slice(0, Math.max(firstProse, 0))]);
  const reasons = furniture(lines, groups, (line) => head.has(line));
  for (const [line, reason] of tail(text.slice(firstProse + 1))) reasons.set(line, reason);
  const end = lines.lastIndexOf(text.at(-1) ?? first);
  lines.forEach((line, at) => {
    if (reasons.has(line)) return;
    if (!isMain.get(line)) reasons.set(line, at > end && isAttachment(line) ? ATTACHMENTS : NAVIGATION);
    // a share bar or a list of related pages within the area of the text; an element that holds prose is none
    else if (
      [...around(line.element)].some((element) => isFurniture(element) && !mains.has(element) && !groups.get(element)?.some(isProse))
    )
      reasons.set(line, NAVIGATION);
  });
  settleTitle(lines, new Set(text), reasons, groups, pageTitles(root));
  return { ...joinLines(lines.map((line) => ({ text: line.text, reason: reasons.get(line) ?? null }))), format: 'html', encoding };
}
