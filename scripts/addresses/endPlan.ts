import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CHANGES, readChanges } from '../../src/lib/addresses/changes.ts';
import { plansIn } from '../../src/lib/addresses/released.ts';
import { readReleased } from './released.ts';

/**
 * moved.yml with a change that says that a plan was taken out, so that its released addresses answer with a page that says so.
 * Null for a plan that was never released: nobody can have its addresses.
 *
 * @param title what the plan is called, for readers
 * @throws where the file has a fault, or a change in it waits to be confirmed, behind which none can stand
 */
export function withEndOfPlan(root: string, plan: string, title: string, today: string): string | null {
  if (!plansIn(readReleased(root)).has(plan)) return null;
  const path = join(root, CHANGES);
  const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const change = { date: today, reason: '本站不再收录这份文件', moved: [{ from: `/plans/${plan}/`, was: title, to: [] }] };
  const text = `${source === '' || source.endsWith('\n') ? source : `${source}\n`}${stringify([change], { lineWidth: 0 })}`;
  readChanges(text);
  return text;
}
