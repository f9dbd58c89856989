import { keyOf, type Cited } from '../../lib/cite/cited.ts';
import type { CiteFormat } from '../../lib/cite/formats.ts';
import { gbt7714 } from '../../lib/cite/gbt7714.ts';
import { plainText } from '../../lib/cite/plainText.ts';
import { h, type Child, type Markup } from '../../lib/markup.ts';

/** Where things are, for the block that says how to cite. */
export interface CitePlaces {
  /** Absolute address of the cited thing. */
  address: string;
  /** The same from the root of the origin, so that the browser can say under which origin the reader sees it. */
  below: string;
  /** Element that gives the file of a format. */
  file: (format: Pick<CiteFormat, 'ending' | 'label'>, name: string) => Markup;
}

// Matches 运政发〔2024〕13号 and （2024—2026年）, which never break over lines; not （试行）.
const whole = /(\p{Script=Han}{0,8}〔\d{4}〕\s*\d+\s*号|（\d{4}[-—–]+\d{4}\s*年）)/u;

/** Words in which a number of a document and a period stay in one piece. */
function unbroken(words: string): Child[] {
  return words.split(whole).map((part) => (whole.test(part) ? h('span', { class: 'nobr' }, part) : part));
}

/** A reference with its name, and a button that the script shows. */
function reference(label: string, ...words: Child[]): Markup {
  return h(
    'p',
    { class: 'reference' },
    h('span', { class: 'label' }, label),
    ' ',
    h('span', { 'data-cite-text': true }, words),
    ' ',
    h('button', { type: 'button', hidden: true, 'data-cite-copy': true, 'aria-label': `复制引文（${label}）` }, '复制'),
  );
}

/** How to cite a thing: the reference after GB/T 7714, a source line, files. The build and the browser share it. */
export function citeMarkup(cited: Cited, formats: readonly CiteFormat[], { address, below, file }: CitePlaces): Markup[] {
  const { work, read } = gbt7714(cited);
  const shown = (): Markup => h('span', { class: 'address', 'data-cite-address': below }, address);
  return [
    reference('GB/T 7714—2015', unbroken(work), h('span', { 'data-cite-day': true }, read), '. ', shown(), '.'),
    reference('普通写法', unbroken(plainText(cited)), '，', shown()),
    h(
      'p',
      { class: 'files' },
      formats.map((format) => file(format, `${keyOf(cited)}.${format.ending}`)),
    ),
  ];
}
