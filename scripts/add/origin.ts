import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Document } from '../read/formats/document.ts';

/** What a sidecar says where a document tells nothing of where it came from. */
export const UNKNOWN_ORIGIN = '未注明来源，待核';

type Markup = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** Lines from either end in which a text may say where it is from. */
const ENDS = 30;
const LONGEST_ADDRESS = 300;

/** matches 「CLI.12.4638041」, not 「CLI」 */
const CITATION_CODE = /CLI\.[\d.]*\d/u;
/** matches 「原文链接：https://www.pkulaw.com/lar/1.html」 with its address, not 「链接」 */
const ADDRESS_LINE = /(?:原文链接|原文地址|来源网址|网址|链接)\s*[:：]\s*(https?:\/\/[^\s<>"'，。）)]+)/u;
/** matches 「saved from url=(0042)https://www.example.gov.cn/1.html」, which browsers write into a page they save */
const SAVED_FROM = /saved from url=\(\d+\)(https?:\/\/\S+)/u;
/** matches 「来源：太原市人民政府办公室」 with the name, not 「资金来源：…」 */
const SOURCE_LINE = /(?:^|\s|信息|文章|稿件)来源\s*[:：]\s*(\p{Script=Han}{3,30})/u;

/** All nodes of a page, in no particular order; without recursion, since a hostile page may be nested as deep as it is long. */
function* walk(page: Markup): Generator<Markup> {
  const waiting: Markup[] = [page];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('childNodes' in node) for (const child of node.childNodes) waiting.push(child);
  }
}

/** Name of the site and address of a saved page, as its markup tells them. */
function ofPage(html: string): { site: string | null; address: string | null } {
  const named = new Map<string, string>();
  let saved: string | undefined;
  for (const node of walk(parse(html))) {
    if (node.nodeName === '#comment' && 'data' in node) saved ??= SAVED_FROM.exec(node.data)?.[1];
    if (!('attrs' in node)) continue;
    const value = (name: string): string => node.attrs.find((one) => one.name === name)?.value.trim() ?? '';
    const key = node.tagName === 'meta' ? value('name') || value('property') : node.tagName === 'link' ? value('rel') : '';
    if (key !== '') named.set(key.toLowerCase(), value(node.tagName === 'link' ? 'href' : 'content'));
  }
  const first = (...keys: string[]): string | null =>
    keys.map((key) => named.get(key)).find((one) => one !== undefined && one !== '') ?? null;
  const address = [first('canonical'), first('og:url'), first('url'), saved].find((one) => /^https?:\/\/\S+$/u.test(one ?? ''));
  return { site: first('sitename', 'og:site_name'), address: address ?? null };
}

/** Where a document came from, in Chinese, as far as it says so itself: site, 来源, citation code, address; {@link UNKNOWN_ORIGIN} otherwise. */
export function originOf(bytes: Uint8Array, { text, format, encoding }: Document): string {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
  const ends = (lines.length > 2 * ENDS ? [...lines.slice(0, ENDS), ...lines.slice(-ENDS)] : lines).join('\n');
  const page = format === 'html' ? ofPage(new TextDecoder(encoding ?? 'utf-8').decode(bytes)) : { site: null, address: null };
  const code = CITATION_CODE.exec(ends)?.[0];
  const found = [
    page.site ?? SOURCE_LINE.exec(ends)?.[1],
    code === undefined ? undefined : `法宝引证码${code}`,
    page.address ?? ADDRESS_LINE.exec(ends)?.[1],
  ].filter((one) => one !== undefined && one.length <= LONGEST_ADDRESS);
  return found.length > 0 ? found.join('，').replace(/\p{C}/gu, '') : UNKNOWN_ORIGIN;
}
