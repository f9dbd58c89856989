import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sharedBetween } from '../../src/lib/reuse/between.ts';
import { nearestClauses } from '../../src/lib/reuse/nearest.ts';
import { nearestIndex } from '../../src/lib/reuse/nearestIndex.ts';
import { sharedPassages } from '../../src/lib/reuse/passages.ts';
import { sharedWith } from '../../src/lib/reuse/planPairs.ts';
import { planShares } from '../../src/lib/reuse/shares.ts';
import { findWordings } from '../../src/lib/reuse/wordings.ts';
import { provisionsFromMdx } from '../../src/lib/provisions.ts';
import { sentences } from '../../src/lib/sentences.ts';
import type { Task } from '../../src/schemas/task.ts';

/** Characters and tasks of an invented plan. */
const CHARACTERS = 9000;
const TASKS = 32;
const NEAREST = 12;

/** Pseudo-random numbers from 0 to below 1, the same on every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const printed = readdirSync('content/plans')
  .filter((name) => name.endsWith('.mdx'))
  .flatMap((name) => provisionsFromMdx(readFileSync(`content/plans/${name}`, 'utf8'), name.slice(0, -'.mdx'.length)))
  .filter(({ isTask }) => isTask);
const stock = printed.flatMap(({ text }) => sentences(text).map((sentence) => sentence.text));
const characters = [...new Set(stock.join(''))].filter((each) => /\p{Script=Han}/u.test(each));

/** A plan of sentences of the real ones in another order: names and numbers changed, and now and then a word. */
function inventPlan(number: number): Task[] {
  const next = random(number + 1);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const name = pick(characters) + pick(characters);
  const changed = (sentence: string): string =>
    sentence
      // Matches 运城 in 运城市, 21266 in 21266件; leaves 一批.
      .replace(/运城|盐湖|晋城|淄博|新乡/gu, name)
      .replace(/\d+/gu, () => String(Math.floor(next() * 1000)))
      .replace(/\p{Script=Han}/gu, (character) => (next() < 0.01 ? pick(characters) : character));
  return Array.from({ length: TASKS }, (_, at): Task => {
    let text = '';
    while (text.length < CHARACTERS / TASKS) text += changed(pick(stock));
    const id = `p${String(number)}/${String(at)}`;
    const themes = { primary: `theme-${String(Math.floor(next() * 26))}`, secondary: [] };
    const title = text.slice(0, 12);
    const plan = `p${String(number)}`;
    return { id, plan, label: '', title, text, units: [], openEnded: false, themes, terms: [], instruments: [], targets: [], url: '' };
  });
}

/** Does a piece of work and prints how long it took; the time of the processors tells it also on a machine with other work. */
function timed<Made>(label: string, work: () => Made): Made {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const made = work();
  const { user, system } = process.cpuUsage(before);
  console.log(
    `  ${label.padEnd(24)} ${((performance.now() - started) / 1000).toFixed(2)} s, processor ${((user + system) / 1e6).toFixed(2)} s`,
  );
  return made;
}

const { values } = parseArgs({ options: { plans: { type: 'string', multiple: true } } });
for (const plans of (values.plans ?? ['5', '50', '333']).map(Number)) {
  const tasks = Array.from({ length: plans }, (_, number) => inventPlan(number)).flat();
  console.log(
    `${String(plans)} plans, ${String(tasks.length)} tasks, ${String(tasks.reduce((sum, { text }) => sum + text.length, 0))} characters`,
  );
  const [started, before] = [performance.now(), process.cpuUsage()];
  const wordings = timed('shared wording', () => findWordings(tasks));
  const passages = timed('as pairs of places', () => sharedPassages(wordings));
  const shares = timed('shares of plans', () => planShares(wordings));
  const own = (plan: string) => sharedWith(shares, plan).slice(0, NEAREST);
  timed('pages of plans', () =>
    shares.map(({ plan }) =>
      sharedBetween(
        wordings,
        plan,
        own(plan).map((other) => other.plan),
        NEAREST,
      ),
    ),
  );
  const index = timed('index of clauses', () => nearestIndex(tasks));
  const nearest = timed('nearest clauses', () => tasks.reduce((sum, { id }) => sum + nearestClauses(id, index, NEAREST).length, 0));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { user, system } = process.cpuUsage(before);
  // Kilobytes, of the whole run so far: the largest size comes last.
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(
    `  ${String(wordings.wordings.length)} wordings, ${String(passages.length)} pairs, ${String(nearest)} nearest clauses: ${seconds} s (processor ${((user + system) / 1e6).toFixed(1)} s), peak ${memory} MB`,
  );
}
