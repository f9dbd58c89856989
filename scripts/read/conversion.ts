import type { Point, Position } from 'unist';
import { VFile } from 'vfile';
import { ownText } from '../../src/lib/ownText.ts';
import type { Converted } from './convert.ts';
import { walk } from './outline/tree.ts';

/** What a build asks of a converted plan, as plain data that another thread hands over and a file keeps. */
export interface Conversion {
  plan: string;
  mdx: string;
  /** In document order. */
  provisions: { number: string; text: string; isTask: boolean }[];
  counts: { unitLists: number; targets: number; doubts: number };
  /** The seed that it was read from, and what was doubted, each with its place. */
  path: string;
  messages: { reason: string; place: Point | Position | undefined; ruleId: string | undefined }[];
}

/** Takes from a conversion what a build asks. */
export function conversionOf({ plan, roots, mdx, file }: Converted): Conversion {
  return {
    plan: plan.id,
    mdx,
    provisions: [...walk(roots)].map((node) => ({ number: node.number, text: ownText(node), isTask: node.isTask })),
    counts: { unitLists: plan.responsibilities.length, targets: plan.targets.length, doubts: plan.doubts.length },
    path: file.path,
    messages: file.messages.map(({ reason, place, ruleId }) => ({ reason, place, ruleId })),
  };
}

/** The doubts as a reporter prints them. */
export function reportOf({ path, messages }: Conversion): VFile {
  const file = new VFile({ path });
  for (const { reason, place, ruleId } of messages)
    file.message(reason, { ...(place && { place }), ...(ruleId !== undefined && { ruleId }) });
  return file;
}
