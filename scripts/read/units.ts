import type { Responsibility } from '../../src/schemas/plan.ts';

/** A responsible-unit parenthesis, read. */
export type UnitList = Pick<Responsibility, 'units' | 'openEnded'>;

const OPEN = '（〔';
const CLOSE = '）〕';
/** matches 「责任单位：市科技局」 and 「市科技局等按职责分工负责」, not 「含高新区，下同」 or 「2024—2026年」 */
const NAMES_UNITS = /^责任单位：|负责$/u;
/** What follows the last unit: 「等职能部门按职责分工负责」「等按责分工负责」「分工负责」「负责」; not 「负责人」. */
const TAIL = /(?:(?<open>等)(?:职能部门|部门|单位)?)?(?:按职?责)?(?:分工)?负责$/u;

/**
 * Split a paragraph into its text and the responsible-unit parenthesis at its end, bracket pairs counted so that
 * a bracket inside the list (「各区县政府（含高新区，下同）」) does not end it. `units` is null where there is none.
 */
export function splitUnits(paragraph: string): { text: string; units: string | null } {
  const end = /[）〕]。?$/u.exec(paragraph)?.index;
  if (end === undefined) return { text: paragraph, units: null };
  let depth = 0;
  for (let at = end; at >= 0; at -= 1) {
    const character = paragraph.charAt(at);
    if (CLOSE.includes(character)) depth += 1;
    if (OPEN.includes(character)) depth -= 1;
    if (depth === 0) {
      const inside = paragraph.slice(at + 1, end);
      return NAMES_UNITS.test(inside) ? { text: paragraph.slice(0, at), units: paragraph.slice(at) } : { text: paragraph, units: null };
    }
  }
  return { text: paragraph, units: null };
}

/** Parts of a list: split at 、 and ， outside brackets. */
function parts(list: string): string[] {
  const found = [''];
  let depth = 0;
  for (const character of list) {
    if (OPEN.includes(character)) depth += 1;
    if (CLOSE.includes(character)) depth -= 1;
    if (depth === 0 && (character === '、' || character === '，')) found.push('');
    else found[found.length - 1] += character;
  }
  return found.filter((part) => part !== '');
}

/**
 * Read a responsible-unit parenthesis: `（市市场监管局牵头，市科技局等按职责分工负责）` gives 市市场监管局 as lead,
 * 市科技局 as responsible, open-ended. Role `lead` only where 牵头 is printed, `openEnded` only where 等 is.
 */
export function readUnits(quote: string): UnitList {
  const list = quote.replace(/^[（〔](?:责任单位：)?/u, '').replace(/[）〕]。?$/u, '');
  const tail = TAIL.exec(list);
  const openEnded = tail?.groups?.['open'] !== undefined;
  const units = parts(tail ? list.slice(0, tail.index) : list)
    // 「以下各项任务均需各区县政府落实，不再一一列出」 is a rule about the plan, not a unit
    .filter((part) => !/^以下|^不再/u.test(part))
    .flatMap((part) => part.split(/(?<=局)及(?=各)/u))
    .map((part) => {
      const lead = part.endsWith('牵头');
      const name = part.replace(/牵头$/u, '').replace(/（[^（）]*）$/u, '');
      return { name, role: lead ? ('lead' as const) : ('responsible' as const) };
    });
  return { units, openEnded };
}
