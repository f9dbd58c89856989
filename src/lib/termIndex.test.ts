import { expect, it } from 'vitest';
import { realCorpus } from './realCorpus.ts';
import { fold, type Span } from './search/fold.ts';
import { occurrences } from './search/scan.ts';
import { termIndex, termsFinder } from './termIndex.ts';
import { termPhrase } from './termPhrase.ts';

const found = (text: string, term: string) => termsFinder([term])(text).map(({ span: { start, end } }) => text.slice(start, end));

/** The same for one term, as a plain look through the text finds it. */
function plainly(text: string, term: string): Span[] {
  const printed = termPhrase(term);
  const all = occurrences(fold(text), fold(printed).folded);
  // A closing mark counts as the opening one when folded: it begins no coinage.
  return all.filter(({ start }) => printed === term || !'”」』〞'.includes(text.charAt(start)));
}

it('finds every use of a coinage, quoted or not, printed with other quotes or broken by a line end', () => {
  expect(found('“入园惠企”行动，入园惠企，「入园\n惠企」', '入园惠企')).toEqual(['入园惠企', '入园惠企', '入园\n惠企']);
  expect(found('推行"双随机、一公开"', '双随机、一公开')).toEqual(['双随机、一公开']);
  expect(found('知识产权“一站式”服务', '知识产权‘一站式’')).toEqual([]);
});

it('finds a coinage of one or two characters in its quotation marks only', () => {
  expect(found('科技成果，聚焦「果」“菜”', '果')).toEqual(['「果」']);
  expect(found('“甲”和“乙”', '和')).toEqual([]);
});

it('has every use of every term, as a look through all texts for each term finds them', () => {
  const corpus = realCorpus();
  const index = new Map(termIndex(corpus).map(({ name, places }) => [name, places]));
  const terms = new Set(corpus.plans.flatMap((plan) => plan.terms.map(({ text }) => text)));
  expect([...index.keys()].sort()).toEqual([...terms].sort());
  for (const term of terms) {
    const plain = corpus.provisions.flatMap((provision) =>
      plainly(provision.text, term).map((span) => ({ provision: provision.id, ...span })),
    );
    expect(
      index.get(term)?.map(({ provision, span }) => ({ provision: provision.id, ...span })),
      term,
    ).toEqual(plain);
  }
});
