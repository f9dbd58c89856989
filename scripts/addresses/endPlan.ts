import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CHANGES, readChanges } from '../../src/lib/addresses/changes.ts';
import { plansIn } from '../../src/lib/addresses/released.ts';
import { readReleased } from './released.ts';

/**
 * Says in moved.yml that a plan was taken out, so that its released addresses answer with a page that says so.
 * Does nothing for a plan that was never released. Gives whether it wrote.
 *
 * @param title what the plan is called, for readers
 * @throws where a change in the file waits to be confirmed, behind which none can stand
 */
export function endPlan(root: string, plan: string, title: string, today: string): boolean {
  if (!plansIn(readReleased(root)).has(plan)) return false;
  const path = join(root, CHANGES);
  const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const change = { date: today, reason: '本站不再收录这份文件', moved: [{ from: `/plans/${plan}/`, was: title, to: [] }] };
  const text = `${source === '' || source.endsWith('\n') ? source : `${source}\n`}${stringify([change], { lineWidth: 0 })}`;
  readChanges(text);
  writeFileSync(path, text);
  return true;
}
