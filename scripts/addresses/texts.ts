import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Numbered } from '../../src/lib/addresses/matching.ts';
import { linesOf } from '../../src/lib/addresses/released.ts';

/** The provisions of a plan as they were released last: what an address led to, so that it is found again after the text is read anew. */
export interface ReleasedPlan {
  /** How many changes of moved.yml these texts have behind them. */
  changes: number;
  provisions: Numbered[];
}

/** Folder of these texts, from the root of the repository. */
export const TEXTS = 'content/addresses/texts';

/** A text on one line, as it is kept and compared. */
export const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** One line for each provision, its number and its text, after a line with the number of changes. */
export function printTexts({ changes, provisions }: ReleasedPlan): string {
  return [`changes\t${String(changes)}`, ...provisions.map(({ number, text }) => `${number}\t${onOneLine(text)}`), ''].join('\n');
}

/** What {@link printTexts} printed. */
export function parseTexts(source: string): ReleasedPlan {
  const [head = '', ...rows] = linesOf(source).map((line) => line.split('\t'));
  return { changes: Number(head[1] ?? 0), provisions: rows.map(([number = '', text = '']) => ({ number, text })) };
}

/** The released texts of all plans under `root`, by plan id. */
export function readTexts(root: string): Map<string, ReleasedPlan> {
  const folder = join(root, TEXTS);
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return new Map(names.map((name) => [name.slice(0, -'.txt'.length), parseTexts(readFileSync(join(folder, name), 'utf8'))]));
}

/** Keeps the texts of these plans as the released ones, and of no others. */
export function writeTexts(root: string, plans: ReadonlyMap<string, ReleasedPlan>): void {
  const folder = join(root, TEXTS);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!plans.has(name.replace(/\.txt$/u, ''))) rmSync(join(folder, name));
  for (const [plan, texts] of plans) writeFileSync(join(folder, `${plan}.txt`), printTexts(texts));
}
