/**
 * Numbers pairs of small numbers from 1, in the order in which they are first asked for: a hash table in one piece, since a Map takes
 * three times as long for the millions of pairs in a text.
 */
export class PairNumbers {
  #slots = new Uint32Array(3 << 12);
  #known = 0;

  /** How many pairs there are. */
  get size(): number {
    return this.#known;
  }

  /** @param first From 1. */
  numberOf(first: number, second: number): number {
    const slots = this.#slots;
    const slot = slotOf(slots, first, second);
    const number = slots[slot + 2] ?? 0;
    if (number > 0) return number;
    put(slots, slot, first, second, ++this.#known);
    // At most half of the slots are taken, so that a free one is near.
    if (this.#known * 6 > slots.length) this.#grow();
    return this.#known;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += 3) {
      const [first = 0, second = 0, number = 0] = this.#slots.subarray(at, at + 3);
      if (number > 0) put(larger, slotOf(larger, first, second), first, second, number);
    }
    this.#slots = larger;
  }
}

/** Where a pair is, or the free slot where it would be. */
function slotOf(slots: Uint32Array, first: number, second: number): number {
  let hash = Math.imul(first, 0x9e_37_79_b1) ^ Math.imul(second, 0x85_eb_ca_6b);
  hash = (hash ^ (hash >>> 15)) >>> 0;
  const mask = slots.length / 3 - 1;
  for (let at = hash & mask; ; at = (at + 1) & mask) {
    const slot = at * 3;
    if (slots[slot] === 0 || (slots[slot] === first && slots[slot + 1] === second)) return slot;
  }
}

function put(slots: Uint32Array, slot: number, first: number, second: number, number: number): void {
  slots[slot] = first;
  slots[slot + 1] = second;
  slots[slot + 2] = number;
}
