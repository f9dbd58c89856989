/** Han characters that are traditional, or a variant, and yet in GB 2312. */
const listed = new Set('乾吒夥後徵捱摺於榘菸薹醣麴麽');

/** Matches 質 and 质; does not match ，. */
const han = /\p{Script=Han}/u;

let simplified: Set<string> | undefined;

/** The 6,763 characters of GB 2312, which is the simplified script: bytes B0A1 to F7FE of the encoding that browsers know as gbk. */
function gb2312(): Set<string> {
  const decoder = new TextDecoder('gbk');
  const characters = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    const bytes = Array.from({ length: 94 }, (_, cell) => [row, 0xa1 + cell]).flat();
    for (const character of decoder.decode(Uint8Array.from(bytes))) characters.add(character);
  }
  return characters;
}

/** Whether a text has a character that may be traditional: Han, and not of the simplified script. 質 is, 质 and 〇 are not; neither is ㎡. */
export function mayBeTraditional(text: string): boolean {
  simplified ??= gb2312();
  return [...text].some((character) => han.test(character) && (listed.has(character) || !simplified?.has(character)));
}

/** A text with its traditional characters simplified: 質押融資 → 质押融资. The table (20 KB) is loaded when first asked for; rejects where it does not load. */
export async function simplify(text: string): Promise<string> {
  const { convert } = await import('./traditionalTable.ts');
  return convert(text);
}
