import type { Plan } from '../schemas/plan.ts';

type Doubt = Plan['doubts'][number];

/** What each rule of the conversion doubts, in the words of the site; the terminal says it in English. */
const said: Readonly<Record<string, string>> = {
  'unconfirmed-source': '来源信息由程序填写，尚待人工核对',
  'encoding-guessed': '文件没有写明字符编码，按推断的编码读取',
  'several-documents': '一份文本里印有几份文件，依次收录，分界由程序判断',
  'no-title': '没有找到文件标题',
  'no-outline': '没有找到章节序号，正文未分条收录',
  'contents-kept': '疑为目录的几行不能断定，按正文照录',
  'gap-in-numbers': '序号不连续，照录不补',
  'repeated-number': '同一上级下序号印了两次，后一个编号加“~2”',
  'label-order': '序号的层级与上文不合，所属由程序判断',
  'table-shape': '表格各行的格数不一，单元格可能错位',
  'unbalanced-brackets': '括号或引号不成对，照录不补',
  'units-not-last': '责任单位之后还有文字，按正文照录',
  'units-unclear': '责任单位的写法不能确切拆开，以原文为准',
  'units-scope': '几条之中只有末条写了责任单位，是否管前面各条并不清楚',
  department: '单位名称还没有归入词表',
  indicator: '指标名称还没有归入词表',
  'target-year': '目标没有印年份，这里也不补',
  'theme-correction': '人工改定的主题与原文对不上，没有采用',
  erratum: '勘误所指的字句不在原处',
};

/** Names of the rules that have words of their own. */
export const doubtRules = Object.keys(said);

/** What a rule doubts, as a reader sees it. */
export function doubtReason(rule: string): string {
  return said[rule] ?? '有存疑之处';
}

/** The words of the text a doubt is about; null where it is about none. */
export function doubtWords({ reason }: Doubt): string | null {
  return /“(.*)”/su.exec(reason)?.[1] ?? null;
}

/** Doubts by what is doubted, in the order of the rules above; within one, in the order of the text. */
export function doubtsByReason(doubts: readonly Doubt[]): [reason: string, doubts: Doubt[]][] {
  const place = (rule: string): number => (doubtRules.indexOf(rule) + doubtRules.length + 1) % (doubtRules.length + 1);
  const sorted = doubts.toSorted((a, b) => place(a.rule) - place(b.rule) || a.line - b.line || a.column - b.column);
  return [...Map.groupBy(sorted, ({ rule }) => doubtReason(rule))];
}
