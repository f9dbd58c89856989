import { placeSentence } from '../aspects.ts';
import { clauseLines, linesOf, type SentenceLikeness } from './clauses.ts';
import type { Lacking, PlanMaterial } from './material.ts';
import { absent } from './picture.ts';
import type { Cell, Entry, Row } from './picture.ts';
import { placeOf, saidOf, type Said } from './said.ts';
import type { ThemeOutline } from './vocabulary.ts';
import type { Wording } from './wording.ts';

/** The row of the sentences that have no word of any aspect. */
const OTHER = { id: 'other', label: '其他', words: [] as readonly string[] };

/** A sentence with the row it stands in and the rows that point to it. */
interface Placed {
  said: Said;
  row: string;
  pointing: string[];
}

/** Every sentence of a plan under a theme: all of its own tasks, and those of other tasks that speak of the theme. */
export function saidOn(theme: string, plan: PlanMaterial): Said[] {
  return plan.tasks.flatMap((task) => {
    if (task.primary === theme) return saidOf(task);
    const speaking = task.further[theme] ?? [];
    return speaking.length === 0 ? [] : saidOf(task).filter(({ at }) => speaking.includes(at));
  });
}

const levels: Record<Lacking['level'], string> = {
  action: '没有专门任务',
  mention: '没有举措，只有提到它的句子，见“任务”一行',
  none: '全文没有提及本主题',
};

/** Why a plan has nothing in the row of an aspect, and how that was established. */
function whyAbsent(plan: PlanMaterial, theme: string, row: { id: string; words: readonly string[] }, sentences: number): Entry {
  const lacking = plan.lacking[theme];
  if (sentences === 0) return absent('未提及', lacking ? levels[lacking.level] : '没有本主题的条款');
  if (row.id === OTHER.id) return absent('无', `${sentences} 句都已归入上面各行`);
  const elsewhere = plan.elsewhere[`${theme}/${row.id}`] ?? [];
  const searches = elsewhere.map((one) => ({ ...one, plan: plan.id }));
  return absent('未提及', `归入本主题的 ${sentences} 句都不在此行${searches.length > 0 ? '；别处写到' : ''}`, { searches });
}

/** The entries by which a row points to sentences that stand in another. */
function pointers(placed: readonly Placed[], row: string, titleOf: (id: string) => string): Entry[] {
  return placed
    .filter(({ pointing }) => pointing.includes(row))
    .map(({ said, row: id }) => ({
      kind: 'see',
      place: placeOf(said.task, said.at),
      url: said.task.url,
      text: said.text,
      row: { id, title: titleOf(id) },
    }));
}

/**
 * The rows of a theme's aspects, with every sentence that the plans say on the theme in exactly one of them; one that fits
 * further rows is pointed to from there, one that fits none stands under 其他.
 */
export function aspectRows(theme: ThemeOutline, plans: readonly PlanMaterial[], alike: SentenceLikeness, wording: Wording): Row[] {
  const placed = plans.map((plan) =>
    saidOn(theme.id, plan).map((said): Placed => {
      const [first, ...others] = placeSentence(said.text, theme.aspects);
      return { said, row: first?.aspect ?? OTHER.id, pointing: others.map(({ aspect }) => aspect) };
    }),
  );
  const titleOf = (id: string): string => theme.aspects.find((aspect) => aspect.id === id)?.label ?? OTHER.label;
  const further = ({ task }: Said): string | null => (task.primary === theme.id ? null : task.name);
  return [...theme.aspects, OTHER].flatMap((row): Row[] => {
    const own = placed.map((column) => column.filter((one) => one.row === row.id).map(({ said }) => said));
    const lines = clauseLines(plans, linesOf(own, alike), wording, further);
    const rest = plans.map((plan, column): Cell => {
      const said = placed[column] ?? [];
      const pointed = pointers(said, row.id, titleOf);
      const silent = own[column]?.length === 0 && pointed.length === 0;
      return { plan: plan.id, entries: silent ? [whyAbsent(plan, theme.id, row, said.length)] : pointed };
    });
    const silent = rest.filter(({ entries }) => entries[0]?.kind === 'absent').length;
    if (row === OTHER && silent === plans.length) return [];
    return [
      {
        id: row.id,
        title: row.label,
        note: row === OTHER ? '没有上面各行的词' : noteOf(silent, plans.length),
        words: row.words,
        lines: lines.length === 0 ? [rest] : withRest(lines, rest),
      },
    ];
  });
}

/** How many plans have nothing in a row. */
function noteOf(silent: number, plans: number): string {
  if (silent === 0) return '';
  return silent === plans ? '所列文件都未提及' : `${silent} 份未提及`;
}

/** Pointers and reasons join the first line in which their plan has no sentence, else its last one. */
function withRest(lines: Cell[][], rest: readonly Cell[]): Cell[][] {
  const made = lines.map((line) => line.map((cell) => ({ ...cell })));
  rest.forEach(({ entries }, column) => {
    if (entries.length === 0) return;
    const free = made.find((line) => line[column]?.entries.length === 0) ?? made.at(-1);
    const cell = free?.[column];
    if (cell) cell.entries = [...cell.entries, ...entries];
  });
  return made;
}
