import type { VFile } from 'vfile';
import { departmentOf } from '../../../src/lib/departments.ts';
import type { Responsibility } from '../../../src/schemas/plan.ts';
import type { Department } from '../../../src/schemas/vocabulary.ts';
import { isUnitName } from '../../../src/lib/units/body.ts';
import { findLists } from '../../../src/lib/units/find.ts';
import { readInside, type Unit } from '../../../src/lib/units/list.ts';
import { findRules, firstAsLead } from '../../../src/lib/units/rule.ts';
import { covered, reached, type Placed } from './covers.ts';
import type { Node } from '../outline/tree.ts';

/** Words of a provision in which a list may stand, and whether they are its last. */
interface Stretch extends Placed {
  text: string;
  last: boolean;
  /** Head of the column where it is a cell: cells hold nothing but names, and need neither brackets nor labels. */
  head: string | null;
}

/** A column of units in a table: 「责任单位」「牵头部门」「配合单位（部门）」「指导部门」; not 「责任领导」, nor 「单位」 of measure. */
const UNIT_COLUMN = /^(?:部门|(?:主要|第一)?(?:牵头|责任|配合|参与|协办|协同|实施|落实|主办|承办|指导|负责)+(?:责任)?(?:单位|部门).*)$/u;
/** Whether the head of a column makes leads of its units. */
const LEAD_COLUMN = /^(?:主要|第一)?牵头/u;

/** Where a doubt about a provision points. */
const placeOf = (node: Node) => ({ line: node.at, column: node.column });
/** The beginning of words that may be long. */
const brief = (words: string): string => (words.length > 40 ? `${words.slice(0, 40)}…` : words);

/** Cells of the columns of units, each after its own head. */
function unitCells(node: Node): { text: string; head: string }[] {
  const head = node.rows.findIndex((row) => row.some((cell) => UNIT_COLUMN.test(cell)));
  if (head === -1 || head > 1 || node.children.length > 0) return [];
  const heads = node.rows[head] ?? [];
  return node.rows
    .slice(head + 1)
    .flatMap((row) => row.flatMap((text, at) => (UNIT_COLUMN.test(heads[at] ?? '') ? [{ text, head: heads[at] ?? '' }] : [])));
}

/** Stretches of a provision and those below it in printed order: a list after the children comes after theirs. */
function* stretches(node: Node, above: Node[]): Generator<Stretch> {
  const placed = { node, above, head: null };
  const [first = '', ...rest] = node.paragraphs;
  const said = node.runIn ? [(node.title ?? '') + first, ...rest] : [node.title ?? '', ...node.paragraphs];
  for (const cell of unitCells(node)) yield { ...placed, ...cell, last: false };
  for (const [at, text] of said.entries()) yield { ...placed, text, last: at === said.length - 1 };
  if (!node.unitsLast && node.units !== null) yield { ...placed, text: node.units, last: true };
  for (const child of node.children) yield* stretches(child, [node, ...above]);
  if (node.unitsLast && node.units !== null) yield { ...placed, text: node.units, last: true };
}

/** The lists of a stretch, and what seems one; a cell of a column of units is one as it stands. */
function listsOf({ text, head }: Stretch): ReturnType<typeof findLists> {
  if (head === null) return findLists(text);
  const { units: named, openEnded } = readInside(text);
  const units = named.map((unit): Unit => (LEAD_COLUMN.test(head) ? { ...unit, role: 'lead' } : unit));
  // a cell that says 无 or goes on for a sentence names nobody
  if (!units.some(({ name }) => isUnitName(name))) return { lists: [], unclear: [] };
  return { lists: [{ quote: text, units, openEnded, start: 0, end: text.length, same: false, firstLeads: null }], unclear: [] };
}

/**
 * Every list of responsible units of a plan, in printed order, with the tasks it covers: parentheses and labelled lines
 * wherever they stand in a provision, columns of units in tables, and standing rules (「以下各项任务均需各区县政府落实」).
 * 「列第一位者为牵头单位，下同」 makes the first unit of every list from there on the lead, and each list names that rule.
 * 「责任单位同上」 names nobody itself: the list above covers its tasks too. What seems a list and is not readable, and
 * a list of doubtful reach, become messages in `file` (`units-unclear`, `units-scope`).
 */
export function readResponsibilities(roots: readonly Node[], file: VFile): Responsibility[] {
  const all = roots.flatMap((root) => [...stretches(root, [])]).filter(({ node }) => node.kind !== 'closing' && node.number !== 'notice');
  const found = all.map((stretch) => ({ stretch, ...listsOf(stretch), rules: findRules(stretch.text) }));
  const holders = new Set(found.filter(({ lists }) => lists.length > 0).map(({ stretch }) => stretch.node));
  const hasList = (node: Node): boolean => holders.has(node);
  const read: Responsibility[] = [];
  let above: Responsibility | undefined;
  /** Provision that makes the first unit of every list from there on the lead. */
  let leadRule: string | null = null;
  /** The list above covers these tasks as well. */
  const extend = (covers: readonly string[]): void => {
    if (above) above.covers = [...new Set([...above.covers, ...covers])];
  };
  for (const { stretch, lists, unclear, rules } of found) {
    const provision = stretch.node.number;
    for (const { quote, units: printed, openEnded, same, firstLeads } of lists) {
      const { scope, covers, doubtful } = covered(stretch, stretch.last, hasList);
      if (firstLeads === 'onwards') leadRule = provision;
      const byPlace = firstLeads !== null || (leadRule !== null && printed.length > 1 && printed.every(({ role }) => role !== 'lead'));
      const units = byPlace ? firstAsLead(printed) : printed;
      const elsewhere = byPlace && firstLeads === null ? { leadRule } : {};
      const list: Responsibility = { provision, scope, covers, quote, units, openEnded, ...elsewhere };
      read.push(list);
      if (same) extend(covers);
      else above = list;
      if (doubtful)
        file.message(`Unexpected list of units at the last of several provisions alone, expected one at each: “${brief(quote)}”`, {
          place: placeOf(stretch.node),
          ruleId: 'units-scope',
        });
    }
    for (const rule of rules) {
      const covers = reached(stretch, rule, roots, hasList);
      if (rule.same) extend(covers);
      read.push({ provision, scope: rule.reach, covers, quote: rule.quote, units: rule.units, openEnded: rule.openEnded });
    }
    for (const { quote, expected } of unclear)
      file.message(`Unexpected list of responsible units “${brief(quote)}”, expected ${expected}; kept it as text`, {
        place: placeOf(stretch.node),
        ruleId: 'units-unclear',
      });
  }
  return read;
}

/** Names of units that no department claims, each once, with the provision that prints it first. */
export function unmappedUnits(
  responsibilities: readonly Pick<Responsibility, 'provision' | 'units'>[],
  departments: readonly Department[],
): { provision: string; name: string }[] {
  const first = new Map<string, string>();
  for (const { provision, units } of responsibilities)
    for (const { name } of units) if (!first.has(name) && departmentOf(name, departments) === null) first.set(name, provision);
  return [...first].map(([name, provision]) => ({ provision, name }));
}
