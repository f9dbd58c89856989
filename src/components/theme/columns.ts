import { columnsAtMost } from '../../lib/planWords.ts';

/** Class of heads and rows: plans in columns of their own, or, where they are too many to read side by side, flowing with their marks. */
export function columnsClass(plans: number): 'columns' | 'flow' {
  return plans > columnsAtMost ? 'flow' : 'columns';
}
