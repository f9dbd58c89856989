import { emsOf, textWidth } from './textWidth.ts';

/**
 * Matches what no line may break: 10.5万件， as one, “以上”， as 以 with its opening and 上 with its closing marks, an address whole;
 * of 知识产权 each character by itself.
 */
const pieces = /[（“《〔]*(?:[\w.%:/+#?=&≥>-]+[万亿]?[件元家项年月日]?|.)[，。；：、）”》〕！？…]*/gsu;

/** A text in lines that keep within `room` pixels; no line begins with a mark that closes, none breaks a number or leaves it from its unit. */
export function wrapText(text: string, room: number, size: number): string[] {
  const lines: string[] = [];
  let [line, ems] = ['', 0];
  for (const piece of (text.match(pieces) ?? []).flatMap((one) => (textWidth(one, size) > room ? [...one] : [one]))) {
    if (line !== '' && emsOf(piece.trimEnd(), ems) * size > room) {
      lines.push(line.trimEnd());
      [line, ems] = ['', 0];
    }
    const added = line === '' ? piece.trimStart() : piece;
    line += added;
    ems = emsOf(added, ems);
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
