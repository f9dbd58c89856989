import type { DatasetName } from '../schemas/dataset.ts';
import { rowSchema } from './jsonSchema.ts';
import { sha256 } from './sha256.ts';

/** A value as JSON with the keys of every object in order, so that equal values give equal text (as RFC 8785 orders them). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
}

/** Ten digits that change with the schema of a file: with a field, its type, its codes or its meaning. CHANGELOG.md lists them. */
export function schemaFingerprint(name: DatasetName): string {
  return sha256(canonicalJson(rowSchema(name))).slice(0, 10);
}
