import { inWords } from '../lib/counts.ts';

/** So many of something, as one counts: 两项, 三年, 十二项; never 二项. */
export function counted(count: number, of: string): string {
  return `${count === 2 ? '两' : inWords(count)}${of}`;
}
