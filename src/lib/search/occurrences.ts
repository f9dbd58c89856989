/** Where a phrase occurs: record number → how often, and whether in the title. */
export type Occurrences = ReadonlyMap<number, { count: number; inTitle: boolean }>;
