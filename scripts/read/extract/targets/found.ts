import type { Target } from '../../../../src/schemas/target.ts';

/** A target before it has an id and an indicator. */
export interface Found extends Omit<Target, 'id' | 'indicator'> {
  /** Among the goals, where prose repeats the indicator table; in a task; in that table; in the cells of a table of tasks. */
  among: 'goals' | 'tasks' | 'table' | 'cells';
}

/** A record with what its reader knows, and null for the rest. */
export function record(over: Partial<Found> & Pick<Found, 'printed' | 'quote' | 'provision' | 'among'>): Found {
  return {
    operator: null,
    value: null,
    unit: null,
    valuePrinted: null,
    year: null,
    baseline: null,
    increment: null,
    nature: null,
    kind: 'qualitative',
    notes: [],
    ...over,
  };
}
