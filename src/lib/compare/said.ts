import { sentences } from '../sentences.ts';
import type { Sentence } from '../sentences.ts';
import type { TaskMaterial } from './material.ts';

/** What of a task its sentences are taken from. */
type Clause = Pick<TaskMaterial, 'heading' | 'text'>;

/** A sentence of a task with its place in it. */
export interface Said<Task extends Clause = TaskMaterial> extends Sentence {
  task: Task;
  /** Running number within the body of the task, from 0. */
  at: number;
}

/**
 * The sentences of a task: those of its body, numbered from the first after the heading. A task that is all heading has
 * its heading as its one sentence, so that every task says something.
 *
 * @returns in printed order; `start` and `end` are UTF-16 offsets into the text of the task.
 */
export function saidOf<Task extends Clause>(task: Task): Said<Task>[] {
  const all = sentences(task.text);
  const headed = task.heading === null || !task.text.startsWith(task.heading) ? 0 : task.heading.length;
  const body = all.filter(({ end }) => end > headed + closing(task.text, headed));
  return (body.length > 0 ? body : all).map((sentence, at) => ({ ...sentence, task, at }));
}

/** Length of the full stop that closes a heading in the running text: 1 in “推进金融创新。深入推进…”, 0 where a line break does. */
function closing(text: string, headed: number): number {
  return headed > 0 && /[。；！？]/u.test(text.charAt(headed)) ? 1 : 0;
}

/** Printed place of neighbouring sentences of one task: 二、（二）2. 第 3 句; 第 1—2 句. */
export function placeOf(task: Pick<TaskMaterial, 'label' | 'name'>, first: number, last = first): string {
  const numbers = first === last ? `${first + 1}` : `${first + 1}—${last + 1}`;
  return `${task.label || task.name} 第 ${numbers} 句`;
}
