import type { Feature } from 'write-excel-file/universal';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup as tag,
  insertElementMarkupAccordingToOrderOfSiblings as insertInOrder,
  prependMarkupInsideElement,
  replaceElement,
} from 'write-excel-file/utility';

/** A cell that leads somewhere. Rows and columns count from 0. */
export interface SheetLink {
  row: number;
  column: number;
  url: string;
}

const sheetFile = 'xl/worksheets/sheet{id}.xml';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * Makes cells real hyperlinks, which the library does not offer.
 * @param sheets Links of each sheet, in the order of the sheets; those without an address are left out.
 */
export function hyperlinks(sheets: readonly (readonly SheetLink[])[]): Feature<Blob> {
  const linksOf = (sheet: number) =>
    (sheets[sheet] ?? []).filter(({ url }) => url !== '').map((link, at) => ({ ...link, id: `rId-link-${at}` }));
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (xml, _options, { sheetIndex }) => {
            // Excel wants what follows # apart from the address.
            const links = linksOf(sheetIndex).map(({ row, column, url, id }) => {
              const [, location] = parts(url);
              return tag('hyperlink', { ref: getCellAddress(row, column), 'r:id': id, ...(location ? { location } : {}) });
            });
            if (links.length === 0) return xml;
            const order = getOrderOfSiblings(sheetFile, 'worksheet') ?? [];
            return insertInOrder(xml, `<hyperlinks>${links.join('')}</hyperlinks>`, order, 'worksheet');
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options, { sheetIndex }) =>
            linksOf(sheetIndex)
              .map(({ id, url }) => tag('Relationship', { Id: id, Type: relationship, Target: parts(url)[0], TargetMode: 'External' }))
              .join(''),
        },
      },
    },
  };
}

/** Address and what follows its #. */
function parts(url: string): [string, string] {
  const [address = '', ...rest] = url.split('#');
  return [address, rest.join('#')];
}

/**
 * Prints every sheet one page wide, and repeats the heads of the first on each page.
 * @param first Name of the first sheet.
 */
export function printing(first: string): Feature<Blob> {
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${first}'!$A:$A,'${first}'!$1:$1</definedName>`;
  return {
    files: {
      transform: {
        [sheetFile]: {
          transformElementAttributes: (name, attributes) =>
            name === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
          transform: (xml) => {
            const worksheet = findElement(xml, 'worksheet');
            return worksheet ? prependMarkupInsideElement(xml, worksheet, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>') : xml;
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => {
            const names = findElement(xml, 'definedNames');
            return names ? replaceElement(xml, names, `<definedNames>${titles}</definedNames>`) : xml;
          },
        },
      },
    },
  };
}
