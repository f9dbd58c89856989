import type { Plan } from '../../../schemas/plan.ts';
import { titleOf } from '../../planWords.ts';
import { element, type Element } from './xml.ts';

/** The schema demands a date on every level. Where none is known the first day of the calendar stands in, under the name `unknown`, and no IRI holds it. */
const UNKNOWN_DAY = '0001-01-01';

const date = (day: string | null, name: string): Element =>
  day === null ? element('FRBRdate', { date: UNKNOWN_DAY, name: 'unknown' }) : element('FRBRdate', { date: day, name });

/**
 * IRI of a plan as a work, after the Akoma Ntoso Naming Convention 1.0 (§4): country, type, subtype, date, name.
 * The name is the plan's id, not its 发文字号, which not every plan prints. A date that is not printed is left out.
 */
export function workIri({ id, signedOn }: Pick<Plan, 'id' | 'signedOn'>): string {
  return ['/akn/cn/doc/plan', signedOn, id].filter((part) => part !== null).join('/');
}

/**
 * What the document is: the plan (work), its text in Chinese as issued (expression), this file (manifestation).
 * @param address absolute address of the plan's page
 * @param preparedOn day of the data this file is made from; null where it is not known
 */
export function identification(plan: Plan, address: string, preparedOn: string | null): Element {
  const work = workIri(plan);
  const expression = `${work}/zho@`;
  const level = (name: string, iri: string, main: string, own: Element, author: string, ...rest: Element[]): Element =>
    element(
      name,
      {},
      element('FRBRthis', { value: main }),
      element('FRBRuri', { value: iri }),
      ...(name === 'FRBRWork'
        ? [element('FRBRalias', { name: 'title', value: titleOf(plan) }), element('FRBRalias', { name: 'address', value: address })]
        : []),
      own,
      element('FRBRauthor', { href: author, as: author === '#editor' ? '#role-editor' : '#role-author' }),
      ...rest,
    );
  const signed = date(plan.signedOn, 'signed');
  return element(
    'identification',
    { source: '#editor' },
    level(
      'FRBRWork',
      work,
      `${work}/!main`,
      signed,
      '#issuer',
      element('FRBRcountry', { value: 'cn' }),
      element('FRBRsubtype', { value: 'plan' }),
      ...(plan.documentNumber === null ? [] : [element('FRBRnumber', { value: plan.documentNumber })]),
      element('FRBRname', { value: plan.id }),
    ),
    level('FRBRExpression', expression, `${expression}/!main`, signed, '#issuer', element('FRBRlanguage', { language: 'zho' })),
    level(
      'FRBRManifestation',
      `${expression}.xml`,
      `${expression}/!main.xml`,
      date(preparedOn, 'prepared'),
      '#editor',
      element('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}
