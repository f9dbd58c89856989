import fc from 'fast-check';

/** Lines as plans have them, and lines that have broken readers of plans. */
const PIECES = [
  '第一章 总则',
  '第一节 创造',
  '第二条 机构应当',
  '一、总体要求',
  '二、重点任务',
  '（一）加强',
  '(二)完善。甲',
  '（三）总体目标：到2025年，达到10件。',
  '1.强化。',
  '1、推动',
  '2.',
  '2.建设平台。丙。（市科技局负责）',
  '1. 5G网络',
  '1.1 编制目的',
  '1.1.1 依据。乙',
  '（1）落实；',
  '①',
  '②完善，',
  '专栏3 工程',
  '专栏',
  '附件2：任务分工表',
  '附件',
  '目录',
  '总体要求…………3',
  '（市科技局牵头，市财政局等按职责分工负责）',
  '（责任单位：市科技局、市财政局）',
  '序号\t指标名称\t2025年',
  '1\t商标\t5件',
  '\t合计\t5件',
  '注：①甲；',
  '指标名称',
  '2025年',
  '坚持依法保护。理顺体制。',
  '——创造取得新突破。完善。',
  '——只是一句',
  '甲市工作方案',
  '甲市人民政府文件',
  '各县人民政府：',
  '甲市人民政府',
  '2024年1月2日',
  '2024年　月　日',
  '（此件公开发布）',
  '{',
  '<script>alert(1)</script>',
  'import x from "y"',
  '---',
  '| a | b |',
  '`~*_#',
  '\u200b\u202e',
  '\u3000\u3000到二〇二六年',
  '第  次',
  '组　长：李　明 市长',
  '到2026年，商标达到3万件以上。',
  '加强知识产权保护和运用工作统筹推进各项改革任务落实到位并且持续完善相关制度建设',
  '部门按职责分工负责)',
  '— 3 —',
  '4',
  '抄送：市委。',
  '本文件由市科技局负责解读。',
  '\ud840\udc00',
  '“甲”《乙》',
  '《国家纲要》（以下简称《纲要》）和《纲要》',
  'a,(b) ,中(c)',
  '',
] as const;

/** Control characters never come to a reader: a seed with one is refused as binary. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, (mark) => (/[\t\n\r]/u.test(mark) ? mark : ''));

/** Any text at all, with a taste for what plans consist of. */
export const anyDocument: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }),
    {
      maxLength: 45,
    },
  )
  .map((pieces) => printable(pieces.join('\n')));

/** What happens to documents on their way: lines lost, doubled, swapped, broken, marks narrowed, page numbers and invisible characters put in. */
type Mutation = (lines: string[], at: number, other: number) => void;
const MUTATIONS: readonly Mutation[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, lines[at] ?? ''),
  (lines, at, other) => ([lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? '']),
  (lines, at, other) => lines.splice(at, 1, (lines[at] ?? '').slice(0, other % 40), (lines[at] ?? '').slice(other % 40)),
  (lines, at) => (lines[at] = (lines[at] ?? '') + (lines.splice(at + 1, 1)[0] ?? '')),
  (lines, at) => (lines[at] = (lines[at] ?? '').replace(/（/gu, '(').replace(/）/gu, ')').replace(/，/gu, ',')),
  (lines, at, other) => lines.splice(at, 0, `— ${String(other)} —`),
  (lines, at) => (lines[at] = [...(lines[at] ?? '')].join('\u200b')),
  (lines, at) => (lines[at] = [...(lines[at] ?? '')].join(' ')),
  (lines, at) => (lines[at] = `\u3000\u3000${lines[at] ?? ''}`),
];

/** One mutation and the two lines it is about. */
export type Changes = readonly (readonly [mutation: number, at: number, other: number])[];

/** Up to a dozen mutations of a document. */
export const anyChanges: fc.Arbitrary<Changes> = fc.array(fc.tuple(fc.nat({ max: MUTATIONS.length - 1 }), fc.nat(), fc.nat()), {
  minLength: 1,
  maxLength: 12,
});

/** A document with these mutations. */
export function mutate(document: string, changes: Changes): string {
  const lines = document.split('\n');
  for (const [mutation, at, other] of changes) MUTATIONS[mutation]?.(lines, at % lines.length, other % lines.length);
  return printable(lines.join('\n'));
}
