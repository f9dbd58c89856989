import type { Target } from '../schemas/target.ts';

const signs = { '=': '', '>=': '≥', '>': '>', '<=': '≤', '<': '<', growth: '+' } as const;
/** What the sign says already: 以上 of 「11万件以上」, ≥ of 「≥90%」; not 左右. */
const SAID = /^(?:[≥≤><＞＜≧≦]=?|不低于|不少于|不高于|不超过|超过)\s*|(?:(?:及|或)?以[上下内]|之内)$/gu;
/** A change in words: 「翻一番」「下降18%」; not 「30%」. */
const WORDED = /^(?:翻|增长|提高|下降|降低|减少)/u;

/**
 * Value of a target as the site shows it: `10亿元`, `≥11万件`, `前10位`, `+30%`, `−18%`, `力争 78件`; the words of a
 * promise without a number, `位居全省前列`; `未写数值` without either.
 */
export function targetLabel(target: Target): string {
  const { operator, valuePrinted, value } = target;
  if (valuePrinted === null) return '未写数值';
  const hedge = target.notes.some((note) => note.includes('力争')) ? '力争 ' : '';
  if (operator === null || WORDED.test(valuePrinted) || /^[前第]/u.test(valuePrinted)) return hedge + valuePrinted;
  if (operator === 'growth') return `${hedge}${value !== null && value < 0 ? '−' : '+'}${valuePrinted}`;
  return hedge + signs[operator] + valuePrinted.replace(SAID, '');
}
