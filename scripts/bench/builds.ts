import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { copyRepository } from '../e2e/copy.ts';
import { sha256Of } from '../read/source.ts';
import type { Searchable } from '../../src/lib/search/catalogue.ts';
import { inventSeeds, replacePlans, writeSeed } from './collection.ts';
import { measured, type Cost } from './measured.ts';
import { writeStarlight } from './starlight.ts';

/** A collection as a copy of the repository, ready to be built. */
export interface Collection {
  folder: string;
  /** How many plans it has. */
  plans: number;
}

/** A copy of the repository with its own plans, or with so many invented ones. The caller removes it. */
export function collectionOf(invented: number | null): Collection {
  const folder = copyRepository();
  if (invented !== null) replacePlans(folder, inventSeeds(invented));
  const plans = readdirSync(join(folder, 'seeds')).filter((name) => name.endsWith('.source.yml')).length;
  return { folder, plans };
}

/** Forgets everything that was built in a folder, caches included. Put aside, not removed: for minutes after a removal files are made slowly. */
function fromNothing(folder: string): void {
  const aside = mkdtempSync(join(folder, 'former-'));
  for (const name of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, name.replace('/', '-')));
}

/** Builds our site from nothing: conversion, pages, pictures, data, reuse, index of the search. */
export function buildOurs({ folder }: Collection): Promise<Cost> {
  fromNothing(folder);
  return measured(['scripts/build.ts'], folder);
}

/** Changes a number in one task of the plan in the middle, as a correction would, and builds again with what the build before left. */
export function rebuildOurs({ folder }: Collection): Promise<Cost> {
  const seeds = readdirSync(join(folder, 'seeds'))
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const name = (seeds[Math.floor(seeds.length / 2)] ?? '').replace(/\.txt$/u, '');
  const text = readFileSync(join(folder, 'seeds', `${name}.txt`), 'utf8');
  const sidecar = readFileSync(join(folder, 'seeds', `${name}.source.yml`), 'utf8');
  const after = corrected(text);
  writeSeed(folder, { name, text: after, sidecar: sidecar.replace(/^sha256: \S+$/mu, `sha256: ${sha256Of(Buffer.from(after))}`) });
  return measured(['scripts/build.ts'], folder);
}

/** The first “加强” in the second half of a text made “强化”: a word of a task. */
function corrected(text: string): string {
  const at = text.indexOf('加强', text.length / 2);
  if (at < 0) throw new Error('the plan to correct has no 加强 in its second half');
  return `${text.slice(0, at)}强化${text.slice(at + 2)}`;
}

/** Builds the same text with Starlight from nothing. The folder of its site goes with the result; the caller removes it. */
export async function buildStarlight({ folder: ours }: Collection): Promise<{ folder: string; cost: Cost }> {
  const provisions = JSON.parse(readFileSync(join(ours, 'dist/data/provisions.json'), 'utf8')) as Searchable[];
  const folder = writeStarlight(provisions);
  return { folder, cost: await measured(['node_modules/astro/bin/astro.mjs', 'build'], folder) };
}

/** Builds the collection from nothing beside what is built, and names the files that differ. */
export async function sameFiles({ folder }: Collection): Promise<string[]> {
  const [site, kept] = [join(folder, 'dist'), join(folder, 'dist-before')];
  renameSync(site, kept);
  await buildOurs({ folder, plans: 0 });
  const filesIn = (root: string): Map<string, string> =>
    new Map(
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(root.length + 1), sha256Of(readFileSync(path))]),
    );
  const [before, after] = [filesIn(kept), filesIn(site)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).sort();
}
