import { posix } from 'node:path';
import { parseSync } from 'rolldown/utils';

/** What a script imports, as paths from the root of the site. */
export interface Imports {
  /** Statically: fetched with it. */
  now: string[];
  /** On demand, by `import()` of a plain address. */
  later: string[];
}

/**
 * Imports of a bundled script, read by a parser: a pattern would find `from"./x.js"` inside words, too.
 *
 * @param file where the script lies, from the root of the site; addresses in it are relative to it.
 */
export function importsOf(file: string, code: string): Imports {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, code).module;
  const place = (address: string) => posix.join(posix.dirname(file), address);
  const now = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
  ];
  const asked = dynamicImports.map(({ moduleRequest }) => code.slice(moduleRequest.start, moduleRequest.end));
  return {
    now: [...new Set(now)].map(place),
    later: asked.flatMap((written) => plainAddress.exec(written)?.[1] ?? []).map(place),
  };
}

/** Matches `./检索.js` in quotes of any kind, with the address as its group; does not match 地址 + '.js' nor new URL(甲). */
const plainAddress = /^["'`](\.{1,2}\/[^"'`$]+)["'`]$/u;
