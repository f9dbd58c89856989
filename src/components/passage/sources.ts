import { href } from '../../lib/link.ts';
import type { PassageSource } from '../../lib/share/passageSource.ts';
import type { PlaceId } from './places.ts';

/** Plans whose places have come. */
const known = new Map<string, PassageSource>();
const asked = new Map<string, Promise<void>>();

const planOf = (place: PlaceId): string => place.slice(0, place.indexOf('/'));

async function load(plan: string): Promise<void> {
  const response = await fetch(href(`/passages/${encodeURIComponent(plan)}.json`));
  if (response.ok) known.set(plan, (await response.json()) as PassageSource);
}

/** Fetches the sources of places, each plan once; what does not come is asked for again by the next selection. */
export async function fetchSources(places: readonly PlaceId[]): Promise<void> {
  const plans = [...new Set(places.map(planOf))];
  await Promise.all(
    plans.map((plan) => {
      const loading = asked.get(plan) ?? load(plan).catch(() => void asked.delete(plan));
      asked.set(plan, loading);
      return loading;
    }),
  );
}

/** A place with its plan; undefined while they have not come. */
export function sourceOf(place: PlaceId): { plan: string; source: PassageSource; name: string; url: string } | undefined {
  const plan = planOf(place);
  const source = known.get(plan);
  const found = source?.places[place.slice(plan.length + 1)];
  return source && found && { plan, source, ...found };
}
