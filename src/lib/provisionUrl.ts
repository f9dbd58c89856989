/** Address of a provision, without base: its own page for a task, an anchor on the plan page otherwise (design.md §5). */
export function provisionUrl({ plan, number, isTask }: { plan: string; number: string; isTask: boolean }): string {
  return isTask ? `/plans/${plan}/${number}/` : `/plans/${plan}/#s${number}`;
}
