import type { Corpus } from '../corpus.ts';
import { placeAt, type Place } from './joined.ts';
import { positionsOf, type Wordings } from './wordings.ts';

/** A wording as a page lists it. */
export interface ListedWording {
  /** In folded characters. */
  length: number;
  /** As its first place in plan order prints it. */
  text: string;
  /** Plans signed earliest first, undated ones last; within a plan in document order. */
  places: Place[];
  /** How many plans have it. */
  plans: number;
}

/** The words at a place, as printed. */
export function wordsAt(corpus: Corpus, { provision, start, end }: Place): string {
  return (corpus.provision(provision)?.text ?? '').slice(start, end);
}

/** Places in the order of the dates under their plans; undated ones last. Equal ones stay as they are. */
export function byDate(corpus: Pick<Corpus, 'plan'>, places: readonly Place[]): Place[] {
  const dateOf = ({ plan }: Place): string => corpus.plan(plan).signedOn ?? '9999';
  return places.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
}

/** The longest wordings with all of their places. */
export function longestWordings(corpus: Corpus, wordings: Wordings, most: number): ListedWording[] {
  return wordings.wordings.slice(0, most).map((wording) => {
    const places = Array.from(positionsOf(wordings, wording), (position) => placeAt(wordings, position, wording.length));
    const [first] = places;
    return {
      length: wording.length,
      text: first ? wordsAt(corpus, first) : '',
      places: byDate(corpus, places),
      plans: new Set(places.map(({ plan }) => plan)).size,
    };
  });
}
