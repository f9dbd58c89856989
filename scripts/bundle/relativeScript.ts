/**
 * A script of the site that finds the site's folder by its own address instead of the one it was built for.
 * What Vite and src/lib/link.ts leave in the built code stands in a few forms; {@link fixedFolder} tells whether one is left.
 * @param up from the script's folder to that of the site: `../`
 */
export function relativeScript(source: string, up: string, base: string): string {
  const folder = `new URL(${JSON.stringify(up)},import.meta.url).pathname`;
  const quoted = quotedBase(base);
  return source
    .replace(new RegExp(`(?<==)${quoted}(?=\\.replace\\()`, 'gu'), folder) // `/`.replace(/\/$/u,``) of link.ts; not `/`.length of 路径
    .replace(new RegExp(`(?<=(?:from|import|import\\() ?["'\`])${escaped(base)}(?=_astro/)`, 'gu'), () => up); // import"/_astro/a.js"; not "/_astro/ 的说明"
}

/** The form in which a built script still names the folder; null where it does not. */
export function fixedFolder(source: string, base: string): string | null {
  return new RegExp(`${quotedBase(base)}(?:\\.replace\\(|\\+)|["'\`]${escaped(base)}_astro/`, 'u').exec(source)?.[0] ?? null;
}

const escaped = (text: string): string => text.replace(/[.\\/-]/gu, '\\$&');
const quotedBase = (base: string): string => `["'\`]${escaped(base)}["'\`]`;
