/** Plans that a person has read by hand; tests of figures speak of these, whatever further plans there are. */
const CHECKED = new Set(['yuncheng', 'yanhu', 'jincheng', 'zibo', 'xinxiang']);

/** Those of some converted plans that a person has read by hand. */
export const checkedOnly = <One extends { plan: { id: string } }>(converted: readonly One[]): One[] =>
  converted.filter(({ plan }) => CHECKED.has(plan.id));
