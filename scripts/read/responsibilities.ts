import type { VFile } from 'vfile';
import { departmentOf } from '../../src/lib/departments.ts';
import type { Responsibility } from '../../src/schemas/plan.ts';
import type { Department } from '../../src/schemas/vocabulary.ts';
import { findLists, type FoundList } from '../../src/lib/units/find.ts';
import { readInside } from '../../src/lib/units/list.ts';
import { findRules, type Rule } from '../../src/lib/units/rule.ts';
import { walk, type Node } from './tree.ts';

/** A provision with those it stands in, the nearest first. */
interface Placed {
  node: Node;
  above: Node[];
}

/** Words of a provision in which a list may stand, and whether they are its last. */
interface Stretch extends Placed {
  text: string;
  last: boolean;
  /** Cells hold nothing but names, and need neither brackets nor labels. */
  cell: boolean;
}

/** A column of units in a table: 「责任单位」「牵头部门」「配合单位（部门）」; not 「责任领导」. */
const UNIT_COLUMN = /^(?:主要|第一)?(?:牵头|责任|配合|参与|协办|协同|实施|落实|主办|承办)+(?:责任)?(?:单位|部门)/u;

/** Where a doubt about a provision points. */
const placeOf = (node: Node) => ({ line: node.at, column: 1 });
/** The beginning of words that may be long. */
const brief = (words: string): string => (words.length > 40 ? `${words.slice(0, 40)}…` : words);

/** Cells of the columns of units, each after its own head. */
function unitCells(node: Node): string[] {
  const head = node.rows.findIndex((row) => row.some((cell) => UNIT_COLUMN.test(cell)));
  if (head === -1 || head > 1 || node.children.length > 0) return [];
  const columns = (node.rows[head] ?? []).map((cell) => UNIT_COLUMN.test(cell));
  return node.rows.slice(head + 1).flatMap((row) => row.filter((cell, at) => columns[at] && cell.trim() !== ''));
}

/** Stretches of a provision and those below it in printed order: a list after the children comes after theirs. */
function* stretches(node: Node, above: Node[]): Generator<Stretch> {
  const placed = { node, above, cell: false };
  const [first = '', ...rest] = node.paragraphs;
  const said = node.runIn ? [(node.title ?? '') + first, ...rest] : [node.title ?? '', ...node.paragraphs];
  for (const cell of unitCells(node)) yield { ...placed, text: cell, last: false, cell: true };
  for (const [at, text] of said.entries()) yield { ...placed, text, last: at === said.length - 1 };
  if (!node.unitsLast && node.units !== null) yield { ...placed, text: node.units, last: true };
  for (const child of node.children) yield* stretches(child, [node, ...above]);
  if (node.unitsLast && node.units !== null) yield { ...placed, text: node.units, last: true };
}

/** The nearest of `nodes` of one of the kinds. */
const nearest = (nodes: readonly Node[], kinds: readonly Node['kind'][]): Node | undefined =>
  nodes.find(({ kind }) => kinds.includes(kind));
const tasksIn = (node: Node): Node[] => [...walk([node])].filter(({ isTask }) => isTask);
const numbers = (nodes: readonly Node[]): string[] => nodes.map(({ number }) => number);

/**
 * Tasks a standing rule covers. 「以下各项任务」 reaches to the end of the chapter it is printed in and no further: the next
 * chapter (保障措施) is another enumeration, which the words 以下各项 do not announce. 「以上任务」 are those before it under
 * the same heading, 「本专栏」「本章」「本节」 those of that box, chapter or section.
 */
function reached({ node, above }: Placed, { reach, quote }: Rule): string[] {
  const around = [node, ...above];
  const outermost = around.at(-1) ?? node;
  if (reach === 'below') {
    const kind = quote.startsWith('本专栏') ? 'box' : quote.startsWith('本章') ? 'chapter' : 'section';
    return numbers(tasksIn(nearest(around, [kind]) ?? nearest(around, ['box', 'section', 'chapter']) ?? outermost));
  }
  const scope = reach === 'following' ? (nearest(around, ['chapter']) ?? outermost) : (above[0] ?? node);
  const inScope = [...walk([scope])];
  const at = inScope.indexOf(node);
  const side = reach === 'following' ? inScope.slice(at + 1) : node === scope ? inScope : inScope.slice(0, at + 1);
  return numbers(side.filter(({ isTask }) => isTask));
}

/** What a list covers, and whether the print leaves that open. */
interface Cover {
  scope: Responsibility['scope'];
  covers: string[];
  doubtful: boolean;
}

/**
 * Tasks a list covers: the task it stands in; else, closing the words of a heading or box, every task below that has
 * no list of its own. A list after the last of several unnumbered paragraphs is that of them all; after the last
 * of several numbered items, of which no other has one, it is the item's, and doubtful.
 */
function covered({ node, above, last }: Stretch, hasList: (node: Node) => boolean): Cover {
  if (!node.isTask) {
    const covers = last ? numbers(tasksIn(node).filter((task) => !hasList(task))) : [];
    return { scope: 'below', covers, doubtful: false };
  }
  const [parent] = above;
  const tasks = parent?.children.filter(({ isTask }) => isTask) ?? [];
  const alone =
    last && tasks.length > 1 && tasks.at(-1) === node && tasks.filter(hasList).length === 1 && parent !== undefined && !hasList(parent);
  if (alone && tasks.every(({ kind }) => kind === 'paragraph')) return { scope: 'preceding', covers: numbers(tasks), doubtful: true };
  return { scope: 'own', covers: [node.number], doubtful: alone };
}

/** The lists of a stretch; a cell of a column of units is one as it stands. */
function listsOf({ text, cell }: Stretch): FoundList[] {
  if (!cell) return findLists(text).lists;
  const { units, openEnded } = readInside(text);
  return units.length === 0 ? [] : [{ quote: text, units, openEnded, start: 0, end: text.length, same: false }];
}

/**
 * Every list of responsible units of a plan, in printed order, with the tasks it covers: parentheses and labelled lines
 * wherever they stand in a provision, columns of units in tables, and standing rules (「以下各项任务均需各区县政府落实」).
 * 「责任单位同上」 names nobody itself: the list above covers its tasks too. What seems a list and is not readable, and
 * a list of doubtful reach, become messages in `file` (`units-unclear`, `units-scope`).
 */
export function readResponsibilities(roots: readonly Node[], file: VFile): Responsibility[] {
  const all = roots.flatMap((root) => [...stretches(root, [])]).filter(({ node }) => node.kind !== 'closing' && node.number !== 'notice');
  const found = all.map((stretch) => ({ stretch, lists: listsOf(stretch), rules: findRules(stretch.text) }));
  const holders = new Set(found.filter(({ lists }) => lists.length > 0).map(({ stretch }) => stretch.node));
  const read: Responsibility[] = [];
  let above: Responsibility | undefined;
  /** The list above covers these tasks as well. */
  const extend = (covers: readonly string[]): void => {
    if (above) above.covers = [...new Set([...above.covers, ...covers])];
  };
  for (const { stretch, lists, rules } of found) {
    const provision = stretch.node.number;
    for (const { quote, units, openEnded, same } of lists) {
      const { scope, covers, doubtful } = covered(stretch, (node) => holders.has(node));
      const list: Responsibility = { provision, scope, covers, quote, units, openEnded };
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
      const covers = reached(stretch, rule);
      if (rule.same) extend(covers);
      read.push({ provision, scope: rule.reach, covers, quote: rule.quote, units: rule.units, openEnded: rule.openEnded });
    }
    if (stretch.cell) continue;
    for (const { quote, expected } of findLists(stretch.text).unclear)
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
