import type { Plan } from '../../../schemas/plan.ts';
import type { Provision } from '../../../schemas/provision.ts';
import { departmentOf } from '../../departments.ts';
import { citationSpans } from '../../instruments.ts';
import { instrumentPath, termPath } from './paths.ts';
import { apart, type Mark } from './marks.ts';
import type { Setting } from './setting.ts';

// Matches 、 before 市科技局 in “、市科技局”; must not match 城 in “运城市科技局”, where another name may begin earlier.
const BEFORE_NAME = /[\s\p{P}]$/u;
// Matches “ before “入园惠企”; must not match 的 before 的“入园惠企”.
const OPENING_QUOTE = /[“"„「『〝‘]$/u;

/** Where a phrase stands when it stands just once; −1 otherwise. */
function onlyPlace(text: string, phrase: string): number {
  const at = phrase === '' ? -1 : text.indexOf(phrase);
  return text.indexOf(phrase, at + 1) < 0 ? at : -1;
}

/** Responsible units in the lists that the provision prints, each with its department and its role. */
function unitMarks({ text, number }: Provision, plan: Plan, { references, corpus, addressOf }: Setting): Mark[] {
  return plan.responsibilities
    .filter(({ provision }) => provision === number)
    .flatMap(({ quote, units }) => {
      const list = text.indexOf(quote);
      if (list < 0) return [];
      let from = 0;
      return units.flatMap(({ name, role }): Mark[] => {
        const at = quote.indexOf(name, from);
        if (name === '' || at < 0 || (onlyPlace(quote, name) < 0 && !BEFORE_NAME.test(quote.slice(0, at)))) return [];
        from = at + name.length;
        const id = departmentOf(name, corpus.departments);
        const department = corpus.departments.find((one) => one.id === id);
        const unit = department
          ? references.add('TLCOrganization', `department-${department.id}`, addressOf(`/departments/${department.id}/`), department.label)
          : references.addNumbered('TLCOrganization', 'unit', `/akn/ontology/organization/cn/${encodeURIComponent(name)}`, name);
        const as = references.add('TLCRole', `role-${role}`, `/akn/ontology/role/${role}`, role === 'lead' ? '牵头单位' : '责任单位');
        return [{ start: list + at, end: list + from, name: 'organization', attributes: { refersTo: `${unit} ${as}` } }];
      });
    });
}

/** Titles cited in 《》. */
function citationMarks({ text, number }: Provision, plan: Plan, { addressOf }: Setting): Mark[] {
  const cited = plan.instruments.filter(({ provision }) => provision === number);
  return citationSpans(text, cited).map(({ citation: { title }, span }) => ({
    ...span,
    name: 'ref',
    attributes: { href: addressOf(instrumentPath(title)) },
  }));
}

/** Coinages in “”. */
function termMarks({ text, number }: Provision, plan: Plan, { references, addressOf }: Setting): Mark[] {
  let from = 0;
  return plan.terms
    .filter(({ provision }) => provision === number)
    .flatMap(({ text: term }): Mark[] => {
      let at = text.indexOf(term, from);
      while (at >= 0 && !OPENING_QUOTE.test(text.slice(0, at))) at = text.indexOf(term, at + 1);
      if (term === '' || at < 0) return [];
      from = at + term.length;
      return [
        {
          start: at,
          end: from,
          name: 'term',
          attributes: { refersTo: references.addNumbered('TLCTerm', 'term', addressOf(termPath(term)), term) },
        },
      ];
    });
}

/** Numbers of targets, where the words that state them leave no doubt which number is meant. */
function quantityMarks({ text, number }: Provision, plan: Plan, { references, corpus, addressOf }: Setting): Mark[] {
  return plan.targets
    .filter(({ provision }) => provision === number)
    .flatMap(({ quote, valuePrinted, value, unit, indicator, printed }): Mark[] => {
      const start = onlyPlace(text, quote);
      const within = onlyPlace(quote, valuePrinted ?? '');
      if (value === null || valuePrinted === null || start < 0 || within < 0) return [];
      const label = corpus.indicators.find(({ id }) => id === indicator)?.label;
      // the schema wants a concept for every amount, also for one that no indicator of ours stands for
      const refersTo =
        indicator !== null && label !== undefined
          ? references.add('TLCConcept', `indicator-${indicator}`, addressOf(`/targets/${indicator}/`), label)
          : references.addNumbered('TLCConcept', 'measure', `/akn/ontology/concept/cn/${encodeURIComponent(printed)}`, printed);
      const at = start + within;
      const normalized = `${value}${unit === null ? '' : ` ${unit}`}`;
      return [{ start: at, end: at + valuePrinted.length, name: 'quantity', attributes: { refersTo, normalized } }];
    });
}

/** What is named in the text of a provision, each where it stands, none over another. What cannot be placed for certain is left unmarked. */
export function inlineMarks(provision: Provision, setting: Setting): Mark[] {
  const { plan } = setting.reading;
  return apart([unitMarks, citationMarks, termMarks, quantityMarks].flatMap((marksOf) => marksOf(provision, plan, setting)));
}
