/** Part of a phrase: its characters `from` to before `to`. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Stretches that cover a phrase, from beginning to end, none of them frequent but the phrase itself: windows of a few characters; one
 * that is frequent is grown, by what follows or else by what is before, and makes others needless.
 * @param characters Of the phrase, at least as many as a window has.
 * @param width Characters of a window.
 * @param isFrequent Whether a gram is frequent.
 */
export function stretchesOf(characters: readonly string[], width: number, isFrequent: (gram: string) => boolean): Stretch[] {
  const { length } = characters;
  const rare = windowStarts(length, width).map((start): Stretch => {
    let [from, to] = [start, start + width];
    while (to - from < length && isFrequent(characters.slice(from, to).join(''))) {
      if (to < length) to += 1;
      else from -= 1;
    }
    return { from, to };
  });
  return cover(rare, length);
}

/** Where windows begin that cover a phrase: 0, 3, 6, … and the last three. */
function windowStarts(length: number, width: number): number[] {
  const starts = Array.from({ length: Math.floor(length / width) }, (_, at) => at * width);
  return length % width === 0 ? starts : [...starts, length - width];
}

/** As few of the stretches as cover all characters that they cover together: always the one that goes furthest. */
function cover(stretches: readonly Stretch[], length: number): Stretch[] {
  const chosen: Stretch[] = [];
  const inOrder = [...stretches].sort((a, b) => a.from - b.from);
  for (let [at, covered] = [0, 0]; covered < length;) {
    let furthest: Stretch = { from: covered, to: covered };
    for (let next = inOrder[at]; next && next.from <= covered; next = inOrder[++at]) if (next.to > furthest.to) furthest = next;
    chosen.push(furthest);
    covered = furthest.to;
  }
  return chosen;
}
