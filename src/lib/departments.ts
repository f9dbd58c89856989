import type { Department } from '../schemas/vocabulary.ts';

/**
 * Places before the name of a department: 「市」科技局, 「太原市」科技局, 「省直」有关部门, 「各县」人民政府, 「国家」统计局;
 * not 「市委」宣传部, whose 委 belongs to the name.
 */
const PLACE =
  /^(?:各有关|各相关|各|相关|有关|本|属地)?(?:国家|中国|全国|中央|国务院|中共|自治区|兵团|\p{Script=Han}{0,16}[省市区县州盟旗镇乡])?(?:直属|直各|直|级各|级|属|各|有关|相关)?$/u;
/** What the word for a field takes to become the name of its department: 民政 → 民政局, 民政厅, 民政部门. */
const OFFICE = /^(?:局|厅|部|委|委员会|署|办|办公室|总局|部门|主管部门|行政部门|行政主管部门|机关)?$/u;

/** A branch stands for its bureau: 「市生态环境局盐湖分局」. */
const BRANCH = /(?<=局)\p{Script=Han}{1,8}分局$/u;
const LONGEST_NAME = 40;

/** Names of one list of departments, ready to look up. */
interface Index {
  whole: ReadonlyMap<string, string>;
  cores: ReadonlyMap<string, string>;
  fields: ReadonlyMap<string, string>;
  /** 「～海关」: whatever stands for a place is left open. Those that fix most come first. */
  patterns: readonly { id: string; pattern: RegExp }[];
  /** Names already looked up. */
  found: Map<string, string | null>;
}

const indices = new WeakMap<readonly Department[], Index>();

function indexOf(departments: readonly Department[]): Index {
  const known = indices.get(departments);
  if (known) return known;
  const each = (part: (one: Department) => readonly string[]): [string, string][] =>
    departments.flatMap((one) => part(one).map((name): [string, string] => [name, one.id]));
  const cores = each((one) => one.cores ?? []);
  const index: Index = {
    whole: new Map(each(({ names }) => names)),
    cores: new Map(cores.filter(([core]) => !core.includes('～'))),
    fields: new Map(each((one) => one.fields ?? [])),
    patterns: cores
      .filter(([core]) => core.includes('～'))
      .sort(([a], [b]) => b.length - a.length)
      .map(([core, id]) => ({ id, pattern: new RegExp(`^${core.replaceAll('～', '\\p{Script=Han}{1,24}')}$`, 'u') })),
    found: new Map(),
  };
  indices.set(departments, index);
  return index;
}

/** Look a name up that is not listed as printed. */
function lookUp(printed: string, { cores, fields, patterns }: Index): string | null {
  const name = printed.replace(/[（(〔［[][^（）()〔〕［］[\]]*[）)〕］\]]|[、\s]/gu, '');
  for (let at = 0; at < Math.min(name.length, LONGEST_NAME); at += 1) {
    if (!PLACE.test(name.slice(0, at))) continue;
    const rest = name.slice(at);
    const core = cores.get(rest);
    if (core !== undefined) return core;
    for (let end = rest.length; end > 1; end -= 1) {
      const field = OFFICE.test(rest.slice(end)) ? fields.get(rest.slice(0, end)) : undefined;
      if (field !== undefined) return field;
    }
  }
  return patterns.find(({ pattern }) => pattern.test(name))?.id ?? null;
}

/**
 * The department a printed unit means: its printed name if listed (`names`), else what remains without the place before
 * it, taken whole (`cores`, and `fields` with 局, 厅, 委… after them), else a core with a place left open (`～海关`).
 * Never a part of a name: 市委 must not catch 市委宣传部. Brackets and enumeration commas (各县（市、区）人民政府) do not count.
 *
 * @returns id in content/vocabulary/departments.yml; null while the name is not mapped.
 */
export function departmentOf(printed: string, departments: readonly Department[]): string | null {
  const index = indexOf(departments);
  const known = index.found.get(printed);
  if (known !== undefined) return known;
  const found = index.whole.get(printed) ?? lookUp(printed, index) ?? lookUp(printed.replace(BRANCH, ''), index);
  index.found.set(printed, found);
  return found;
}
