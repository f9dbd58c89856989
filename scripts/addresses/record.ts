/** `npm run record-addresses`: adds what the built site has to the record of released addresses. Nothing is ever taken out. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordOf } from '../../src/lib/addresses/released.ts';
import { RELEASED } from '../../src/lib/addresses/site.ts';
import { provisionsFromMdx } from '../../src/lib/provisions.ts';
import { siteFolder } from '../serve.ts';
import { siteSettings } from '../siteSettings.ts';
import { addressesOf, readSite } from './builtSite.ts';
import { readOurChanges, readReleased } from './released.ts';
import { standingIn } from './standing.ts';
import { onOneLine, writeTexts } from './texts.ts';

/** The provisions of all plans under `root` as they are now, and how many changes they have behind them. */
export function presentTexts(root: string) {
  const changes = readOurChanges(root).length;
  const names = readdirSync(join(root, 'content/plans')).filter((name) => name.endsWith('.mdx'));
  return new Map(
    names.map((name) => {
      const plan = name.slice(0, -'.mdx'.length);
      const provisions = provisionsFromMdx(readFileSync(join(root, 'content/plans', name), 'utf8'), plan);
      return [plan, { changes, provisions: provisions.map(({ number, text }) => ({ number, text: onOneLine(text) })) }] as const;
    }),
  );
}

/**
 * Adds the addresses of the site built in `folder` to the record under `root`, and keeps the present texts as what they lead to.
 * Gives how many are new. Throws while proposed changes wait to be confirmed: the texts before them are still needed.
 */
export function record(root: string, folder: string): { added: number; all: number } {
  if (readOurChanges(root).some(({ confirmed }) => !confirmed))
    throw new Error('content/addresses/moved.yml: a change waits to be confirmed; read it, then take out “confirmed: false”');
  const released = readReleased(root);
  const base = siteSettings().base.replace(/\/$/u, '');
  const standIns = new Set(standingIn(folder).map(({ from }) => from.slice(base.length)));
  const all = recordOf(released, addressesOf(readSite(folder), standIns));
  writeFileSync(join(root, RELEASED), all.map((address) => `${address}\n`).join(''));
  writeTexts(root, presentTexts(root));
  return { added: all.length - released.length, all: all.length };
}

if (import.meta.main) {
  const { added, all } = record(process.cwd(), siteFolder);
  console.log(`${RELEASED}: ${String(added)} new, ${String(all)} in all`);
}
