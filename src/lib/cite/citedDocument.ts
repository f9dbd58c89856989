import type { Corpus } from '../assembleCorpus.ts';
import { placeName } from '../placeName.ts';
import { titleOf } from '../planWords.ts';
import { targetLabel } from '../targetLabel.ts';
import { targetPath } from '../targets/targetPath.ts';
import type { Plan } from '../../schemas/plan.ts';
import type { PlacedTarget } from '../../schemas/target.ts';
import type { Task } from '../../schemas/task.ts';
import type { Cited } from './cited.ts';

/** A plan as a document that can be cited. */
export function citedPlan(plan: Plan): Cited {
  return {
    kind: 'plan',
    path: `/plans/${plan.id}/`,
    title: titleOf(plan),
    part: null,
    issuer: plan.issuer,
    number: plan.documentNumber,
    date: plan.signedOn,
    plans: [plan.id],
    quote: null,
    version: null,
    years: null,
    files: [],
  };
}

// Matches the end of 二、（二） and 三、专栏2（一）, which leave room by themselves; does not match 二、（二）2. or 专栏1.
const wideEnd = /[）、]$/u;

/** Place, heading and value in a row, with a blank between them where the mark before is not wide already; null where none is printed. */
function inRow(words: readonly (string | null | undefined)[]): string | null {
  const printed = words.filter((word) => word);
  return printed.length === 0 ? null : (printed.reduce((row, word) => `${row}${wideEnd.test(row ?? '') ? '' : ' '}${word}`) ?? null);
}

/** A task of a plan: the document, and in it the place as printed with the heading. */
export function citedTask(task: Task, plan: Plan): Cited {
  return { ...citedPlan(plan), kind: 'task', path: task.url, part: inRow([task.label, task.title]) };
}

/** The value as printed; a rate of growth gets its sign, without which `30%` would be read as a level. */
const valueOf = (target: PlacedTarget): string | null => (target.operator === 'growth' ? targetLabel(target) : target.valuePrinted);

/** A target of a plan: the document, and in it the place, the name of what is measured and the value as printed, with the sentence. */
export function citedTarget(target: PlacedTarget, corpus: Pick<Corpus, 'plan' | 'provision'>): Cited {
  const provision = corpus.provision(`${target.plan}/${target.provision}`);
  return {
    ...citedPlan(corpus.plan(target.plan)),
    kind: 'target',
    path: targetPath(target),
    part: inRow([provision && placeName(provision), target.printed, valueOf(target)]),
    quote: target.quote,
  };
}
