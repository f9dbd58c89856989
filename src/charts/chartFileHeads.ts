/** Head of the column with the plan's name, the first of a chart's CSV file. */
export const planColumn = '文件';
/** Head of the column with ids of targets, the last, where rows are about targets. */
export const targetColumn = '目标编号';
/** Head of a column with words of the plan. */
export const quoteColumn = '原句';
/** Columns whose cells a mark's tip repeats, in this order; the rest of the row its own words say. */
export const tipColumns = ['写法', quoteColumn, '说明'];
