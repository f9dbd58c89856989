import type { Aspect } from '../schemas/vocabulary.ts';

/** An aspect that a sentence has words of. */
export interface PlacedAspect {
  /** Id of the aspect. */
  aspect: string;
  /** Its words in the sentence, each once, in the order they first stand there. */
  words: string[];
}

/** One place of one word; `start` and `end` are UTF-16 offsets, `end` exclusive. */
interface Found {
  aspect: string;
  word: string;
  start: number;
  end: number;
}

/** Every place of a word in a text, overlapping ones too. */
function placesOf(word: string, text: string): { start: number; end: number }[] {
  const places = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) places.push({ start, end: start + word.length });
  return places;
}

/** The words of all aspects in a text, left to right. In 风险补偿基金 the longer word counts and 风险补偿 does not. */
function findAspectWords(text: string, aspects: readonly Aspect[]): Found[] {
  const all = aspects.flatMap(({ id, words }) =>
    words.flatMap((word) => placesOf(word, text).map((place): Found => ({ aspect: id, word, ...place }))),
  );
  const insideLonger = ({ word, start, end }: Found): boolean =>
    all.some((other) => other.word.length > word.length && other.start <= start && end <= other.end);
  return all.filter((one) => !insideLonger(one)).sort((a, b) => a.start - b.start);
}

/**
 * Places a sentence among the aspects of a theme, so that a reader can check it by hand: it stands in the row whose words make up
 * most of its characters, each word counted once; equal rows go to the earlier one. A word inside a longer one is not counted.
 *
 * The other rows it has a word of follow, strongest first, and point to it. Every one of them does, however short its word:
 * a row may call a plan silent only where no sentence of the plan has any of its words.
 *
 * @param text one sentence as printed.
 * @param aspects the aspects of one theme (content/vocabulary/themes.yml), in their order.
 * @returns the row where the sentence stands, then those that point to it; none for a sentence that belongs under 其他.
 */
export function placeSentence(text: string, aspects: readonly Aspect[]): PlacedAspect[] {
  const found = findAspectWords(text, aspects);
  return aspects
    .map(({ id }) => {
      const words = [...new Set(found.filter(({ aspect }) => aspect === id).map(({ word }) => word))];
      return { aspect: id, words, characters: words.join('').length };
    })
    .filter(({ characters }) => characters > 0)
    .sort((a, b) => b.characters - a.characters)
    .map(({ aspect, words }) => ({ aspect, words }));
}
