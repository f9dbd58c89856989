import type { Line } from '../clean/clean.ts';
import { DATE, SIGNATURE } from './front.ts';
import type { Label } from './label.ts';

/** Where the plan has ended: 「抄送：市委各部门」「本文件由市市场监管局负责解读。」; not 「抄送制度」. */
const CLOSING = /^(?:主送|抄送|分送)[:：]|^本文件由.+解读。?$|^.{2,30}办公[厅室]\d{4}年\d{1,2}月\d{1,2}日印发$/u;
/** A list of attachments at the end of a document: 「附件：1.任务分工表」; not 「附件1」, which begins one. */
const ATTACHMENTS = /^附\s*件\s*(?:列表)?\s*[:：]./u;

/** Whether the document ends here: attachments, copies and print notes, or the signature under a document that has no notice. */
export function closes(lines: readonly Line[], index: number, label: (line: string) => Label | null): boolean {
  const text = lines[index]?.text ?? '';
  if (CLOSING.test(text)) return true;
  if (ATTACHMENTS.test(text)) return lines.slice(index + 1).every((line) => ['item', 'annex', undefined].includes(label(line.text)?.form));
  return SIGNATURE.test(text) && DATE.test(lines[index + 1]?.text ?? '') && lines.length - index <= 8;
}
