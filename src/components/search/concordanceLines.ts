import type { Line } from '../../lib/search/concordance.ts';
import { partAbsent } from '../../lib/planWords.ts';
import type { ConcordanceOptions, ConcordancePlan } from './concordanceView.ts';
import { element } from './element.ts';
import { planName } from './hits.ts';
import { nowhere } from './results.ts';

/** Lines shown at first, and with each 再看. */
const firstLines = 200;
const moreLines = 500;

/** Characters on each side of the match that a phone shows; the same as in concordance.css. */
const near = 8;

/** What the list holds: a line of a plan, first of it or not; or plans without any. */
type Entry = { line: Line; plan: ConcordancePlan; first: boolean } | { silent: readonly ConcordancePlan[] };

/** Plan by plan in document order; one flat list in any other, where a plan without a line has no place. */
function entriesOf({ plans, order }: ConcordanceOptions, sorted: readonly Line[]): Entry[] {
  if (order !== 'document') {
    const byId = new Map(plans.map((plan) => [plan.id, plan]));
    return sorted.flatMap((line): Entry[] => {
      const plan = byId.get(line.plan);
      return plan ? [{ line, plan, first: false }] : [];
    });
  }
  const own = new Map(plans.map(({ id }): [string, Line[]] => [id, []]));
  for (const line of sorted) own.get(line.plan)?.push(line);
  const { shown, absent } = partAbsent(plans, ({ id }) => own.get(id)?.length === 0);
  const entries = shown.flatMap((plan): Entry[] => {
    const found = own.get(plan.id) ?? [];
    return found.length > 0 ? found.map((line, index) => ({ line, plan, first: index === 0 })) : [{ silent: [plan] }];
  });
  return absent.length > 0 ? [...entries, { silent: absent }] : entries;
}

/** Mark of a plan and place of a line; the name is there for those who do not see the mark, and for the clipboard. */
function head({ place, url }: Line, { id, name, mark }: ConcordancePlan): HTMLElement {
  return element(
    'span',
    { class: 'kwic-head' },
    element('span', { class: 'plan-mark', 'data-plan': id, 'aria-hidden': 'true' }, mark),
    element('a', { class: 'kwic-place', href: url }, element('span', { class: 'visually-hidden' }, `${name} `), place),
  );
}

/** A context; the part that a phone leaves out is an element of its own. */
function context(side: 'left' | 'right', text: string): HTMLElement {
  const characters = [...text];
  const cut = side === 'left' ? Math.max(0, characters.length - near) : near;
  const [before, after] = [characters.slice(0, cut).join(''), characters.slice(cut).join('')];
  const far = (part: string) => (part === '' ? '' : element('span', { class: 'kwic-far' }, part));
  const parts = side === 'left' ? [far(before), after] : [before, far(after)];
  return element('span', { class: `kwic-${side} song` }, element('span', {}, ...parts));
}

/** One occurrence. `first` says that it is the first shown of its provision. */
function lineItem(line: Line, plan: ConcordancePlan, name: string, first: boolean): HTMLElement {
  return element(
    'li',
    { class: name, 'data-line': line.id, 'data-hit': first && line.id },
    head(line, plan),
    context('left', line.left),
    element('mark', { class: 'kwic-match song' }, line.match),
    context('right', line.right),
  );
}

/** Why a plan has no line. */
function silence({ characters, unfiltered = 0 }: ConcordancePlan, query: string): string {
  if (unfiltered > 0) return `0 处。所选条件下没有；不加条件有 ${unfiltered.toLocaleString('zh-CN')} 处。`;
  return `0 处。全文 ${characters.toLocaleString('zh-CN')} 字中${nowhere(query)}。`;
}

function silentItem(plans: readonly ConcordancePlan[], { query, plans: all }: ConcordanceOptions): HTMLElement {
  const [only] = plans;
  if (plans.length === 1 && only) {
    return element('li', { class: 'kwic-silent' }, planName(only), element('span', {}, silence(only, query)));
  }
  const label = `${plans.length < all.length ? '其余 ' : ''}${plans.length} 份文件 0 处：`;
  const names = plans.map((plan) => element('span', {}, planName(plan)));
  return element('li', { class: 'kwic-silent kwic-gathered' }, element('span', {}, label), ...names);
}

/**
 * The lines as a list, and the button for those held back.
 * @param sorted The lines of `options` in their order.
 */
export function lineList(options: ConcordanceOptions, sorted: readonly Line[]): HTMLElement[] {
  const entries = entriesOf(options, sorted);
  const list = element('ol', { class: 'kwic' });
  // The match of every line begins at the same place, so the grid leaves room for the longest.
  const longest = options.lines.reduce((most, { match }) => Math.max(most, match.length), 0);
  list.style.setProperty('--match', `${Math.min(longest, 16)}em`);
  const button = element('button', { type: 'button', 'data-search-more': true, class: 'more' });
  const seen = new Set<string>();
  let [at, shown] = [0, 0];
  const show = (count: number) => {
    const next: HTMLElement[] = [];
    const upTo = shown + count;
    for (let entry = entries[at]; entry && (shown < upTo || 'silent' in entry); entry = entries[++at]) {
      if ('silent' in entry) {
        next.push(silentItem(entry.silent, options));
        continue;
      }
      const { id } = entry.line;
      next.push(lineItem(entry.line, entry.plan, entry.first ? 'kwic-line kwic-first' : 'kwic-line', !seen.has(id)));
      seen.add(id);
      shown++;
    }
    list.append(...next);
    const left = sorted.length - shown;
    button.textContent = `再看 ${Math.min(moreLines, left)} 处（还有 ${left.toLocaleString('zh-CN')} 处）`;
    return next;
  };
  show(firstLines);
  if (shown === sorted.length) return [list];
  let first: HTMLElement | null | undefined;
  button.addEventListener('click', () => {
    first = show(moreLines)
      .find(({ dataset }) => dataset['line'])
      ?.querySelector('a');
    if (shown === sorted.length) {
      button.remove();
      first?.focus();
    } else {
      // To focus is to lay out the page: once, however often the button was pressed in between.
      requestAnimationFrame(() => {
        if (document.activeElement === button) first?.focus();
      });
    }
  });
  return [list, button];
}
