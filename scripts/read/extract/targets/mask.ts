/** Stands for a character that no reader of quantities may look at. */
export const HIDDEN = '□';
/** Stands for a character of a date, so that 「到2025年底」 can be told from a name that begins with 「5G」. */
export const DATED = '▣';

const hide = (text: string): string => HIDDEN.repeat(text.length);
const date = (text: string): string => DATED.repeat(text.length);

/** Full-width digits and ％, one for one: 「９０％」 → 「90%」. */
const narrow = (text: string): string =>
  text.replace(/[０-９％．]/gu, (one) => (one === '％' ? '%' : String.fromCharCode(one.charCodeAt(0) - 0xfee0)));

/** More digits than any quantity has: 「1.1.1.1…」; left in, they would cost the square of their number. */
const ENDLESS = /\d[\d.,]{20,}/gu;
/** A cited document: 「《“十四五”规划（2021—2025年）》」; its numbers and years promise nothing. */
const CITED = /《[^《》]{0,120}》/gu;
/** A coinage or an aside: 「“3510”」「（每次不低于30分钟）」; not an opening mark whose partner is far away. */
const ASIDE = /“[^“”]{0,80}”|（[^（）]{0,120}）|〔[^〔〕]{0,80}〕|\([^()]{0,120}\)/gu;
/** What an aside may hold that would split a clause or be counted. */
const IN_ASIDE = /[\d，。；：！？、,;:%]/gu;
/** Counting words of a coinage: 「“三大行动”」; left alone in 「“十四五”」, which sets a year. */
const IN_COINAGE = /[一二两三四五六七八九十百千万亿](?!四五|五五|三五|五”|四”)/gu;

/** Dates and spans of years: 「2025年底」's number, 「2021—2023年」「3月15日」「6月底」; not 「3个月」 or 「30年」. */
const DATE =
  /\d{4}年?[-—–~～至－]+\d{4}年?|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日|[底末初前])?|\d{4}(?=[-—–]\d{2}[-—–]\d{2})/gu;
/** Numbers inside a code, a version or an ordinal: 「PM2.5」「IPv6」「1+5」「第3批」「7×24」「3.0版」「13号」; not 「5件」. */
const CODE =
  /[A-Za-z][-/.]?\d+(?:\.\d+)*|\d+(?:\.\d+)*(?=[+＋×]|:(?!1(?!\d)))|(?:[+＋×]|:(?!1(?!\d)))\d+(?:\.\d+)*|第\d+(?![位名])|\d+(?:\.\d+)*(?=[号版])|\d+(?:\.\d+)*(?=[A-Za-z]+)(?!\d*(?:\.\d+)?(?:kWh|kW|MW|GW|kV|km|PB|TB|EB|[PE](?:FLOPS|Flops|flops)|[MGT]bps|TEU|mg|μg|ug|t|m[23²³]))/gu;

/** The text with cited documents hidden, character for character; what years are read from. */
export const hideCited = (text: string): string => narrow(text).replace(ENDLESS, hide).replace(CITED, hide);

/**
 * The text with everything hidden that looks like a quantity or a clause and is none: cited documents, coinages, asides,
 * dates, versions, ordinals. It is as long as the text, so that places found in it are places in the text.
 */
export function mask(text: string): string {
  const asides = (one: string): string => {
    const plain = one.replace(IN_ASIDE, HIDDEN);
    return one.startsWith('“') ? plain.replace(IN_COINAGE, HIDDEN) : plain;
  };
  return hideCited(text).replace(ASIDE, asides).replace(ASIDE, asides).replace(DATE, date).replace(CODE, hide);
}
