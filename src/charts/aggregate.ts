/** Plans up to which a chart has a row for each; of more it shows how they are spread, and its table and file have them one by one. */
export const rowsAtMost = 60;

/** Whether so many plans are drawn as a distribution. */
export const isAggregated = (plans: number): boolean => plans > rowsAtMost;
