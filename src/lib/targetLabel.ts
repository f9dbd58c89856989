import type { Target } from '../schemas/target.ts';

const signs = { '=': '', '>=': '≥', '>': '>', growth: '+' } as const;

/** Value of a target as the site shows it: `10亿元`, `≥11万件`, `+30%`, `力争 78件`; `未写数值` without a number. */
export function targetLabel(target: Target): string {
  if (target.valuePrinted === null) return '未写数值';
  const hedge = target.notes.some((note) => note.includes('力争')) ? '力争 ' : '';
  // The sign says it already: ≥11万件, not ≥11万件以上.
  const value = target.valuePrinted.replace(/(?:及)?以上$/u, '');
  return `${hedge}${target.operator ? signs[target.operator] : ''}${value}`;
}
