/** Argument of beside.ts: the index of the search is made by a program of its own (scripts/search/indexing.ts). */
export const withoutIndex = '--without-index';
