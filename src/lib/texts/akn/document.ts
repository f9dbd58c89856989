import { identification, workIri } from './identification.ts';
import { editorialNotes } from './notes.ts';
import { documentParts } from './parts.ts';
import { References } from './references.ts';
import type { Setting } from './setting.ts';
import { element, xmlDocument, type Element } from './xml.ts';

/** Namespace of Akoma Ntoso 1.0, the OASIS standard of 29 August 2018. */
const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** Signing, as the event that made the text; left out where no date is printed. */
function lifecycle(signedOn: string | null): Element[] {
  if (signedOn === null) return [];
  return [element('lifecycle', { source: '#editor' }, element('eventRef', { date: signedOn, source: '#original', type: 'generation' }))];
}

/** Those who answer for the document, before all that the text refers to. */
function listEditors({ reading: { plan }, addressOf, references }: Setting): void {
  const issuer = plan.issuer === null ? 'unknown' : `cn/${encodeURIComponent(plan.issuer)}`;
  references.add('TLCOrganization', 'issuer', `/akn/ontology/organization/${issuer}`, plan.issuer ?? '原文未印发文机关');
  references.add('TLCOrganization', 'editor', addressOf('/'), '政策对读');
  references.add('TLCRole', 'role-author', '/akn/ontology/role/author', '发文机关');
  references.add('TLCRole', 'role-editor', '/akn/ontology/role/editor', '整理者');
}

/**
 * A plan as an Akoma Ntoso 1.0 document, `doc` named `plan`, valid against the OASIS schema: its metadata, then its whole text as printed with
 * units, citations, coinages and amounts marked where they stand. Printed errors stay; what the editor says of them is in `notes`.
 * @param preparedOn day of the data, `2026-01-31`; null where it is not known
 */
export function akomaNtosoOf(from: Omit<Setting, 'references'>, preparedOn: string | null = null): string {
  const setting: Setting = { ...from, references: new References() };
  const { plan } = setting.reading;
  listEditors(setting);
  // the parts come first: they fill the list of references
  const parts = documentParts(setting);
  const published = plan.publishedOn === null ? [] : [element('publication', { date: plan.publishedOn, name: 'web', showAs: '发布日期' })];
  const original = element('original', { eId: 'original', href: workIri(plan), showAs: plan.title || plan.id });
  const meta = element(
    'meta',
    {},
    identification(plan, setting.addressOf(`/plans/${plan.id}/`), preparedOn),
    ...published,
    ...lifecycle(plan.signedOn),
    element('references', { source: '#editor' }, original, ...setting.references.elements()),
    editorialNotes(setting),
  );
  return xmlDocument(element('akomaNtoso', { xmlns: NAMESPACE }, element('doc', { name: 'plan' }, meta, ...parts)));
}
