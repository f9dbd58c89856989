import { eachPair, pairAs } from './pairs.ts';

/** The pairs of neighbouring characters of many texts, numbered in the order in which they first stand: what is compared with thousands is compared as numbers. */
export class PairTable {
  readonly #numbers = new Map<number, number>();
  /** By number: both units of the pair, and the text in which it was met last. */
  readonly #units: number[] = [];
  readonly #metIn: number[] = [];
  #texts = 0;

  /** How many different pairs were met. */
  get size(): number {
    return this.#units.length;
  }

  /** The numbers of the pairs of a text, each once, in their order. */
  of(text: string): Int32Array {
    const found: number[] = [];
    this.#texts += 1;
    eachPair(text, (units) => {
      const number = this.#numberOf(units);
      if (this.#metIn[number] === this.#texts) return;
      this.#metIn[number] = this.#texts;
      found.push(number);
    });
    return Int32Array.from(found);
  }

  /** As {@link of}, of a text whose pairs are known already ({@link pairUnits}). */
  ofPairs(pairs: Int32Array): Int32Array {
    return pairs.map((units) => this.#numberOf(units));
  }

  #numberOf(units: number): number {
    let number = this.#numbers.get(units);
    if (number === undefined) {
      number = this.#units.push(units) - 1;
      this.#numbers.set(units, number);
    }
    return number;
  }

  /** The pair of a number: 质押. */
  pair(number: number): string {
    return pairAs(this.#units[number] ?? 0);
  }

  /** By number: how many of some texts, given as {@link of} gives them, have the pair. */
  countsIn(texts: readonly Int32Array[]): Int32Array {
    const counts = new Int32Array(this.size);
    for (const pairs of texts) {
      for (let at = 0; at < pairs.length; at += 1) {
        const number = pairs[at] ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    return counts;
  }
}
