import type { Clause } from '../reading.ts';
import { clauseElement, eIdOf } from './body.ts';
import { inlineMarks } from './inlineMarks.ts';
import { apart, marked, type Mark } from './marks.ts';
import type { Setting } from './setting.ts';
import { element, type Element } from './xml.ts';

/** Whether a clause is paragraphs and nothing else, as what stands before and behind the numbered text is. */
const isPlain = ({ provision, label, children }: Clause): boolean =>
  label === '' && provision.title === null && provision.rows.length === 0 && children.length === 0;

/** `2024-08-13` as it is printed: 2024年8月13日. */
const printedDate = (date: string): string => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日');

/** Number, date and authority of the document, where a paragraph is just that. */
function documentMarks({ words }: Clause, { reading: { plan } }: Setting): Mark[] {
  const { documentNumber, signedOn, issuer } = plan;
  return words.paragraphs.flatMap(({ text, at }): Mark[] => {
    const mark = (name: string, attributes: Mark['attributes'] = {}): Mark[] => [{ start: at, end: at + text.length, name, attributes }];
    if (text === documentNumber) return mark('docNumber');
    if (signedOn !== null && text === printedDate(signedOn)) return mark('docDate', { date: signedOn });
    return text === issuer ? mark('docAuthority') : [];
  });
}

/** Paragraphs before or behind the numbered text, under a name. */
function container(name: string, clause: Clause, setting: Setting): Element {
  const { provision, words } = clause;
  const marks = apart([...documentMarks(clause, setting), ...inlineMarks(provision, setting)]);
  const pieces = [...words.paragraphs, ...(words.units === null ? [] : [words.units])];
  const paragraphs = pieces.map((piece) => element('p', {}, ...marked(piece, marks)));
  return element('container', { name, eId: eIdOf(provision.number) }, ...(paragraphs.length === 0 ? [element('p')] : paragraphs));
}

/**
 * The parts of a document after its metadata, in the order of print: `preface` (the notice that issues the plan, its title), `preamble`
 * (what stands before the first number), `mainBody`, `conclusions` (what stands behind the last). A text that has nothing else has it in `mainBody`,
 * which the schema demands.
 */
export function documentParts(setting: Setting): Element[] {
  const { plan, notice, clauses } = setting.reading;
  const first = clauses.findIndex((clause) => clause.provision.kind !== 'preface' || !isPlain(clause));
  const last = clauses.findLastIndex((clause) => clause.provision.kind !== 'closing' || !isPlain(clause));
  const [from, to] = first >= 0 && last >= first ? [first, last + 1] : [0, clauses.length];
  const contained = (name: string) => (clause: Clause) => container(name, clause, setting);
  const title = plan.title === '' ? [] : [element('longTitle', { eId: 'title' }, element('p', {}, element('docTitle', {}, plan.title)))];
  const plainNotice = notice.every(isPlain);
  const bodies = [...(plainNotice ? [] : notice), ...clauses.slice(from, to)].map((clause) => clauseElement(clause, setting));
  const part = (name: string, children: Element[]): Element[] => (children.length === 0 ? [] : [element(name, {}, ...children)]);
  return [
    ...part('preface', [...(plainNotice ? notice.map(contained('notice')) : []), ...title]),
    ...part('preamble', clauses.slice(0, from).map(contained('preface'))),
    element('mainBody', {}, ...(bodies.length === 0 ? [element('p')] : bodies)),
    ...part('conclusions', clauses.slice(to).map(contained('closing'))),
  ];
}
