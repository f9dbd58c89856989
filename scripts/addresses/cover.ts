import { partsOf, taskOf } from '../../src/lib/addresses/released.ts';

/**
 * The page beside which a file stands: /plans/yuncheng/2-2-2.json → /plans/yuncheng/2-2-2/, and so does its picture, which has the address of
 * the page below /pictures/; null for a page.
 */
export function pageBeside(path: string): string | null {
  // Matches /plans/yuncheng/2-2-2.csl.json and /plans/yuncheng.txt; must not match /plans/yuncheng/.
  const [, stem] = /^(.*\/[^/.]+)\.[^/]+$/u.exec(path) ?? [];
  // Matches the folder /pictures before /plans/yuncheng/2-2-2, also below /site; must not match /plans/pictures.
  return stem === undefined ? null : `${stem.replace(/\/pictures(?=\/(?:plans|themes|targets)\/)/u, '')}/`;
}

/** Rooms whose addresses carry the id of an entry of a vocabulary, by the room of its own page. */
const rooms: Record<string, string[]> = {
  plans: ['plans', 'reuse', 'compare', 'themes', 'departments', 'targets'],
  themes: ['themes'],
  targets: ['targets', 'charts'],
  departments: ['departments'],
};

/** Whether `id` is a whole part of an address: ip-finance in /themes/#ip-finance.zibo; not finance. Of a target its plan comes first: zibo-2-1-3. */
function carries(address: string, id: string): boolean {
  return address.split(/[/#.]/u).some((part) => part === id || part === `plan-${id}`);
}

/**
 * Whether a change that names `from` also says what became of `address`: all that hangs on an entry goes with it.
 * A provision takes its targets and the files beside its page along; a plan, theme, indicator or department all addresses with its id.
 */
export function covers(from: string, address: string): boolean {
  if (from === address) return true;
  const { path, fragment } = partsOf(address);
  if (!from.startsWith('/')) {
    const beside = taskOf(pageBeside(path) ?? '');
    if (beside && `${beside.plan}/${beside.number}` === from) return true;
    // A target is named after its provision: yanhu/2-3-t1/5 is #yanhu-2-3-t1-5 under /targets/, and yanhu-2-3-t1-5.bib how to cite it.
    const name = fragment === '' ? (path.split('/').at(-1)?.split('.')[0] ?? '') : fragment;
    return path.startsWith('/targets/') && new RegExp(`^${from.replace('/', '-')}-\\d+$`, 'u').test(name);
  }
  // Matches /themes/ip-finance/; must not match /about/ nor /plans/zibo/3-1/.
  const [, room = '', id = ''] = /^\/([a-z]+)\/([^/#]+)\/$/u.exec(from) ?? [];
  const under = rooms[room]?.includes(path.split('/')[1] ?? '') ?? false;
  return under && (carries(address, id) || (room === 'plans' && path.startsWith('/targets/') && fragment.startsWith(`${id}-`)));
}
