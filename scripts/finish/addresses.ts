import { CHANGES } from '../../src/lib/addresses/changes.ts';
import { judge, lostInWords } from '../addresses/check.ts';
import { readSite } from '../addresses/builtSite.ts';
import { lastWritten } from '../addresses/lastWritten.ts';
import { readOurChanges, readReleased } from '../addresses/released.ts';
import { standingIn } from '../addresses/standing.ts';
import { siteSettings } from '../siteSettings.ts';
import type { Finish } from './finish.ts';

/** New plans that the message names; of more it says how many they are. */
const SHOWN = 12;

/**
 * Compares the site with the record of released addresses. Throws where one is gone and nothing says what became of it, or where
 * what is said leads nowhere; tells how many addresses are not recorded yet.
 */
export const checkAddresses: Finish = (site) => {
  const root = process.cwd();
  const base = siteSettings().base.replace(/\/$/u, '');
  const standIns = new Set(standingIn(site.folder).map(({ from }) => from.slice(base.length)));
  const changes = readOurChanges(root);
  const { lost, faults, unrecorded, newPlans } = judge(readSite(site.folder, site.names()), readReleased(root), changes, standIns);
  if (lost.length > 0) faults.push(lostInWords(lost, lastWritten(root)));
  if (faults.length > 0) throw new AddressError(faults.join('\n'));
  if (changes.at(-1)?.confirmed === false)
    console.log(`${CHANGES}: the last change waits to be confirmed; once it is right, take out “confirmed: false”.`);
  if (unrecorded.length > 0) {
    const named = newPlans.length > SHOWN ? `${String(newPlans.length)} plans` : newPlans.join(', ');
    const why = newPlans.length > 0 ? `, as ${named} ${newPlans.length === 1 ? 'is' : 'are'} new` : '';
    console.log(
      `${String(unrecorded.length)} addresses are not recorded yet${why}; before the site is published: npm run record-addresses`,
    );
  }
  return Promise.resolve();
};

/** Released addresses are gone; the message says which, and what to do. */
export class AddressError extends Error {
  // A person is to read the message, not where in our code it arose.
  override stack = undefined;
}
