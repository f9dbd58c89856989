import { departmentHref, href } from '../../lib/link.ts';
import { h, type Child, type Markup } from '../../lib/markup.ts';
import { namesOf } from '../../lib/namesOf.ts';
import { targetPath } from '../../lib/targets/targetPath.ts';
import type { Entry, Head, Mark } from '../../lib/compare/picture.ts';

/** Shared wording from here on is worth a word of its own, not only a line under it. */
const LONG_RUN = 30;

/** A text with the wording marked that other plans have too, or that none of them has. */
function marked(text: string, marks: readonly Mark[]): Child[] {
  const pieces: Child[] = [];
  let at = 0;
  for (const { start, end, kind } of marks) {
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push(h('span', { class: kind }, text.slice(start, end)));
    at = end;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

/** With whom a stretch shares long wording; wording that goes round is said once. */
function sameWording(same: readonly { plan: string; length: number }[], heads: readonly Head[]): Child[] {
  const runs = same.flatMap(({ plan, length }) => {
    const head = heads.find((one) => one.plan.id === plan);
    return head && length >= LONG_RUN ? [{ plan: head.plan, length }] : [];
  });
  if (runs.length < 3) return runs.map(({ plan, length }) => h('p', { class: 'label' }, `与${plan.name}同文 ${length} 字`));
  const longest = Math.max(...runs.map(({ length }) => length));
  return [h('p', { class: 'label' }, `与${namesOf(runs.map(({ plan }) => plan))}同文，最长 ${longest} 字`)];
}

/** The start of a sentence, enough to know it by. */
function opening(text: string): string {
  const characters = [...text];
  return characters.length > 18 ? `${characters.slice(0, 16).join('')}……` : text;
}

/** Where a line leads, for what takes it along; null where it leads nowhere. */
const address = (url: string | null): string | null => (url === null ? null : href(url));

const place = (words: string, url: string): Markup => h('a', { href: href(url) }, words);

type Of<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;

const render: { [Kind in Entry['kind']]: (entry: Of<Kind>, heads: readonly Head[]) => Markup } = {
  said: (entry, heads) =>
    h(
      'div',
      { 'data-line': 'said', 'data-place': entry.place, 'data-href': address(entry.url) },
      h('p', { class: 'label' }, place(entry.place, entry.url), entry.further !== null && ` 兼及：${entry.further}`),
      h('p', { class: 'song', 'data-text': true }, marked(entry.text, entry.marks)),
      sameWording(entry.same, heads),
    ),
  see: (entry) =>
    h(
      'p',
      { class: 'note', 'data-line': 'see', 'data-place': entry.place, 'data-href': address(entry.url) },
      place(entry.place, entry.url),
      ' ',
      h(
        'span',
        { 'data-text': true },
        '见',
        h('a', { href: `#${entry.row.id}` }, `“${entry.row.title}”`),
        '一行：',
        h('span', { class: 'song' }, opening(entry.text)),
      ),
    ),
  task: (entry) =>
    h(
      'p',
      {
        class: 'task',
        'data-line': 'said',
        'data-place': [entry.place, entry.further && '兼及'].filter(Boolean).join('，'),
        'data-href': address(entry.url),
      },
      entry.place !== '' && h('span', { class: 'label' }, `${entry.place} `),
      h('a', { class: 'song', href: href(entry.url), 'data-text': true }, entry.text),
      entry.further && h('span', { class: 'label' }, ' 兼及'),
    ),
  fact: (entry) =>
    h(
      'p',
      { class: 'fact', 'data-target': entry.target, 'data-line': 'fact', 'data-place': entry.place, 'data-href': address(entry.url) },
      h(
        'span',
        { 'data-text': true },
        entry.baseline !== null &&
          h('span', { class: 'small' }, h('data', { value: entry.baseline.amount, 'data-part': 'baseline' }, entry.baseline.label), ' → '),
        h('strong', {}, entry.amount === null ? entry.value : h('data', { value: entry.amount }, entry.value)),
        entry.period !== null && h('span', { class: 'label' }, `（${entry.period}）`),
        entry.note !== '' && h('span', { class: 'label' }, ` ${entry.note}`),
        entry.name !== null && h('span', { class: 'label song' }, ` ${entry.name}`),
      ),
      h(
        'span',
        { class: 'label' },
        ' ',
        h('a', { href: href(entry.url), 'aria-label': `原句，${entry.place}` }, '原句'),
        ' ',
        h(
          'a',
          { href: href(targetPath({ id: entry.target, indicator: entry.indicator })), 'aria-label': `${entry.value}，各地对比` },
          '对比',
        ),
      ),
    ),
  units: ({ units }) =>
    h(
      'p',
      { class: 'song units', 'data-line': 'fact' },
      units.map(({ name, department, lead }, at) => [
        at > 0 && '、',
        department === null ? name : h('a', { href: departmentHref(department) }, name),
        lead && h('span', { class: 'label' }, '（牵头）'),
      ]),
    ),
  citation: ({ text, url }) => h('p', { class: 'note', 'data-line': 'fact', 'data-href': address(url) }, text),
  absent: (entry) =>
    h(
      'div',
      { 'data-line': 'absent', 'data-place': entry.place, 'data-href': address(entry.url) },
      h(
        'p',
        { class: 'none' },
        h('span', { class: 'absent' }, entry.text),
        h('span', { class: 'label' }, ` ${entry.reason}`),
        entry.searches.map(({ word, plan, count }, at) => [
          at > 0 && h('span', { class: 'label apart' }, '、'),
          h('a', { class: 'label', href: href(`/search/?q=${encodeURIComponent(word)}&plan=${plan}`) }, `“${word}”${count} 处`),
        ]),
      ),
      entry.evidence !== null && h('p', { class: 'label' }, h('a', { href: href(entry.evidence) }, '怎样查的')),
      entry.quote !== null && h('p', { class: 'label' }, entry.url === null ? entry.place : place(entry.place ?? '', entry.url)),
      entry.quote !== null && h('p', { class: 'song' }, entry.quote),
    ),
};

/** One thing in a cell. */
export function entryMarkup(entry: Entry, heads: readonly Head[]): Markup {
  return (render[entry.kind] as (entry: Entry, heads: readonly Head[]) => Markup)(entry, heads);
}
