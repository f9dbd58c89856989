import type { Responsibility } from '../../../src/schemas/plan.ts';
import type { Rule } from '../../../src/lib/units/rule.ts';
import { walk, type Node } from '../outline/tree.ts';

/** A provision with those it stands in, the nearest first. */
export interface Placed {
  node: Node;
  above: Node[];
}

/** The nearest of `nodes` of one of the kinds. */
const nearest = (nodes: readonly Node[], kinds: readonly Node['kind'][]): Node | undefined =>
  nodes.find(({ kind }) => kinds.includes(kind));
const tasksIn = (node: Node): Node[] => [...walk([node])].filter(({ isTask }) => isTask);
const numbers = (nodes: readonly Node[]): string[] => nodes.map(({ number }) => number);

/** The printed number a provision's id ends in. */
const ownNumber = (node: Node | undefined): number => Number(/\d+$/u.exec(node?.number ?? '')?.[0] ?? NaN);

/** The chapter and those after it whose numbers run on from its own: 三、（四）（五） 四、（六）. A chapter that begins at （一） begins another enumeration. */
function enumeration(chapter: Node, siblings: readonly Node[]): Node[] {
  const chapters = [chapter];
  for (const next of siblings.slice(siblings.indexOf(chapter) + 1)) {
    const last = chapters.at(-1)?.children.findLast(({ kind }) => kind === 'section');
    if (ownNumber(next.children.find(({ kind }) => kind === 'section')) !== ownNumber(last) + 1) break;
    chapters.push(next);
  }
  return chapters;
}

/**
 * Tasks a standing rule covers. 「以下各项任务」 reaches as far as the enumeration it is printed in, and no further: to the
 * end of its chapter, and on through chapters that go on with its numbers. The next chapter (保障措施) counts anew, which the
 * words 以下各项 do not announce. 「以下责任单位均包括…」 speaks of lists, and adds to every task after it that has one. 「以上任务」 are
 * those before it under the same heading, 「本专栏」「本章」「本节」 those of that box, chapter or section.
 */
export function reached(
  { node, above }: Placed,
  { reach, quote, ofLists }: Rule,
  roots: readonly Node[],
  hasList: (node: Node) => boolean,
): string[] {
  const around = [node, ...above];
  const outermost = around.at(-1) ?? node;
  if (reach === 'below') {
    const kind = quote.startsWith('本专栏') ? 'box' : quote.startsWith('本章') ? 'chapter' : 'section';
    return numbers(tasksIn(nearest(around, [kind]) ?? nearest(around, ['box', 'section', 'chapter']) ?? outermost));
  }
  if (reach === 'preceding') {
    const scope = [...walk([above[0] ?? node])];
    const before = above.length === 0 ? scope : scope.slice(0, scope.indexOf(node) + 1);
    return numbers(before.filter(({ isTask }) => isTask));
  }
  const chapter = nearest(around, ['chapter']) ?? outermost;
  const siblings = around[around.indexOf(chapter) + 1]?.children ?? roots;
  const scope = [...walk(ofLists ? siblings : enumeration(chapter, siblings))];
  const after = scope.slice(scope.indexOf(node) + 1);
  return numbers(after.filter((one) => one.isTask && (!ofLists || hasList(one))));
}

/** What a list covers, and whether the print leaves that open. */
interface Cover {
  scope: Responsibility['scope'];
  covers: string[];
  doubtful: boolean;
}

/**
 * Tasks a list covers: the task it stands in; else, the `last` words of a heading or box, every task below that has
 * no list of its own. A list after the last of several unnumbered paragraphs is that of them all; after the last
 * of several numbered items, of which no other has one, it is the item's, and doubtful.
 */
export function covered({ node, above }: Placed, last: boolean, hasList: (node: Node) => boolean): Cover {
  if (!node.isTask) {
    const below = tasksIn(node);
    // words between a heading and its items have a list of their own when items have theirs
    const ofWords = node.paragraphs.length > 0 && !node.unitsLast && below.some(hasList);
    return { scope: 'below', covers: last && !ofWords ? numbers(below.filter((task) => !hasList(task))) : [], doubtful: false };
  }
  const [parent] = above;
  const tasks = parent?.children.filter(({ isTask }) => isTask) ?? [];
  const alone =
    last && tasks.length > 1 && tasks.at(-1) === node && tasks.filter(hasList).length === 1 && parent !== undefined && !hasList(parent);
  if (alone && tasks.every(({ kind }) => kind === 'paragraph')) return { scope: 'preceding', covers: numbers(tasks), doubtful: true };
  return { scope: 'own', covers: [node.number], doubtful: alone };
}
