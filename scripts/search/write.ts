import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file, its folder too where that is missing. */
export function writeBytes(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Writes a value as JSON. */
export function writeJson(file: string, value: unknown): void {
  writeBytes(file, JSON.stringify(value));
}
