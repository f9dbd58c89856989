import { reportsPast, setsGoals } from './targets/context.ts';
import type { Found } from './targets/found.ts';
import { hideCited } from './targets/mask.ts';
import { readTable } from './targets/table.ts';
import { readText } from './targets/text.ts';
import { deadlineOf, yearIn } from './targets/year.ts';
import type { Node } from '../outline/tree.ts';

export type { Found } from './targets/found.ts';

/** The year a provision sets for what stands below it. */
function yearFor(node: Node): number | null {
  for (const text of [node.title ?? '', ...node.paragraphs])
    for (const clause of hideCited(text).split(/[，。；：]/u)) {
      const year = yearIn(clause);
      if (year !== null) return year;
    }
  return null;
}

/** A lead that a list follows: 「到2025年，建成：」; its year holds for the list. */
const leads = (node: Node): boolean => node.paragraphs.at(-1)?.endsWith('：') ?? false;

function below(nodes: readonly Node[], goals: boolean, inherited: number | null): Found[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'closing' || node.number === 'notice' || reportsPast(node)) return [];
    if (node.kind === 'table') return readTable(node, inherited);
    const own = goals || setsGoals(node);
    // A year set in the lead of the goals holds for what stands below; a year in one task says nothing of the next.
    const year = own || leads(node) ? (yearFor(node) ?? inherited) : null;
    const text = readText([node.title ?? '', ...node.paragraphs], { provision: node.number, goals: own, year: own ? inherited : null });
    const all = [...text, ...below(node.children, own, year)];
    const due = deadlineOf(node.units, node.paragraphs);
    return due === null ? all : all.map((one) => ({ ...one, year: one.year ?? due }));
  });
}

/**
 * Every promise of a plan, with or without a number, in document order.
 *
 * A number is a target where the words around it promise it:
 * - stated: 「覆盖率达到80%」「不少于20项」「年均增长8%左右」「由55%提高到75%」「控制在5%以内」「进入全国前10位」「翻一番」;
 * - made: 「培育3家…平台，20家…平台」「新增床位5000张」「面向3万名…开展培训」, with a verb of making or serving;
 * - among the goals also bare, after a name that is measured: 「护理型床位占比55%」;
 * - in the target column of an indicator table.
 * It is none in a chapter or sentence about the past (背景, 截至, 已建成), in 《》, a coinage, an aside, a date, a code or a version, as an
 * attribute (「厚度低于0.01毫米的地膜」「60岁以上老年人」), or as a parameter of money given (给予, 奖补, 补贴). 「15分钟服务圈」 is a name.
 * Promises without a number: see targets/promise.ts.
 */
export function readTargets(roots: readonly Node[]): Found[] {
  return below(roots, false, null);
}
