/** A document cited in 《》. */
export interface Citation {
  /** As printed inside 《》. */
  title: string;
  /** The full title where `title` is a short form of one cited in the same plan; null where it is none. */
  full: string | null;
  /** 发文字号 printed behind it, as printed; null where none is. */
  documentNumber: string | null;
  /** Provision id within the plan. */
  provision: string;
}

/** Words of a provision, with its id. */
export interface Spoken {
  number: string;
  text: string;
}

/** Outermost spans between `open` and `close`, brackets counted: 《关于〈…〉》, “知识产权‘一站式’”; none runs over a line. */
function spans(text: string, open: string, close: string): { words: string; end: number }[] {
  const found: { words: string; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\n') depth = 0;
    else if (character === open) {
      if (depth === 0) start = at + 1;
      depth += 1;
    } else if (character === close && depth > 0) {
      depth -= 1;
      if (depth === 0 && at > start) found.push({ words: text.slice(start, at), end: at + 1 });
    }
  }
  return found;
}

/** Titles of documents cited in 《》, in order. */
export function readInstruments(text: string): string[] {
  return spans(text, '《', '》').map(({ words }) => words);
}

/** matches 「（国知发运字〔2024〕2号）」 and 「（晋政发〔2022〕13号，以下简称…）」 behind a title, not 「（2021—2025年）」 */
const NUMBER_BEHIND = /^[（(]([\p{Script=Han}]+[〔【［[]\d{4}[〕】］\]]\d+号)/u;
/** matches 「（以下简称《纲要》）」「（以下简称“本规划”）」 behind a title */
const CALLED = /^(?:[（(][^（）()]*号[)）])?[（(][^（）()]*(?:以下简称|下称|简称)[:：]?[《“]([^》”]+)[》”][)）]/u;
/** A short form that nothing introduces is a bare kind of document: 《纲要》《实施意见》; not 《专利法》. */
const BARE_KIND = /^(?:实施)?(?:纲要|规划|意见|条例|办法|方案|计划|通知|决定|细则)$/u;

/**
 * Every citation of a plan in order, short forms joined to the full title: by 以下简称, or, for a bare 《纲要》, because
 * one title alone that ends so was cited before it.
 */
export function readCitations(spoken: readonly Spoken[]): Citation[] {
  const called = new Map<string, string>();
  const cited = new Set<string>();
  return spoken.flatMap(({ number, text }) =>
    spans(text, '《', '》').map(({ words, end }) => {
      const behind = text.slice(end, end + 80);
      const name = CALLED.exec(behind)?.[1];
      if (name !== undefined && name !== words) called.set(name, words);
      const full = called.get(words) ?? (BARE_KIND.test(words) ? onlyOne([...cited].filter((title) => title.endsWith(words))) : null);
      if (full === null) cited.add(words);
      return { title: words, full, documentNumber: NUMBER_BEHIND.exec(behind)?.[1] ?? null, provision: number };
    }),
  );
}

const onlyOne = (titles: readonly string[]): string | null => (titles.length === 1 ? (titles[0] ?? null) : null);

/** Period names are no coinages: 「十四五」 is left out, 「双随机、一公开」 is not. */
const PERIOD = /^十[一二三四五]五$/u;

/** Coinages quoted in “”, in order; those inside a cited title belong to the title. */
export function readTerms(text: string): string[] {
  const outside = readInstruments(text).reduce((rest, title) => rest.replace(`《${title}》`, '\n'), text);
  return spans(outside, '“', '”')
    .map(({ words }) => words)
    .filter((term) => !PERIOD.test(term));
}
