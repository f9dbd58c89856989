import type { Plan } from '../../src/schemas/plan.ts';
import type { Place } from '../../src/schemas/vocabulary.ts';
import { sidecarSchema, type Sidecar } from '../read/source.ts';
import { authoritiesOf } from './authorities.ts';
import { issuingPlace, type Resolved } from './issuingPlace.ts';
import type { Shelved } from './library.ts';
import { markOf } from './placeName.ts';
import { proposeId } from './planId.ts';
import { topicOf } from './topic.ts';

/** What the site has already. */
export interface Present {
  /** content/vocabulary/places.yml. */
  places: readonly Place[];
  library: readonly Shelved[];
  /** Ids that are taken. */
  taken: ReadonlySet<string>;
}

/** A proposed id and place. */
export interface Proposal {
  id: string;
  /** Undefined where content/vocabulary/places.yml has a line for the id. */
  place: Sidecar['place'];
  doubts: Resolved['doubts'];
}

const year = ({ signedOn, publishedOn, period }: Plan): number | null =>
  period.start ?? (signedOn === null && publishedOn === null ? period.end : Number((signedOn ?? publishedOn ?? '').slice(0, 4)));

/** Propose id, place and mark of a plan from what its text says of itself; `wanted` is the id a person asked for. */
export function propose(plan: Plan, text: string, { places, library, taken }: Present, wanted?: string): Proposal {
  const { place, doubts } = issuingPlace(authoritiesOf(plan, text), text);
  const listed = (id: string): Place | undefined => places.find((one) => one.id === id);
  const present = library.flatMap(({ fields }) => fields.place ?? listed(fields.plan) ?? []);
  const samePlace = present.some(({ fullName }) => fullName === place.fullName);
  const topic = topicOf(plan.title === '' ? (plan.noticeTitle ?? '') : plan.title, place);
  // an id that places.yml gives to another place is as good as taken
  const foreign = places.filter(({ fullName }) => fullName !== place.fullName).map(({ id }) => id);
  const id = wanted ?? proposeId({ place, topic, year: year(plan), samePlace }, new Set([...taken, ...foreign]));

  const known = listed(id);
  if (known) {
    const other = known.fullName === place.fullName ? [] : [otherPlace(id, known.fullName, place.fullName)];
    return { id, place: undefined, doubts: other };
  }
  const marks = new Set([...present, ...places].map(({ mark }) => mark));
  const orders = [...present, ...places].map(({ order }) => order ?? -1);
  const mark = markOf(place.name, topic, marks, samePlace);
  return { id, place: { ...pick(place), mark, order: Math.max(-1, ...orders) + 1 }, doubts };
}

/** The fields in the order in which places.yml has them. */
const pick = ({ name, fullName, province, level, parent }: Resolved['place']): Omit<NonNullable<Sidecar['place']>, 'mark' | 'order'> => ({
  name,
  fullName,
  province,
  level,
  parent,
});

const otherPlace = (id: string, listed: string, found: string): Resolved['doubts'][number] => ({
  field: 'place',
  message: `Unexpected issuing place “${found}”, expected ${listed}, as content/vocabulary/places.yml says of ${id}`,
});

/** The sidecar of a proposal, checked as {@link sidecarSchema} will check it when it is read. */
export const sidecarOf = ({ id, place }: Proposal, origin: string, sha256: string): Sidecar =>
  sidecarSchema.parse({ plan: id, origin, sha256, ...(place ? { place } : {}), confirmed: false });
