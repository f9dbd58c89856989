import { crc32, deflateSync } from 'node:zlib';

/** A colour as red, green, blue, each 0 to 255. */
export type Colour = readonly [number, number, number];

/** One chunk of a PNG (W3C PNG §5.3): length, name, data, checksum. */
function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** Index of the colour of a palette that is nearest to one. */
function nearest(colour: Colour, palette: readonly Colour[]): number {
  const [red, green, blue] = colour;
  let [found, least] = [0, Infinity];
  for (const [at, [r, g, b]] of palette.entries()) {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [found, least] = [at, distance];
  }
  return found;
}

/**
 * Pixels as a PNG with a palette of at most 256 colours, each pixel in the one nearest to it. A palette that is known saves the search for
 * one, which would take three times as long as the drawing; and the same pixels give the same bytes.
 *
 * @param pixels Opaque, four bytes each (red, green, blue, alpha), row by row.
 */
export function indexedPng(pixels: Buffer, { width, height }: { width: number; height: number }, palette: readonly Colour[]): Buffer {
  // Pixels as numbers: most are like the one before, and only new colours are looked up.
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const known = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height); // each row begins with its filter: 0, none
  let [last, index, pixel] = [-1, 0, 0];
  for (let row = 0; row < height; row += 1) {
    const start = row * (width + 1) + 1;
    for (let column = 0; column < width; column += 1, pixel += 1) {
      const colour = colours[pixel] ?? 0;
      if (colour !== last) {
        last = colour;
        index = known.get(colour) ?? nearest([pixels[pixel * 4] ?? 0, pixels[pixel * 4 + 1] ?? 0, pixels[pixel * 4 + 2] ?? 0], palette);
        known.set(colour, index);
      }
      rows[start + column] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // bits for a pixel; indices of a palette
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
