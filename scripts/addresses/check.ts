import { CHANGES, type Change } from '../../src/lib/addresses/changes.ts';
import { plansIn } from '../../src/lib/addresses/released.ts';
import { faultsOf } from '../../src/lib/addresses/succession.ts';
import { addressesOf, isThere, type BuiltSite } from './builtSite.ts';
import { covers, pageBeside } from './cover.ts';

/** What the record says of a built site. */
export interface Judgement {
  /** Released addresses of which nothing tells what became of them. */
  lost: string[];
  /** Moves that lead nowhere or are undecided, a line each. */
  faults: string[];
  /** Addresses that are not recorded. */
  unrecorded: string[];
  /** Plans of the site that are not recorded. */
  newPlans: string[];
}

/** Page of a reference, as the built site has it. */
function isReferenced(site: BuiltSite, reference: string): boolean {
  if (reference.startsWith('/')) return isThere(site, reference);
  const [plan = '', number = ''] = reference.split('/');
  return isThere(site, `/plans/${plan}/#s${number}`);
}

/**
 * Compares a built site with the record.
 * @param standIns pages of the site that stand in for released ones
 */
export function judge(site: BuiltSite, released: readonly string[], changes: readonly Change[], standIns: ReadonlySet<string>): Judgement {
  const recorded = new Set(released);
  // What is there again, as a plan that was taken in anew, covers nothing any more.
  const moved = changes
    .flatMap(({ moved: moves }) => moves.map(({ from }) => from))
    .filter((from) => !from.endsWith('/') || !site.files.has(from) || standIns.has(from));
  const isCovered = (address: string): boolean =>
    standIns.has(address.split('#')[0] ?? '') || standIns.has(pageBeside(address) ?? '') || moved.some((from) => covers(from, address));
  const plans = plansIn(released);
  return {
    lost: released.filter((address) => !isThere(site, address) && !isCovered(address)),
    faults: faultsOf(changes, (reference) => isReferenced(site, reference)),
    unrecorded: addressesOf(site, standIns).filter((address) => !recorded.has(address)),
    newPlans: [...plansIn([...site.files])].filter((plan) => !plans.has(plan) && !standIns.has(`/plans/${plan}/`)),
  };
}

/** Addresses that one message shows; the others are counted. */
const SHOWN = 20;

/** A change to copy into moved.yml, for the address or the plan that is gone. */
function example(lost: readonly string[]): string {
  const from = lost.find((address) => plansIn([address]).size > 0) ?? lost[0] ?? '';
  // Matches the page or the anchor of provision 2-2-2 of yuncheng; a plan as a whole stays an address.
  const [, plan, page, anchor] = /^\/plans\/([^/]+)\/(?:([^/.#]+)\/|#s(.+))$/u.exec(from) ?? [];
  const reference = plan === undefined ? from : `${plan}/${page ?? anchor ?? ''}`;
  return [
    `- date: ${new Date().toISOString().slice(0, 10)}`,
    '  reason: 为什么变动，写给读者看',
    '  moved:',
    `    - from: ${JSON.stringify(reference)}`,
    '      was: 原来的标题',
    '      to: []   # what it is now: none where it ended, one where it moved or was merged, several where it was split',
  ].join('\n');
}

/** What a person must know whose build has lost addresses: which, since when, what to do. */
export function lostInWords(lost: readonly string[], lastChange: string | undefined): string {
  const more = lost.length > SHOWN ? [`  … and ${String(lost.length - SHOWN)} more`] : [];
  return [
    `${String(lost.length)} released ${lost.length === 1 ? 'address is' : 'addresses are'} gone, and nothing says what became of ${lost.length === 1 ? 'it' : 'them'}:`,
    ...lost.slice(0, SHOWN).map((address) => `  ${address}`),
    ...more,
    `They were there when content/addresses/released.txt was last written${lastChange === undefined ? '' : ` (${lastChange})`}; what was changed since then in seeds/, content/, scripts/read/ or src/pages/ took them away.`,
    'If that was not meant, undo it. If it was: npm run ingest proposes what became of provisions; anything else goes by hand',
    `at the end of ${CHANGES}, for example`,
    '',
    example(lost),
    '',
  ].join('\n');
}
