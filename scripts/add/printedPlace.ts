import { divisions, longestName, type Division } from './divisions.ts';

/** The divisions that a text names at its start, from the superior to the last. */
export interface PrintedPlace {
  /** What the last name printed can mean: one division, or several of the same name. */
  found: readonly Division[];
  /** The text after them: 人民政府办公厅. */
  rest: string;
}

/** matches 「中共」 of 「中共运城市委」, 「国家税务总局」 of 「国家税务总局山西省税务局」; not 「国家税务总局」 alone */
const PARTY_OR_BRANCH = /^(?:中国共产党|中共(?!中央)|国家税务总局(?=\p{Script=Han}))/u;
/** matches 「2024—2026年」 of 「2024—2026年海南省农机购置与应用补贴实施方案」, 「附件4」 of 「附件4海南省健康体重管理行动」; not 「五年」 */
const BEFORE = /^(?:附件\d*[:：]?)?(?:\d{4}(?:年?[-—－–~～至]+\d{4})?年?)?/u;
/** matches 「城区」「郊区」「矿区」, which mean a division only after the name of their city; not 「盐湖区」「新县」 */
const COMMON_NOUN = /^\p{Script=Han}区$/u;

const within = (one: Division, above: Division | undefined): boolean =>
  above === undefined ||
  (above.level === 'province' && one.level !== 'province' && one.province === above.name) ||
  (above.level === 'prefecture' && one.level === 'county' && one.parent === above.name);

/** The longest name at the start of `text` that can stand below `above`. */
function next(text: string, above: Division | undefined): readonly Division[] {
  for (let length = Math.min(longestName, text.length); length > 1; length--) {
    const name = text.slice(0, length);
    if (above === undefined && COMMON_NOUN.test(name)) continue;
    const found = (divisions.get(name) ?? []).filter((one) => within(one, above));
    if (found.length > 0) return found;
  }
  return [];
}

/** Read the divisions at the start of a text: 「运城市盐湖区人民政府」 → 盐湖区 of 运城市, rest 人民政府. Null where it starts with none. */
export function readPlace(text: string): PrintedPlace | null {
  let rest = text.replace(/\s/gu, '').replace(BEFORE, '').replace(PARTY_OR_BRANCH, '');
  let found: readonly Division[] = [];
  for (;;) {
    const [only, ...others] = found;
    if (only && (others.length > 0 || only.level === 'county')) break;
    const below = next(rest, only);
    if (below.length === 0) break;
    found = below;
    rest = rest.slice(below[0]?.name.length);
  }
  return found.length > 0 ? { found, rest } : null;
}
