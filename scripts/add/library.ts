import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readSidecar, SeedError, sha256Of, type Sidecar } from '../read/source.ts';

/** A sidecar in seeds/ with the seed files beside it. */
export interface Shelved {
  /** Name of the sidecar: 000_d1378e198884a17e.source.yml. */
  sidecar: string;
  /** Names of the files it may speak of: one, unless something is wrong. */
  seeds: string[];
  fields: Sidecar;
}

const SIDECAR = '.source.yml';

/** Every readable sidecar under `root`, with its seeds, in the order of their names. Those that are not readable are the conversion's to report. */
export function readLibrary(root: string): Shelved[] {
  const names = readdirSync(join(root, 'seeds')).sort();
  return names
    .filter((name) => name.endsWith(SIDECAR))
    .flatMap((sidecar) => {
      const base = sidecar.slice(0, -SIDECAR.length + 1);
      try {
        const fields = readSidecar(join(root, 'seeds', sidecar));
        return [
          {
            sidecar,
            fields,
            seeds: names.filter((name) => name.startsWith(base) && name !== sidecar && !name.slice(base.length).includes('.')),
          },
        ];
      } catch (error) {
        if (error instanceof SeedError) return [];
        throw error;
      }
    });
}

/** Ids that a new plan cannot have: those of sidecars, of converted plans, and names of files in seeds/. */
export function takenIds(root: string, library: readonly Shelved[]): Set<string> {
  const folder = join(root, 'content/plans');
  const converted = existsSync(folder) ? readdirSync(folder).map((name) => name.replace(/\.mdx$/u, '')) : [];
  const files = readdirSync(join(root, 'seeds')).map((name) => name.replace(/\..*$/u, ''));
  return new Set([...library.map(({ fields }) => fields.plan), ...converted, ...files]);
}

/** The converted plan that prints the same document number: 运政发〔2024〕13号. Null without a number, and where none does. */
export function sameNumber(root: string, documentNumber: string | null): string | null {
  const folder = join(root, 'content/plans');
  if (documentNumber === null || !existsSync(folder)) return null;
  const line = `\ndocumentNumber: ${documentNumber}\n`;
  const name = readdirSync(folder).find((one) => one.endsWith('.mdx') && readFileSync(join(folder, one), 'utf8').includes(line));
  return name?.replace(/\.mdx$/u, '') ?? null;
}

/** The shelved plan whose seed has the same bytes; null where none has. */
export function sameBytes(root: string, library: readonly Shelved[], bytes: Uint8Array): Shelved | null {
  const sha256 = sha256Of(bytes);
  const holds = (name: string): boolean => {
    const path = join(root, 'seeds', name);
    return statSync(path).size === bytes.length && sha256Of(readFileSync(path)) === sha256;
  };
  return library.find(({ seeds }) => seeds.some(holds)) ?? null;
}
