import { writeFileSync } from 'node:fs';
import sharp from 'sharp';

/** The two bars of the masthead on a square of 16: grey shows on light and dark tabs alike, vermilion is the site's own. */
const bars = `<path fill="#777" d="M3 1h3v14H3z"/><path fill="#b3261e" d="M10 1h3v14h-3z"/>`;
const svg = (content: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${content}</svg>\n`;
/** For home screens, which cut round or rounded shapes out of it: on paper, the bars within the middle four fifths. */
const onPaper = svg(
  `<path fill="#fcfcfa" d="M0 0h16v16H0z"/><g transform="translate(3.2 3.2) scale(0.6)">${bars.replace('#777', '#1a1c1e')}</g>`,
);

const png = (source: string, side: number): Promise<Buffer> =>
  sharp(Buffer.from(source.replace('<svg ', `<svg width="${String(side)}" height="${String(side)}" `)))
    .png({ palette: true, effort: 10, compressionLevel: 9 })
    .toBuffer();

/** An .ico of one picture, the PNG itself (Windows Vista and later, every browser). */
function ico(picture: Buffer, side: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head[6] = side;
  head[7] = side;
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits for a pixel
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}

/** Every icon of the site by its name in `public/`. */
export async function drawIcons(): Promise<Record<string, Buffer>> {
  return {
    'favicon.svg': Buffer.from(svg(bars)),
    'favicon.ico': ico(await png(svg(bars), 32), 32),
    'apple-touch-icon.png': await png(onPaper, 180),
    'icon-192.png': await png(onPaper, 192),
    'icon-512.png': await png(onPaper, 512),
  };
}

if (import.meta.main) for (const [name, bytes] of Object.entries(await drawIcons())) writeFileSync(`public/${name}`, bytes);
