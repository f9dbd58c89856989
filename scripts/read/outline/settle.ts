import { splitLead } from './heading.ts';
import type { Draft } from './draft.ts';
import { annexActs, setsScene } from './scene.ts';
import type { Place } from '../clean/traced.ts';
import { newNode, type Node } from './tree.ts';
import { splitUnits } from '../extract/units.ts';

/** From so many on, paragraphs that begin with a short sentence are blocks: four principles are, one remark is none. */
const FEWEST_BLOCKS = 2;
const HOLDS_LISTS = new Set<Node['kind']>(['section', 'item', 'box']);
const HOLDS_BLOCKS = new Set<Node['kind']>(['chapter', 'section', 'item', 'box']);
/** The leaves of these kinds under chapters that call for action are the tasks (design.md §4). */
const TASKS = new Set<Node['kind']>(['section', 'item', 'box']);
/** Kinds whose words are never taken apart. */
const UNSPLIT = new Set<Node['kind']>(['preface', 'closing', 'table']);

/** Whether what stands below a provision calls for action, given whether what it stands in does. */
function acts(draft: Draft, inherited: boolean): boolean {
  if (draft.form === 'annex') return annexActs(draft.title ?? '');
  if (draft.kind === 'box') return inherited;
  return inherited && !((draft.kind === 'chapter' || draft.kind === 'section') && setsScene(draft.title ?? ''));
}

/** A list in brackets, which keeps its shape behind another; one without ends where its line does. */
const IN_BRACKETS = /^[（〔【［(]/u;

/** The responsible units at the end of a provision's own words, told apart from them; several lists that follow one another together. */
function takeUnits(node: Node): void {
  for (let last = node.paragraphs.at(-1); last !== undefined; last = node.paragraphs.at(-1)) {
    const { text, units } = splitUnits(last);
    if (units === null || (node.units !== null && !(IN_BRACKETS.test(units) && IN_BRACKETS.test(node.units)))) return;
    node.units = units + (node.units ?? '');
    node.paragraphs.pop();
    if (text === '') continue;
    node.paragraphs.push(text);
    return;
  }
}

/** Whether the last words of a provision are a list of units. */
const endsInUnits = ({ paragraphs, title }: Draft): boolean => splitUnits(paragraphs.at(-1)?.text ?? title ?? '').units !== null;

/**
 * A list on a line of its own after the last of several items covers them all, unless one of them has a list of its own;
 * under a 专栏 also after its only item. Takes it out of the last item and returns it.
 */
function liftUnits(draft: Draft): string | null {
  const last = draft.children.at(-1);
  const list = last?.paragraphs.at(-1);
  if (!last || !list?.ownLine || !HOLDS_LISTS.has(draft.kind) || last.children.length > 0) return null;
  const { text, units } = splitUnits(list.text);
  if (text !== '' || units === null || endsInUnits(draft)) return null;
  if (draft.children.length < (draft.kind === 'box' ? 1 : FEWEST_BLOCKS)) return null;
  if (draft.children.some((child) => child.kind !== 'item' || (child !== last && endsInUnits(child)))) return null;
  last.paragraphs.pop();
  return units;
}

/**
 * Paragraphs that begin with a short sentence each are blocks of their own: 「坚持依法保护。…」, 「——知识产权创造取得新突破。…」.
 * Where a chapter sets the scene, a paragraph may stand before them; where it calls for action, the first and most
 * must be blocks, since there a short sentence at the head of a paragraph more often just begins it.
 */
function takeBlocks(node: Node, draft: Draft, action: boolean, place: (offset: number) => Place): void {
  if (!HOLDS_BLOCKS.has(draft.kind)) return;
  const leads = draft.paragraphs.map(({ text, ownLine }) => (ownLine ? splitLead(text) : null));
  const blocks = leads.filter((lead) => lead !== null && (!action || lead.title !== null)).length;
  const first = leads.findIndex((lead) => lead !== null);
  // a list of units on a line of its own is no paragraph of the text
  const paragraphs = draft.paragraphs.filter(({ text }) => splitUnits(text).text !== '').length;
  if (blocks < FEWEST_BLOCKS || (action && (first > 0 || blocks * 2 <= paragraphs))) return;
  const taken = draft.paragraphs.splice(first);
  const found: Node[] = [];
  taken.forEach(({ text }, index) => {
    const lead = leads[first + index];
    if (!lead) {
      found.at(-1)?.paragraphs.push(text);
      return;
    }
    const line = draft.lines.find((one) => one.text === text);
    const { line: at, column } = line ? place(line.offsets[0] ?? 0) : { line: draft.at, column: draft.column };
    const block = newNode(`${draft.number}-p${String(found.length + 1)}`, 'paragraph', at);
    const { title, runIn, body } = lead;
    found.push(
      Object.assign(block, { title, runIn, column, isTask: action, lines: line ? [line] : [], paragraphs: body === '' ? [] : [body] }),
    );
  });
  for (const block of found) takeUnits(block);
  // blocks that stand apart already count on from those found in the text
  node.children
    .filter(({ kind }) => kind === 'paragraph')
    .forEach((block, index) => {
      renumber(block, `${draft.number}-p${String(found.length + index + 1)}`);
    });
  node.children.unshift(...found);
}

/** Give a provision another id, and those below it with it. */
function renumber(node: Node, number: string): void {
  for (const child of node.children) renumber(child, number + child.number.slice(node.number.length));
  node.number = number;
}

/** Turn what was read into provisions: lists of units apart, unnumbered blocks below their heading, tasks marked. */
export function settle(draft: Draft, place: (offset: number) => Place, inherited = true): Node {
  const action = acts(draft, inherited);
  const lifted = liftUnits(draft);
  const { title, runIn, rows, column, lines } = draft;
  const children = draft.children.map((child) => settle(child, place, action));
  const node: Node = Object.assign(newNode(draft.number, draft.kind, draft.at, draft.label), {
    title,
    runIn,
    rows,
    column,
    lines,
    children,
  });
  if (lifted !== null) [node.units, node.unitsLast] = [lifted, true];
  takeBlocks(node, draft, action, place);
  node.paragraphs = draft.paragraphs.map(({ text }) => text);
  if (!UNSPLIT.has(draft.kind) && lifted === null) takeUnits(node);
  node.isTask = action && isLeaf(node) && isTaskKind(node);
  return node;
}

/** Numbered sections, items and boxes, blocks with a lead, and chapters with words of their own. */
const isTaskKind = ({ kind, title, label, paragraphs }: Node): boolean =>
  TASKS.has(kind) || (kind === 'paragraph' && title !== null) || (kind === 'chapter' && label !== '' && paragraphs.length > 0);

/**
 * Whether nothing below a provision could be a task in its stead: tables are none, nor is what stands behind one, nor is
 * a 专栏 below a provision that has words or units of its own.
 */
const isLeaf = ({ children, paragraphs, units }: Node): boolean =>
  children.every(
    ({ kind, title }) =>
      kind === 'table' || (kind === 'paragraph' && title === null) || (kind === 'box' && (paragraphs.length > 0 || units !== null)),
  );
