/** Characters by which phrases are told apart at first sight. */
const head = 2;

/**
 * Finds many phrases in texts, each text gone through once however many there are: by the two characters with which a phrase begins.
 * @param phrases folded, none empty.
 * @returns for a folded text the places of each phrase in it, by its number among the phrases: left to right, not overlapping (aa is
 * once in aaa), as {@link occurrences} of scan.ts finds them one by one.
 */
export function manyPhrases(phrases: readonly string[]): (folded: string) => Map<number, number[]> {
  const byHead = new Map<string, number[]>();
  phrases.forEach((phrase, number) => {
    const key = phrase.slice(0, head);
    byHead.set(key, [...(byHead.get(key) ?? []), number]);
  });
  return (folded) => {
    const places = new Map<number, number[]>();
    const meet = (numbers: readonly number[], at: number): void => {
      for (const number of numbers) {
        const phrase = phrases[number] ?? '';
        const known = places.get(number);
        if (!folded.startsWith(phrase, at) || (known?.at(-1) ?? -Infinity) + phrase.length > at) continue;
        if (known) known.push(at);
        else places.set(number, [at]);
      }
    };
    for (let at = 0; at < folded.length; at += 1) {
      // A phrase of one character has its own head, which is shorter.
      meet(byHead.get(folded.slice(at, at + 1)) ?? [], at);
      if (at + 1 < folded.length) meet(byHead.get(folded.slice(at, at + head)) ?? [], at);
    }
    return places;
  };
}
