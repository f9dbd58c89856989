import { isUnitName } from './body.ts';
import { splitOutside } from './brackets.ts';
import { clauses, LABEL, NO_NAME, OPEN_END, VERB } from './phrases.ts';

/** A unit of a list, as printed. */
export interface Unit {
  name: string;
  role: 'lead' | 'responsible';
}

/** A list of responsible units, read. */
export interface UnitList {
  units: Unit[];
  /** Whether 等 leaves the list open. */
  openEnded: boolean;
}

/** What a list says besides its units; {@link findLists} decides by it whether a bracket is a list at all. */
export interface Reading extends UnitList {
  labelled: boolean;
  /** The words that say what the units do: 「按职责分工负责」「牵头」. */
  verbs: string[];
}

/** 和 where it joins, and not where a place begins with it: 和田, 和顺县; 「市科技局和顺义区政府」 joins. Of 和县 it cannot be told. */
const AND = '和(?!田(?!径)|(?:顺|静|硕|政|平)县|平区|龙市|林格尔|布克)';
/** Words that join two names: 「区文旅局及各有关部门」「市科技局会同市财政局」; 「规划和自然资源局」 is one name, so both sides are looked at. */
const JOINT = new RegExp(`以及|会同|并商|${AND}|及|与|并|and`, 'gu');
/** Words before a name that are not of it: 「由市科技局牵头」. */
const BEFORE = new RegExp(`^(?:分别由|并由|均由|各由|由|其中|以及|会同|${AND}|及|与)`, 'u');
/** A place class alone is the first half of a name: 「各市、县（区）人民政府」「市、区民政部门」; not 「各区、市科技局」. */
const PLACE_ALONE = /^(?:各|相关|有关)?(?:设区市|省|市|区|县|州|盟|旗|镇|乡|乡镇|街道|地级市|自治区|直辖市)(?:（[^（）]{1,10}）)?$/u;
const PUBLIC_REST =
  /^(?:各|相关|有关)?(?:[省市区县州盟旗镇乡]|街道|直辖市|自治区)?(?:（[^（）]{1,10}）)?(?:[省市区县州盟旗镇乡])*(?:（[^（）]{1,10}）)?(?:人民政府|政府|管委会|党委|街道办事处|办事处|.{0,12}部门|各级.*)(?:（.*）)?$/u;

/** Cut 「区文旅局及各有关部门」 in two, when each half is a name. */
function splitJoint(part: string): string[] {
  for (const joint of part.matchAll(JOINT)) {
    const left = part.slice(0, joint.index);
    const right = part.slice(joint.index + joint[0].length);
    const named = right.replace(VERB, '').replace(OPEN_END, '');
    const isJoint = joint[0] === '会同' ? left !== '' : isUnitName(left.replace(VERB, '')) && isUnitName(named);
    if (isJoint) return [left, ...splitJoint(right)];
  }
  return [part];
}

/** Put names together again that an enumeration comma cut: 「各市」「县（区）人民政府」; 「各级党委」「政府」. */
function joinPlaces(parts: readonly string[]): string[] {
  const whole: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    let name = parts[at] ?? '';
    let end = at + 1;
    while (PLACE_ALONE.test(parts[end] ?? '')) end += 1;
    const rest = (parts[end] ?? '').replace(VERB, '').replace(OPEN_END, '');
    const alone = /^[省市区县州盟旗]$/u.test(parts[end - 1] ?? '') && isUnitName(`各${rest}`);
    if (PLACE_ALONE.test(name) && (PUBLIC_REST.test(rest) || alone)) {
      name = parts.slice(at, end + 1).join('、');
      at = end;
    }
    if (/^(?:人民)?政府/u.test(name) && /党委$/u.test(whole.at(-1) ?? '')) whole[whole.length - 1] += `、${name}`;
    else whole.push(name);
  }
  return whole;
}

/** 「各区县政府（含高新区，下同）」 → 「各区县政府」; the bracket of 「各县（市、区）」 is the name's own. */
function withoutRemark(name: string): string {
  const short = name.replace(/[（(〔［[][^（）()〔〕［］[\]]*[）)〕］\]]$/u, '');
  const isRemark = /[（(](?:含|包括|下同|以下简称)/u.test(name.slice(short.length));
  return short !== '' && (isRemark || !/^(?:各|相关|有关)?[省市区县州盟旗镇乡]+$/u.test(short)) ? short : name;
}

/** Ends of groups of names: the 「，」 of 「市科技局牵头，市财政局配合」; not the 「、」 of 「市科技局、市财政局」. */
const GROUP_END = /[，；。,;]/gu;
/** Ends of names: the 「、」 of 「市科技局、市财政局」; not the 「，」 between two groups. */
const NAME_END = /[、\t\n ]/gu;

/** Read one stretch of a list, `label` before it. Commas and semicolons end a group; a verb speaks for its whole group. */
function readClause(body: string, label: string): Omit<Reading, 'labelled'> {
  const first: Unit['role'] = label.includes('牵头') ? 'lead' : 'responsible';
  const read: Omit<Reading, 'labelled'> = { units: [], openEnded: false, verbs: [] };
  for (const group of splitOutside(body, GROUP_END)) {
    const parts = joinPlaces(splitOutside(group, NAME_END).filter((part) => part !== '')).flatMap(splitJoint);
    let open: Unit[] = [];
    for (const part of parts) {
      if (NO_NAME.test(part) || !/\p{Script=Han}/u.test(part)) continue;
      const verb = VERB.exec(part)?.[0] ?? '';
      const listed = part.slice(0, part.length - verb.length);
      const ending = OPEN_END.exec(listed)?.[0] ?? '';
      const printed = listed.slice(0, listed.length - ending.length).replace(BEFORE, '');
      const name = withoutRemark(printed);
      if (ending !== '') read.openEnded = true;
      if (name !== '') open.push({ name, role: /牵头/u.test(printed.slice(name.length)) ? 'lead' : first });
      read.units.push(...open.slice(-1).filter(() => name !== ''));
      if (verb === '') continue;
      read.verbs.push(verb);
      for (const unit of open) unit.role = verb.includes('牵头') ? 'lead' : 'responsible';
      open = [];
    }
  }
  return read;
}

/** Brackets around a list, and the full stop after it. */
export const bare = (quote: string): string =>
  quote
    .replace(/^[（(〔［[【]/u, '')
    .replace(/[。；]$/u, '')
    .replace(/[）)〕］\]】]$/u, '');

/** Read the inside of a list; what no list says (完成时限, 责任人) is passed over. */
export function readInside(inside: string): Reading {
  const stretches = clauses(inside)
    .filter(({ ofUnits }) => ofUnits)
    .map(({ label, body }) => readClause(body, label));
  return {
    units: stretches.flatMap(({ units }) => units),
    openEnded: stretches.some(({ openEnded }) => openEnded),
    verbs: stretches.flatMap(({ verbs }) => verbs),
    labelled: LABEL.test(inside),
  };
}
