import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { somePlaces } from './places.ts';
import { inventPlan, realStock } from './plans.ts';

/** A plan of a collection to measure with: its seed and what its sidecar says. */
export interface InventedSeed {
  /** Name of the seed without its ending: 0007_chengde. */
  name: string;
  plan: string;
  text: string;
  sidecar: string;
}

/** The first `count` invented plans; the same each time. */
export function inventSeeds(count: number): InventedSeed[] {
  const stock = realStock();
  return somePlaces(count, []).map((place, number) => inventSeed(stock, place, number));
}

function inventSeed(
  stock: ReturnType<typeof realStock>,
  { id, ...place }: ReturnType<typeof somePlaces>[number],
  number: number,
): InventedSeed {
  const text = inventPlan(stock, place, number + 1);
  return {
    name: `${String(number).padStart(4, '0')}_${id}`,
    plan: id,
    text,
    sidecar: sidecarOf(id, text, place, number),
  };
}

const sidecarOf = (plan: string, text: string, place: object, order: number): string =>
  stringify({
    plan,
    origin: '为测量而编造，不是真实文件',
    sha256: createHash('sha256').update(text).digest('hex'),
    place: { ...place, order },
  });

/** Writes seeds and their sidecars into a copy of the repository, in place of its own plans. What belongs to the plans alone goes with them. */
export function replacePlans(folder: string, seeds: readonly InventedSeed[]): void {
  for (const name of ['seeds', 'content/plans', 'content/addresses']) rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(join(folder, 'seeds'));
  writeFileSync(join(folder, 'content/vocabulary/errata.yml'), '[]\n');
  writeFileSync(join(folder, 'content/vocabulary/theme-corrections.yml'), '[]\n');
  for (const seed of seeds) writeSeed(folder, seed);
}

/** Writes a seed and its sidecar. */
export function writeSeed(folder: string, { name, text, sidecar }: Pick<InventedSeed, 'name' | 'text' | 'sidecar'>): void {
  writeFileSync(join(folder, 'seeds', `${name}.txt`), text);
  writeFileSync(join(folder, 'seeds', `${name}.source.yml`), sidecar);
}
