import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { relativeScript } from './relativeScript.ts';

/** What must be known of a site to make its addresses relative. */
export interface Place {
  /** Folder of the site: `/`, or `/site/`. */
  base: string;
  /** Whether a path below the folder is a file of the site: `plans/index.html`. */
  has: (path: string) => boolean;
}

/** A change of a page: what stands from `start` to `end` gives way to `text`. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * A page, what it has for readers without scripts included, whose addresses within the site are relative, so that it works in any folder, and read from a disk: links to folders
 * name their index.html. Digests of scripts and sheets go, since a browser holds files of a disk to none. All else stays as it is.
 * @param path of the page below the site's folder: `plans/yuncheng/index.html`
 */
export function relativePage(html: string, path: string, place: Place): string {
  const edits: Edit[] = [];
  const up = '../'.repeat(path.split('/').length - 1) || './';
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), (element) => {
    const places = element.sourceCodeLocation?.attrs ?? {};
    for (const { name, value } of element.attrs) {
      const at = places[name];
      if (!at) continue;
      const attribute = html.slice(at.startOffset, at.endOffset);
      const text = dropped(element, name) ? '' : relativeAttribute(attribute, name, value, up, place);
      if (text !== attribute) edits.push({ start: at.startOffset, end: at.endOffset, text });
    }
    const [script] = element.tagName === 'script' ? element.childNodes : [];
    const at = script?.sourceCodeLocation;
    if (!at) return;
    const source = html.slice(at.startOffset, at.endOffset);
    const text = isMap(element) ? '{}' : relativeScript(source, up, place.base);
    if (text !== source) edits.push({ start: at.startOffset, end: at.endOffset, text });
  });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((page, { start, end, text }) => page.slice(0, start) + text + page.slice(end), html);
}

/**
 * An attribute as written, its address relative where its value is one, or begins a refresh (`0;url=/plans/`); otherwise as it is.
 * Query and fragment are not touched: they may be written with character references.
 */
function relativeAttribute(written: string, name: string, value: string, up: string, { base, has }: Place): string {
  // 0;url=/plans/条款/ ; not the words 刷新即用
  const refresh = name === 'content' ? (/^\d+;\s*url=/iu.exec(value)?.[0] ?? null) : '';
  if (refresh === null || !value.startsWith(refresh + base)) return written;
  // plans/条款/ of plans/条款/?q=企#main ; never empty of a match
  const [target = ''] = /^[^?#]*/u.exec(value.slice(refresh.length + base.length)) ?? [];
  const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  if (!has(decodeURIComponent(file))) return written;
  return written.replace(refresh + base + target, () => `${refresh}${up}${file}`);
}

const dropped = (element: Tree.Element, name: string): boolean =>
  name === 'data-worker' || name === 'integrity' || (name === 'crossorigin' && element.attrs.some((other) => other.name === 'integrity'));

const isMap = (element: Tree.Element): boolean => element.attrs.some(({ name, value }) => name === 'type' && value === 'importmap');

function visit(node: Tree.Node, look: (element: Tree.Element) => void): void {
  if ('tagName' in node) look(node);
  if ('content' in node) visit(node.content, look);
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, look);
}
