import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { sha256 } from '../../src/data/sha256.ts';
import { keepBytes, keptBytes } from '../../src/lib/kept.ts';

/*
 * Of hundreds of plans the data are deflated in four seconds, and after a change of one plan most of their bytes are as they were, at other
 * places. So files are cut where their content says, each piece is deflated by itself, and the next build takes the pieces it knows.
 */

/** Bytes that a piece has at least, but for the last of a file, and at most. */
export interface PieceSizes {
  least: number;
  most: number;
}

/** Pieces of 128 KB on average. Of smaller ones fewer bytes would be deflated anew, but more lost and all the rest done more often. */
const usual: PieceSizes = { least: 48 * 1024, most: 208 * 1024 };

/** What stands between two rows: of JSON without blanks, and of CSV or any text. */
const rowEnds = ['},{', '\n'].map((mark) => Buffer.from(mark));

/** Bytes of a row that its mark is worked out from, and which of them: enough to tell rows apart, few enough to cost next to nothing. */
const [marked, step] = [224, 7];

/** A number for the row that begins at a place, as good as drawn by lot and the same wherever the row stands. */
function lotOf(bytes: Uint8Array, start: number): number {
  const end = Math.min(start + marked, bytes.length);
  let lot = 0;
  // FNV-1a, without its offset.
  for (let at = start; at < end; at += step) lot = Math.imul(lot ^ (bytes[at] ?? 0), 0x0100_0193);
  // The last bytes must change the upper half as well, as numbers are compared.
  return Math.imul(lot ^ (lot >>> 15), 0x2c1b_3c6d) >>> 0;
}

/** The end of the piece that begins at a place. */
function endOf(bytes: Buffer, start: number, { least, most }: PieceSizes): number {
  const limit = start + most;
  if (limit >= bytes.length) return bytes.length;
  const within = bytes.subarray(0, limit);
  let [end, lowest] = [limit, Infinity];
  for (const mark of rowEnds) {
    for (let at = within.indexOf(mark, start + least); at >= 0; at = within.indexOf(mark, at + mark.length)) {
      const lot = lotOf(bytes, at + mark.length);
      if (lot < lowest) [end, lowest] = [at + mark.length, lot];
    }
  }
  return end;
}

/**
 * Ends of the pieces of a file. A piece ends before the row with the lowest lot of those where it may end: wherever the search begins, it
 * soon comes upon the same rows, so that an insertion changes the pieces around it alone, and no file needs a rule of its own.
 */
export function pieceEnds(bytes: Uint8Array, sizes: PieceSizes = usual): number[] {
  const searched = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const ends: number[] = [];
  for (let end = 0; end < bytes.length; ends.push(end)) end = endOf(searched, end, sizes);
  return ends;
}

/** How far back Deflate refers (RFC 1951). Without what stands before it a piece would take up to a tenth more bytes. */
const reach = 32 * 1024;

/** Ends a stream, as no piece does: so a piece is the same in the middle and at the end. */
const streamEnd = deflateRawSync(new Uint8Array());

/** In another thread: whoever asks goes on meanwhile. */
const deflateAside = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);

/** Deflates files by pieces, for this build and the next. */
export interface PieceDeflater {
  /** The raw deflate stream (RFC 1951) of a file, which must not change until then. */
  deflated(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
  /** How many pieces were deflated so far because none was kept. */
  made(): number;
  /** Keeps the pieces of this build in place of those of the last. */
  close(): Promise<void>;
}

/** Deflates files with what was kept under a name. The bytes are the same whether something was kept or not. */
export function pieceDeflater(name: string, sizes: PieceSizes = usual): PieceDeflater {
  const before = unpacked(keptBytes('deflated', name));
  const after = new Map<string, Promise<Uint8Array>>();
  let made = 0;
  const piece = (bytes: Uint8Array, start: number, end: number): Promise<Uint8Array> => {
    const from = Math.max(0, start - reach);
    // The same bytes may be cut elsewhere: the key says where the piece begins among them.
    const key = `${start - from} ${sha256(bytes.subarray(from, end))}`;
    const known = after.get(key) ?? before.get(key);
    if (!known) made += 1;
    const deflated = Promise.resolve(
      known ?? deflateAside(bytes.subarray(start, end), { finishFlush: constants.Z_SYNC_FLUSH, dictionary: bytes.subarray(from, start) }),
    );
    after.set(key, deflated);
    return deflated;
  };
  return {
    async deflated(bytes) {
      const ends = pieceEnds(bytes, sizes);
      const pieces = await Promise.all(ends.map((end, at) => piece(bytes, ends[at - 1] ?? 0, end)));
      return Buffer.concat([...pieces, streamEnd]);
    },
    made: () => made,
    async close() {
      if (made === 0 && after.size === before.size) return;
      const pieces = await Promise.all([...after].map(async ([key, piece]) => [key, await piece] as const));
      keepBytes('deflated', name, packed(new Map(pieces)));
    },
  };
}

/** Bytes of a CRC-32 and of a length. */
const word = 4;

/** Pieces as one file: a CRC-32 of all that follows, the length of the list, the list of keys and lengths as JSON, and the pieces. */
function packed(pieces: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const list = Buffer.from(JSON.stringify([...pieces].map(([key, { length }]) => [key, length])));
  const file = Buffer.concat([Buffer.alloc(2 * word), list, ...pieces.values()]);
  file.writeUInt32LE(list.length, word);
  file.writeUInt32LE(crc32(file.subarray(word)));
  return file;
}

/** The pieces of such a file; none where it is damaged, as what is in it goes to readers unseen. */
function unpacked(file: Uint8Array | null): Map<string, Uint8Array> {
  const pieces = new Map<string, Uint8Array>();
  if (!file || file.length < 2 * word) return pieces;
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  if (bytes.readUInt32LE() !== crc32(bytes.subarray(word))) return pieces;
  let at = 2 * word + bytes.readUInt32LE(word);
  for (const [key, length] of JSON.parse(bytes.toString('utf8', 2 * word, at)) as [string, number][]) {
    pieces.set(key, bytes.subarray(at, at + length));
    at += length;
  }
  return pieces;
}
