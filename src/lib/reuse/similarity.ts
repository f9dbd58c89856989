/** Weight of each pair of neighbouring characters in a text. */
export type Vector = ReadonlyMap<string, number>;

/** How often each pair of neighbouring characters occurs; pairs across punctuation or white space do not count. */
export function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  // Matches 质押 in “质押，融资”; must not match 押融, which a comma parts.
  for (const [run] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let at = 0; at + 1 < run.length; at += 1) {
      const pair = run.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return counts;
}

/** Makes TF-IDF vectors that treat a pair as the rarer the fewer of `texts` have it. */
export function weigher(texts: readonly string[]): (text: string) => Vector {
  const having = new Map<string, number>();
  for (const text of texts) for (const pair of bigrams(text).keys()) having.set(pair, (having.get(pair) ?? 0) + 1);
  return (text) =>
    new Map(
      [...bigrams(text)].map(([pair, count]) => [pair, (1 + Math.log(count)) * Math.log(1 + texts.length / (having.get(pair) ?? 1))]),
    );
}

/** Cosine of two vectors: 0 nothing in common, 1 the same. */
export function cosine(a: Vector, b: Vector): number {
  let product = 0;
  for (const [pair, weight] of a) product += weight * (b.get(pair) ?? 0);
  const norm = Math.hypot(...a.values()) * Math.hypot(...b.values());
  return norm === 0 ? 0 : product / norm;
}
