import type { Vocabulary } from '../../lib/compare/vocabulary.ts';
import { settlePlans, type CompareState, type KnownPlan } from './state.ts';

/** What the page shows for a state: a comparison, or only what is to be chosen yet. */
export interface Plan {
  /** Plans of the columns, hidden ones too; empty where there is nothing to compare. */
  plans: string[];
  /** Subject of the comparison; null where none is chosen, or the one asked for is not there. */
  subject: { theme: string } | { task: string } | null;
  /** What the reader should know, a sentence each. */
  notes: string[];
}

/** What to show for the state of the address: never nothing, whatever it says. */
export function settle(state: CompareState, known: readonly KnownPlan[], vocabulary: Vocabulary): Plan {
  const { plans, notes } = settlePlans(state, known);
  if (state.task !== null) {
    const [plan] = state.task.split('/');
    if (!known.some(({ id }) => id === plan)) return { plans: [], subject: null, notes: [`没有“${state.task}”这一条任务。请选一个主题。`] };
    const alone = plans.length === 1 ? ['只有这一条；再选一份文件，就可以对读。'] : [];
    return { plans, subject: { task: state.task }, notes: [...notes, ...alone] };
  }
  if (state.theme === null)
    return { plans, subject: null, notes: [...notes, plans.length > 0 ? '再选一个主题。' : '请选两份以上文件和一个主题。'] };
  if (!vocabulary.themes.some(({ id }) => id === state.theme))
    return { plans, subject: null, notes: [...notes, `没有编号为“${state.theme}”的主题。请在上面另选一个。`] };
  if (plans.length === 0) return { plans, subject: null, notes: [...notes, '请选两份以上文件。'] };
  return {
    plans,
    subject: { theme: state.theme },
    notes: [...notes, ...(plans.length === 1 ? ['只选了一份文件；再选一份，就可以对读。'] : [])],
  };
}
