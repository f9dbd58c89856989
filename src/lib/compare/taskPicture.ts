import { clauseLines, sentenceLikeness, FAINTEST } from './clauses.ts';
import { alignLines, type Line } from './align.ts';
import type { PlanMaterial, TaskMaterial } from './material.ts';
import { absent } from './picture.ts';
import type { Cell, Entry, Picture, Row } from './picture.ts';
import { saidOf, type Said } from './said.ts';
import { citationRow, headOf, rowOf, taskEntry } from './themePicture.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Wording } from './wording.ts';

/** The closest clause of a plan to a task of another: the one the task names, else none. */
function counterpart(task: TaskMaterial, plan: PlanMaterial): { task: TaskMaterial; likeness: number } | null {
  const named = task.nearest[plan.id];
  const found = named && plan.tasks.find(({ id }) => id === named.id);
  return found ? { task: found, likeness: named.likeness } : null;
}

/**
 * A task beside its closest clause in other plans: a row for each of its sentences, with the sentence of each counterpart that is
 * like it, then what the counterparts say besides.
 *
 * @param plans the plan of the task first.
 */
export function taskPicture(task: TaskMaterial, plans: readonly PlanMaterial[], vocabulary: Vocabulary, wording: Wording): Picture {
  const alike = sentenceLikeness(new Set(vocabulary.common));
  const [own] = plans;
  const others = plans.map((plan) => (plan === own ? { task, likeness: 1 } : counterpart(task, plan)));
  const said = others.map((other) => (other ? saidOf(other.task) : []));
  const { aligned } = alignLines(said, alike, FAINTEST);
  const lineOf = (one: Said): Line<Said> => aligned.find((line) => line[0]?.includes(one)) ?? plans.map((_, at) => (at === 0 ? [one] : []));
  const lines = (said[0] ?? []).map((one) => ({ one, line: lineOf(one) }));
  const rest = said.map((column, at) => (at === 0 ? [] : column.filter((one) => !lines.some(({ line }) => line[at]?.includes(one)))));
  const cells = (line: Line<Said>, reason: string): Cell[][] =>
    clauseLines(plans, [line], wording, () => null).map((made) =>
      made.map((cell, column): Cell => {
        if (cell.entries.length > 0 || column === 0) return cell;
        const why = others[column] ? absent('无', reason) : absent('没有相近的条款', '任务中没有一条与此相近');
        return { ...cell, entries: [why] };
      }),
    );
  const rows = lines.map(({ one, line }): Row => ({
    id: `s${one.at + 1}`,
    title: `第 ${one.at + 1} 句`,
    note: '',
    words: [],
    lines: cells(line, '这一条里没有相近的句子'),
  }));
  if (rest.some((column) => column.length > 0))
    rows.push({ id: 'rest', title: '对方另写', note: '与本条没有一句相近', words: [], lines: cells(rest, '各句都已列在上面') });
  return {
    title: task.name,
    heads: plans.map((plan, at) => {
      const other = others[at];
      return headOf(
        plan,
        at === 0
          ? `本条 ${task.label}`
          : other
            ? `${other.task.label || other.task.name}，相近度 ${Math.round(other.likeness * 100)}%`
            : '没有相近的条款',
      );
    }),
    rows: [
      rowOf('tasks', '条款', '', plans, (plan) => {
        const other = others[plans.indexOf(plan)];
        if (!other) return [absent('没有相近的条款', '任务中没有一条与此相近')];
        return [taskEntry(other.task)];
      }),
      ...rows,
      rowOf('units', '责任单位', '', plans, (plan): Entry[] => {
        const units = others[plans.indexOf(plan)]?.task.units ?? [];
        return [units.length > 0 ? { kind: 'units', units } : absent('未写', '原文没有写责任单位')];
      }),
      citationRow(plans),
    ],
  };
}
