import type { Clause } from '../reading.ts';
import { eIdOf } from './body.ts';
import type { Setting } from './setting.ts';
import { element, forbiddenIn, type Element } from './xml.ts';

/** What the ids of the document are, since the Naming Convention would build others. */
const ABOUT = '正文照录原文，不改一字。eId 即条款在来源网页上的锚点，由印出的编号而来，不按 Akoma Ntoso 命名规则另编。';

const clausesBelow = (clauses: readonly Clause[]): Clause[] => clauses.flatMap((clause) => [clause, ...clausesBelow(clause.children)]);

/** Number of a character as Unicode writes it: U+0007. */
const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What the editor has to say of the text, outside it: how it was taken over, printed errors, characters that XML cannot hold. */
export function editorialNotes({ reading: { plan, notice, clauses } }: Setting): Element {
  const known = clausesBelow([...notice, ...clauses]).map(({ provision }) => provision);
  const numbers = new Set(known.map(({ number }) => number));
  const errata = plan.errata.map(({ provision, printed, suggested, reason }) => ({
    provision,
    words: `原文“${printed}”${suggested === null ? '' : `，疑作“${suggested}”`}。${reason}。`,
  }));
  const unwritable = known.flatMap(({ number, label, text }) => {
    const found = forbiddenIn(label + text).map(codePoint);
    return found.length === 0
      ? []
      : [{ provision: number, words: `原文有 XML 1.0 不能容纳的字符（${found.join('、')}），以 U+FFFD 代之。` }];
  });
  const notes = [{ provision: null, words: ABOUT }, ...errata, ...unwritable].map(({ provision, words }, index) =>
    element(
      'note',
      {
        eId: `note-${index + 1}`,
        status: 'editorial',
        placementBase: provision !== null && numbers.has(provision) ? `#${eIdOf(provision)}` : null,
      },
      element('p', {}, words),
    ),
  );
  return element('notes', { source: '#editor' }, ...notes);
}
