import type { Clause } from '../reading.ts';
import { inlineMarks } from './inlineMarks.ts';
import { marked, type Mark } from './marks.ts';
import type { Setting } from './setting.ts';
import { element, type Element } from './xml.ts';

/** Id of a provision in the document: the anchor it has on the site, so that `…/plans/yuncheng/#s2-2-2` and the element `s2-2-2` are one. */
export const eIdOf = (number: string): string => `s${number}`;

/** Elements of the hierarchy whose names say what our kinds of provision are; the others are `hcontainer`s that name their kind. */
const hierarchy: Partial<Record<Clause['provision']['kind'], string>> = {
  chapter: 'chapter',
  section: 'section',
  paragraph: 'paragraph',
  item: 'point',
};

/** Own words of a clause below its heading: table, paragraphs. */
function blocksOf({ words }: Clause, marks: readonly Mark[]): Element[] {
  const rows = words.rows.map((row, index) =>
    element('tr', {}, ...row.map((cell) => element(index === 0 ? 'th' : 'td', {}, element('p', {}, ...marked(cell, marks))))),
  );
  const paragraphs = words.paragraphs.map((paragraph) => element('p', {}, ...marked(paragraph, marks)));
  return rows.length === 0 ? paragraphs : [element('table', {}, ...rows), ...paragraphs];
}

/** Themes of a task, the first one first. */
function themesOf(id: string, { corpus, references, addressOf }: Setting): string | null {
  const { primary = null, secondary = [] } = corpus.task(id)?.themes ?? {};
  const themes = [primary ?? [], secondary].flat().flatMap((theme) => corpus.themes.find((one) => one.id === theme) ?? []);
  const listed = themes.map((theme) => references.add('TLCConcept', `theme-${theme.id}`, addressOf(`/themes/${theme.id}/`), theme.label));
  return listed.length === 0 ? null : listed.join(' ');
}

/**
 * A clause and those below it as elements of the Akoma Ntoso hierarchy: printed number, heading, own words, clauses below. Beside
 * clauses own words stand in `intro`; units printed behind them in `wrapUp`.
 */
export function clauseElement(clause: Clause, setting: Setting): Element {
  const { provision, label, words, children, unitsLast } = clause;
  const marks = inlineMarks(provision, setting);
  const units = words.units === null ? [] : [element('p', { class: 'units' }, ...marked(words.units, marks))];
  const own = unitsLast ? blocksOf(clause, marks) : [...blocksOf(clause, marks), ...units];
  const part = (name: string, blocks: readonly Element[]): Element[] => (blocks.length === 0 ? [] : [element(name, {}, ...blocks)]);
  const name = hierarchy[provision.kind];
  return element(
    name ?? 'hcontainer',
    {
      ...(name === undefined && { name: provision.kind }),
      eId: eIdOf(provision.number),
      class: provision.isTask ? 'task' : null,
      refersTo: provision.isTask ? themesOf(provision.id, setting) : null,
    },
    ...(label === '' ? [] : [element('num', {}, label)]),
    ...(words.title === null ? [] : [element('heading', { class: provision.runIn ? 'run-in' : null }, ...marked(words.title, marks))]),
    ...(children.length === 0
      ? part('content', unitsLast ? [...own, ...units] : own)
      : [...part('intro', own), ...children.map((child) => clauseElement(child, setting)), ...part('wrapUp', unitsLast ? units : [])]),
  );
}
