import type { Corpus } from './assembleCorpus.ts';

/** A function of the corpus that is worked out once for each. */
export function oncePerCorpus<Made>(make: (corpus: Corpus) => Made): (corpus: Corpus) => Made {
  const known = new WeakMap<Corpus, { made: Made }>();
  return (corpus) => {
    const ready = known.get(corpus) ?? { made: make(corpus) };
    known.set(corpus, ready);
    return ready.made;
  };
}
