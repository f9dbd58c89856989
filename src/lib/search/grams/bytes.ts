/** Bytes being written, one after the other; grows as needed. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  /** Bytes written so far. */
  length = 0;

  /** A whole number from 0 to 2 ** 31 − 1 in as few bytes as it needs: seven bits each, the low ones first (LEB128). */
  varint(value: number): void {
    if (this.length + 5 > this.#bytes.length) this.#grow(5);
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.length++] = rest;
  }

  /** Bytes as they are. */
  append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A part of what was written; it shows what is written into it later. */
  part(start = 0, end = this.length): Uint8Array {
    return this.#bytes.subarray(start, end);
  }

  #grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + by));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a {@link ByteWriter} wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next number. Throws a RangeError where the bytes have come to an end. */
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('the bytes end within a number');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** The next `length` bytes. Throws a RangeError where there are fewer. */
  take(length: number): Uint8Array {
    const part = this.#bytes.subarray(this.#at, (this.#at += length));
    if (part.length < length) throw new RangeError(`the bytes end ${length - part.length} bytes too early`);
    return part;
  }
}
