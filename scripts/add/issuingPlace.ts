import type { Place } from '../../src/schemas/vocabulary.ts';
import type { Division } from './divisions.ts';
import { nationalBody } from './nationalBody.ts';
import { shortName } from './placeName.ts';
import { readPlace } from './printedPlace.ts';

/** A place as its printed name tells it; id, mark and order are the site's. */
export type IssuingPlace = Pick<Place, 'name' | 'fullName' | 'province' | 'level' | 'parent'>;

/** The place of an issuing authority, and what a person must look at; `field` is the field in doubt. */
export interface Resolved {
  place: IssuingPlace;
  doubts: { field: keyof IssuingPlace | 'place'; message: string }[];
}

/** matches 「高新技术产业开发区」 of 「高新技术产业开发区管委会」, not 「区直单位」 */
const ZONE = /^\p{Script=Han}{0,14}?(?:开发区|高新区|经开区|新区|工业园区|产业园区|示范区|保税区|合作区|管理区|功能区)/u;
/** matches 「青河市」 of 「青河市人民政府」, not 「城市更新」 or 「市人民政府」 */
const UNLISTED =
  /^(\p{Script=Han}{1,8}(?:省|市|县|区|旗|州|盟))(?:委|人民政府|人大|政协|发展|工业和信息化|市场监督|民政|卫生|科学技术|生态环境|数据|教育|农业农村)/u;

function ofDivision(one: Division): IssuingPlace {
  const { name, level, parent } = one;
  // a district is known by its city, a county or county-level city by its own name
  const fullName = level === 'county' && name.endsWith('区') && parent !== null ? parent + name : name;
  return { name: shortName(name), fullName, province: one.province, level, parent };
}

const mentions = (text: string, name: string | null): number => (name === null ? 0 : text.split(name).length - 1);
const list = (places: readonly Division[]): string => places.map((one) => (one.parent ?? '') + one.name).join(', ');

/** One of several divisions with the same name: the one whose superior the text names, if it names that of one alone. */
function ofSeveral(found: readonly Division[], text: string): Resolved {
  const [first] = found;
  const name = first?.name ?? '';
  const named = found.filter((one) => mentions(text, one.parent) + mentions(text, one.province) > 0);
  const [only] = named;
  if (only && named.length === 1)
    return {
      place: ofDivision(only),
      doubts: [
        {
          field: 'place',
          message: `Unexpected name “${name}” of ${String(found.length)} places (${list(found)}), expected one; the text names ${only.parent ?? only.province} alone`,
        },
      ],
    };
  return {
    place: { name: shortName(name), fullName: name, province: null, level: first?.level ?? 'county', parent: null },
    doubts: [
      {
        field: 'province',
        message: `Unexpected name “${name}” of ${String(found.length)} places (${list(found)}), expected one; province and parent are left empty`,
      },
    ],
  };
}

/** The development zone that `rest` names below a division: 淄博市 + 高新技术产业开发区管委会. */
function ofZone(above: Division, rest: string): Resolved | null {
  const zone = ZONE.exec(rest)?.[0];
  if (zone === undefined || above.level === 'county') return null;
  const parent = above.name;
  return {
    place: { name: shortName(parent) + zone, fullName: parent + zone, province: above.province, level: 'county', parent },
    doubts: [
      { field: 'level', message: `Unexpected zone “${parent}${zone}” outside the list of divisions, expected a county or district` },
    ],
  };
}

/** Read one text that should begin with an authority: null where it begins with none that is known. */
export function readAuthority(authority: string, text: string): Resolved | null {
  const body = nationalBody(authority);
  if (body !== null) return { place: { name: body, fullName: body, province: null, level: 'national', parent: null }, doubts: [] };
  const printed = readPlace(authority);
  const [only] = printed?.found ?? [];
  if (!printed || !only) return null;
  if (printed.found.length > 1) return ofSeveral(printed.found, text);
  return ofZone(only, printed.rest) ?? { place: ofDivision(only), doubts: [] };
}

/** Name of a place that the text does not tell. */
export const UNKNOWN_PLACE = '未详';

function ofUnlisted(authorities: readonly string[]): Resolved {
  const name = authorities.map((one) => UNLISTED.exec(one.replace(/\s/gu, ''))?.[1]).find((one) => one !== undefined);
  if (name === undefined)
    return {
      place: { name: UNKNOWN_PLACE, fullName: '发文机关未详', province: null, level: 'prefecture', parent: null },
      doubts: [{ field: 'place', message: 'Unexpected text without an issuing place, expected one in its notice, title or signature' }],
    };
  const level = name.endsWith('省') ? 'province' : /[县区旗]$/u.test(name) ? 'county' : 'prefecture';
  return {
    place: { name: shortName(name), fullName: name, province: null, level, parent: null },
    doubts: [
      { field: 'place', message: `Unexpected place “${name}”, expected one of the list of divisions; province and parent are left empty` },
    ],
  };
}

/**
 * The issuing place of a document. `authorities` are the texts that may name it, the surest first: signature, title of
 * the notice, title, letterhead. `text` is the whole document, which tells places of one name apart. Never guesses
 * silently: what is not certain is null where it may be, and in doubt.
 */
export function issuingPlace(authorities: readonly string[], text: string): Resolved {
  const [first, ...others] = authorities.map((one) => readAuthority(one, text)).filter((one) => one !== null);
  if (!first) return ofUnlisted(authorities);
  // a later text may print the same place with its superior: 鼓楼区人民政府 signs, the title has 南京市鼓楼区
  const certain = first.doubts.length > 0 && others.find((one) => one.doubts.length === 0 && one.place.name === first.place.name);
  return certain || first;
}
