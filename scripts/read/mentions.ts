/** Outermost spans between `open` and `close`, brackets counted: 《关于〈…〉》, “知识产权‘一站式’”. */
function spans(text: string, open: string, close: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === open) {
      if (depth === 0) start = at + 1;
      depth += 1;
    } else if (text[at] === close && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push(text.slice(start, at));
    }
  }
  return found;
}

/** Titles of documents cited in 《》, in order. */
export function readInstruments(text: string): string[] {
  return spans(text, '《', '》');
}

/** Period names are no coinages: 「十四五」 is left out, 「双随机、一公开」 is not. */
const PERIOD = /^十[一二三四五]五$/u;

/** Coinages quoted in “”, in order; those inside a cited title belong to the title. */
export function readTerms(text: string): string[] {
  const outside = readInstruments(text).reduce((rest, title) => rest.replace(`《${title}》`, ''), text);
  return spans(outside, '“', '”').filter((term) => !PERIOD.test(term));
}
