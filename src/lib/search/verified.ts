import type { Positions } from './positions.ts';

/**
 * Those of the likely beginnings of a phrase at which the text really has it; only records with any.
 * @param textOf The text of a record, in the characters in which the positions count.
 */
export async function verified(phrase: string, likely: Positions, textOf: (record: number) => Promise<string>): Promise<Positions> {
  const length = [...phrase].length;
  const read = [...likely].map(async ([record, starts]): Promise<[number, number[]]> => {
    const characters = [...(await textOf(record))];
    return [record, starts.filter((start) => characters.slice(start, start + length).join('') === phrase)];
  });
  return new Map((await Promise.all(read)).filter(([, starts]) => starts.length > 0));
}
