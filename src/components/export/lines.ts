import type { LineKind, Sheet, SheetLine } from './sheet.ts';

/** What a kind of line is called where it has a column of its own. */
const kindNames: Record<LineKind, string> = { said: '原文', see: '参见', absent: '未写', fact: '说明' };

/** A line's text as a cell of the table shows it: what is absent is marked, words of a document are as printed. */
export function lineText({ kind, text }: SheetLine): string {
  return kind === 'absent' ? `—— ${text}` : text;
}

/** Columns where each line has a row of its own. */
export const lineHeads = ['切面', '文件', '位置', '原文或说明', '类别', '链接'] as const;

/** A line alone, with the row and the plan it is of. */
export type LineRecord = Record<(typeof lineHeads)[number], string>;

/** All lines one after the other: row by row, in each plan by plan. */
export function lineRecords({ columns, rows }: Sheet): LineRecord[] {
  return rows.flatMap(({ title, cells }) =>
    columns.flatMap(({ name }, at) =>
      (cells[at]?.lines ?? []).map(({ place, text, kind, url }) => ({
        切面: title,
        文件: name,
        位置: place,
        原文或说明: text,
        类别: kindNames[kind],
        链接: url ?? '',
      })),
    ),
  );
}
