import type { Plan } from '../schemas/plan.ts';

/** What each rule of the conversion doubts, in the words of the site; the terminal says it in English. */
const said: Readonly<Record<string, string>> = {
  'target-year': '目标没有印年份，这里也不补',
  indicator: '指标名称还没有归入词表',
  'repeated-number': '同一上级下序号印了两次，后一个编号加“~2”',
  'units-not-last': '责任单位之后还有文字，按正文照录',
  'units-unclear': '像是责任单位，但读不出来，按正文照录',
  'units-scope': '几条之中只有末条写了责任单位，是否管前面各条并不清楚',
  department: '单位名称还没有归入词表',
  'no-title': '没有找到文件标题',
  erratum: '勘误所指的字句不在原处',
};

/** A doubt as a reader sees it: what is doubted, and the words it is about where there are any. */
export function doubtLabel({ rule, reason }: Plan['doubts'][number]): string {
  const words = /“.*”/su.exec(reason)?.[0];
  return (said[rule] ?? '有存疑之处') + (words ? `：${words}` : '');
}
