import type { Erratum, ProvisionText } from './erratum.ts';

/** Two marks where one belongs, and the one that probably was meant. */
const DOUBLED: readonly [RegExp, string | null][] = [
  // 「，，」 「、、」 「；；」; not a run of three or more, which is a leader of dots
  [/(?<![，])，，(?!，)/gu, '，'],
  [/(?<!、)、、(?!、)/gu, '、'],
  [/(?<!。)。。(?!。)/gu, '。'],
  [/(?<!；)；；(?!；)/gu, '；'],
  // 「，。」 「、，」 「；。」 「：，」; not 「）。」 or 「”，」
  [/[，、；：]。|[，、：]；|；，|、，|，、|：，|。[，、；]/gu, null],
  // 「（、」 「、）」 「，）」; not 「等）」
  [/（[，、；。]|[、，；]）/gu, null],
];
const SHOWN = 4;
// Marks after Chinese words; 「Postscript：；」 is the remains of a program, no sentence.
const AFTER_WORDS = /[\p{Script=Han}”）》〕]$/u;

/** The words around a stretch, so that a reader finds it. */
const around = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start - SHOWN), end + SHOWN).replace(/^[^\n]*\n|\n[^\n]*$/gu, '');

/** Two punctuation marks in a row. */
export function doubledMarkErrata(texts: readonly ProvisionText[]): Erratum[] {
  return texts.flatMap(({ provision, text }) =>
    DOUBLED.flatMap(([form, meant]) =>
      [...text.matchAll(form)].flatMap((match): Erratum[] => {
        if (!AFTER_WORDS.test(text.slice(0, match.index))) return [];
        const printed = around(text, match.index, match.index + match[0].length);
        return [
          {
            provision,
            printed,
            suggested: meant === null ? null : printed.replace(match[0], meant),
            reason: meant === null ? `“${match[0]}”两个标点连用` : `“${meant}”重了一个`,
            rule: 'doubled-mark',
          },
        ];
      }),
    ),
  );
}

/** Marks that open and close; of either width, since a bracket may open wide and close narrow. */
const PAIRS: readonly [string, string][] = [
  ['“', '”'],
  ['《', '》'],
  ['（(', '）)'],
  ['〔', '〕'],
  ['【', '】'],
];

/** Offsets of the marks of one pair that have no partner. `1）` is a label, not a closing mark. */
function unpaired(text: string, open: string, close: string): { open: number[]; close: number[] } {
  const opened: number[] = [];
  const closed: number[] = [];
  for (const { 0: mark, index: at } of text.matchAll(new RegExp(`[${open}${close}]`, 'gu'))) {
    if (open.includes(mark)) opened.push(at);
    else if (
      opened.pop() === undefined &&
      !/(?:^|[\s。；：，])[\da-zA-Z①-⑳一二三四五六七八九十]{1,2}$/u.test(text.slice(Math.max(0, at - 3), at))
    )
      closed.push(at);
  }
  return { open: opened, close: closed };
}

/**
 * A quotation mark or bracket without its partner. A pair that only our outline parted (it opens in one provision and closes
 * in another) is no error, so a document that has both lone opening and lone closing marks is not judged.
 */
export function unpairedMarkErrata(texts: readonly ProvisionText[]): Erratum[] {
  return PAIRS.flatMap(([open, close]) => {
    const found = texts.map((each) => ({ ...each, ...unpaired(each.text, open, close) }));
    const [opening, closing] = [found.some((each) => each.open.length > 0), found.some((each) => each.close.length > 0)];
    if (opening === closing) return [];
    return found.flatMap(({ provision, text, open: opened, close: closed }): Erratum[] => {
      // A quotation over several paragraphs opens each of them and closes once.
      if (open === '“' && (text.includes('"') || text.split('\n').filter((line) => line.startsWith('“')).length > 1)) return [];
      return (opening ? opened : closed).map((mark) => {
        const printed = opening
          ? text.slice(mark, mark + 12).replace(/\n[^]*$/u, '')
          : text.slice(Math.max(0, mark - 11), mark + 1).replace(/^[^]*\n/u, '');
        const [lone, missing] = opening ? [open.charAt(0), close.charAt(0)] : [close.charAt(0), open.charAt(0)];
        return { provision, printed, suggested: null, reason: `有“${lone}”而没有与之配对的“${missing}”`, rule: 'unpaired-mark' };
      });
    });
  });
}
