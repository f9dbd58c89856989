import type { Succession } from './succession.ts';

/** A day in words: 2026-01-05 → 2026年1月5日. */
export function dayInWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${String(Number(month))}月${String(Number(day))}日`;
}

/** What was there, before its successors are named: 编号 2-2-2 在2026年11月26日以前是“推进知识产权金融创新”，现在分为. */
export function formerInWords({ from, date, was, to }: Succession): string {
  const what = from.startsWith('/') ? '这个地址' : `编号 ${from.slice(from.indexOf('/') + 1)} `;
  const before = was === null ? `${what}的内容在${dayInWords(date)}有变` : `${what}在${dayInWords(date)}以前是“${was}”`;
  if (to.length === 0) return `${before}，现已撤下`;
  return `${before}，${to.length === 1 ? '现在是' : '现在分为'}`;
}

/** The reason as a sentence, whether or not one was written with its 。 */
export const reasonInWords = (reason: string): string => `${reason.replace(/[。；，]$/u, '')}。`;
