import { isWork, keyOf, wholeTitle, type Cited } from './cited.ts';

/** An item of CSL-JSON, as far as this site fills it in (csl-data.json of CSL 1.0.2). */
export interface CslItem {
  id: string;
  type: 'report' | 'webpage' | 'dataset';
  title: string;
  author?: { literal: string }[];
  publisher?: string;
  number?: string;
  version?: string;
  section?: string;
  issued?: { 'date-parts': [[number, number, number]] };
  note?: string;
  language: string;
  URL: string;
}

const types = { plan: 'report', task: 'report', target: 'report', chart: 'webpage', comparison: 'webpage', dataset: 'dataset' } as const;

/** Day as CSL has it: 2024-08-13 → [[2024, 8, 13]]. */
function issuedOn(date: string): CslItem['issued'] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { 'date-parts': [[year, month, day]] };
}

/**
 * An item of CSL-JSON, CSL 1.0.2. A document is a `report`, the type for which styles print number and publisher; its part stands in
 * `section`, and in the title for styles and programs that do not know it; the plans that a work of this site is about are no section of it.
 */
export function toCslItem(cited: Cited, address: string): CslItem {
  return {
    id: keyOf(cited),
    type: types[cited.kind],
    title: wholeTitle(cited),
    ...(cited.issuer !== null && { author: [{ literal: cited.issuer }], publisher: cited.issuer }),
    ...(cited.number !== null && { number: cited.number }),
    ...(cited.version !== null && { version: cited.version }),
    ...(cited.part !== null && !isWork(cited) && { section: cited.part }),
    ...(cited.date !== null && { issued: issuedOn(cited.date) }),
    ...(cited.quote !== null && { note: `“${cited.quote}”` }),
    language: 'zh-CN',
    URL: address,
  };
}

/** A file of CSL-JSON: a list of one item. */
export function toCslJson(cited: Cited, address: string): string {
  return `${JSON.stringify([toCslItem(cited, address)], null, 2)}\n`;
}
