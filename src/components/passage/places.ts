/** A provision of the site: plan and number, `yuncheng/2-2-2`. */
export type PlaceId = string;

/** Where words of a document stand: marked as a clause, within the text of a plan, or set in Song. */
const ofDocument = '[data-clause], .plan-text, .song';
/** What stands among them without being of them: labels, marks, permalinks, themes, errata, controls. */
const ours =
  '[aria-hidden="true"], .label, .note, .absent, .units-label, .number-link, .about, .visually-hidden, nav, button, form, script, style';

// Matches /plans/yuncheng/2-2-2/ and /site/plans/yuncheng/?mark=a#s1-2; not /plans/yuncheng/ and /themes/ip-finance/.
const clauseAddress = /\/plans\/(?<plan>[^/?#]+)\/(?:(?<task>[^/?#]+)\/(?:$|[?#])|(?:\?[^#]*)?#s(?<anchor>.+)$)/u;

/** The clause an address leads to. */
export function placeOfAddress(address: string): PlaceId | null {
  const { plan, task, anchor } = clauseAddress.exec(address)?.groups ?? {};
  const number = task ?? anchor;
  return plan === undefined || number === undefined ? null : `${plan}/${decodeURIComponent(number)}`;
}

/** The clauses that what holds words leads to, none twice. */
function placesOfLinks(holder: Element): PlaceId[] {
  const links = [...holder.querySelectorAll('a[href]')].map((link) => placeOfAddress(link.getAttribute('href') ?? ''));
  return [...new Set(links.filter((place) => place !== null))];
}

/** Whether a text node holds words of a document. */
export function isOfDocument(text: Node): boolean {
  const element = text.parentElement;
  const words = element?.closest(ofDocument);
  const other = element?.closest(ours);
  return Boolean(words && (!other || !words.contains(other)) && !element?.closest('input, textarea, select'));
}

/**
 * The clauses in which words stand, by what the page says of them: the clause itself, the provision of a plan's page, a hit, a link, or the
 * one clause that their row leads to. Shared wording stands in several. None where the page does not say.
 */
export function placesOf(text: Node): PlaceId[] {
  const element = text.parentElement;
  if (!element || !isOfDocument(text)) return [];
  const clause = element.closest<HTMLElement>('[data-clause]')?.dataset['clause'];
  if (clause) return [clause];
  const provision = element.closest('.plan-text [id^="s"]')?.id.slice(1);
  const plan = /\/plans\/([^/]+)\/$/u.exec(location.pathname)?.[1];
  if (provision !== undefined && plan !== undefined) return [`${plan}/${provision}`];
  const hit = element.closest<HTMLElement>('[data-hit]')?.dataset['hit'];
  if (hit) return [hit];
  const linked = element.closest('a[href]') ?? element.closest('[data-href]');
  const place = placeOfAddress(linked?.getAttribute('href') ?? linked?.getAttribute('data-href') ?? '');
  if (place !== null) return [place];
  const row = element.closest('li, tr, dd, [data-line]');
  const places = row ? placesOfLinks(row) : [];
  return places.length === 1 || element.closest('[data-wording]') ? places : [];
}
