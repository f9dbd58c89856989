import { deciding } from './coverage.ts';
import { provisionsIn, type Evidence } from './coverageEvidence.ts';

/** Why sentences that name a theme are no measures: what a task only lists, describes or names, and what stands in no task. */
function noMeasure(inTasks: number, outside: number): string {
  const why = inTasks > 0 ? ['在任务里，但只作列举、修饰，或用词只算提到'] : [];
  if (outside > 0) why.push('不在任务里');
  if (why.length < 2) return `提到它的 ${inTasks + outside} 句${why[0] ?? ''}`;
  return `提到它的 ${inTasks + outside} 句中，${inTasks} 句${why[0] ?? ''}，${outside} 句${why[1] ?? ''}`;
}

/**
 * Why a cell of the matrix stands where it does, and no higher, in counts: the words themselves are quoted beside it.
 * A cell with nothing has no such reason; how that was established is said at length.
 *
 * @param isTask whether a provision is a task.
 */
export function reasonOf(evidence: Evidence, isTask: (provision: string) => boolean): string {
  const { tasks, actions, mentions } = evidence;
  const { level } = deciding(evidence);
  const named = mentions.length > 0 ? `${mentions.length} 句只是提到` : '';
  if (level === 'task') {
    const others = [actions.length > 0 ? `${provisionsIn(actions)} 项任务兼及` : '', named].filter(Boolean);
    return `${provisionsIn(tasks)} 项任务以此为主题${others.length > 0 ? `；别处另有 ${others.join('、')}` : ''}。`;
  }
  if (level === 'action')
    return `没有以此为主题的任务；${provisionsIn(actions)} 项别的任务里有 ${actions.length} 句举措${named ? `，另有 ${named}` : ''}。`;
  if (level === 'none') return '';
  const inTasks = mentions.filter(({ provision }) => isTask(provision)).length;
  return `没有以此为主题的任务，也没有举措：${noMeasure(inTasks, mentions.length - inTasks)}。`;
}
