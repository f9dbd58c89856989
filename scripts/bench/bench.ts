import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkBudgets, fits } from '../budgets/check.ts';
import { pageBudgets } from '../budgets/budgets.ts';
import { buildOurs, buildStarlight, collectionOf, rebuildOurs, sameFiles } from './builds.ts';
import { summary } from './figures.ts';
import { judge, lineOf } from './lighthouse.ts';
import type { Cost } from './measured.ts';
import { measureSearch, measureStock } from './search.ts';
import { holds, tableOf, type Row } from './table.ts';

/*
 * `npm run bench [-- --plans N]`: builds and measures on this machine, prints a table beside the budgets and writes bench/results.json.
 * Without --plans the plans of the repository; with it as many invented ones. Other programs at work on the machine spoil seconds, less so
 * ratios; nothing is spoiled in bytes and counts.
 */

/** Plans up to which the budgets of few hold; those of 333 beyond. */
const few = 5;
const kilobyte = 1000;
/** Builds take seconds up to so many plans, and are made three times, as seconds vary; the middle one counts. */
const quick = 20;

const { values } = parseArgs({
  options: {
    plans: { type: 'string' },
    /** Which parts: builds, sizes, search, lighthouse; all where nothing is said. */
    only: { type: 'string', multiple: true },
    /** Whether a site built on must equal one built from nothing; takes one more build. */
    prove: { type: 'boolean', default: false },
    /** How often to build; the middle of the ratios counts. Three times up to twenty plans where nothing is said, else once. */
    rounds: { type: 'string' },
    /** Asks few queries, for a look at whether all still runs. */
    brief: { type: 'boolean', default: false },
    /** Ends with an error where a budget is broken that no machine can be to blame for: bytes, counts, equality. */
    strict: { type: 'boolean', default: false },
  },
});
const wanted = (part: string): boolean => !values.only || values.only.includes(part);
const say = (line: string): void => console.error(line);

const collection = collectionOf(values.plans === undefined ? null : Number(values.plans));
const site = join(collection.folder, 'dist');
const many = collection.plans > few;
const at = <Value>(five: Value, hundreds: Value): Value => (many ? hundreds : five);
const rows: Row[] = [];
const details: Record<string, unknown> = {};

try {
  say(`${String(collection.plans)} plans in ${collection.folder}`);
  await measureBuilds();
  if (wanted('sizes')) measureSizes();
  if (wanted('search')) await searchRows();
  if (wanted('lighthouse')) await lighthouseRows();
} finally {
  rmSync(collection.folder, { recursive: true });
}
console.log(tableOf(rows));
mkdirSync('bench', { recursive: true });
const machine = { processors: cpus().length, model: cpus()[0]?.model, gigabytes: Math.round(totalmem() / 1e9), node: process.version };
const results = {
  date: new Date().toISOString().slice(0, 10),
  plans: collection.plans,
  invented: values.plans !== undefined,
  machine,
  rows,
  details,
};
writeFileSync('bench/results.json', `${JSON.stringify(results, null, 2)}\n`);
/** Units of what another machine, or one with other work, measures otherwise. */
const ofMachine = new Set([' ×', ' GB', ' ms']);
if (values.strict && rows.some((row) => holds(row) === false && !ofMachine.has(row.unit))) process.exitCode = 1;

function usualRounds(): number {
  return wanted('builds') && !values.brief && collection.plans <= quick ? 3 : 1;
}

function seconds(cost: Cost): string {
  return `${cost.seconds.toFixed(1)} s`;
}

/** The builds: ours from nothing, after a change of one plan, and Starlight's. Where only other parts are wanted, ours alone. */
async function measureBuilds(): Promise<void> {
  const made: Record<'full' | 'starlight' | 'again', Cost[]> = { full: [], starlight: [], again: [] };
  // Removed in the end: for minutes after a removal files are made slowly, ours above all.
  const others: string[] = [];
  const rounds = values.rounds === undefined ? usualRounds() : Number(values.rounds);
  for (let round = 0; round < rounds; round += 1) {
    say('building ours');
    const ours = await buildOurs(collection);
    made.full.push(ours);
    details['build'] = { ours, pages: pagesIn(site).length, files: readdirSync(site, { recursive: true }).length };
    if (!wanted('builds')) return;
    say(`  ${seconds(ours)}; building Starlight`);
    const theirs = await buildStarlight(collection);
    made.starlight.push(theirs.cost);
    others.push(theirs.folder);
    say(`  ${seconds(theirs.cost)}; building ours again after a change of one plan`);
    const changed = await rebuildOurs(collection);
    made.again.push(changed);
    say(`  ${seconds(changed)}`);
  }
  for (const folder of others) rmSync(folder, { recursive: true });
  const [full, starlight, again] = [middle(made.full), middle(made.starlight), middle(made.again)];
  details['builds'] = { ours: made.full, starlight: made.starlight, again: made.again };
  const memory = (gigabytes: number | null): string => (gigabytes === null ? '' : `${gigabytes.toFixed(2)} GB`);
  // Of each round by itself: on a machine that others share, seconds of another minute may be twice as long.
  const ratio = (a: readonly Cost[], b: readonly Cost[]): number =>
    middleOf(a.map(({ seconds }, round) => seconds / (b[round]?.seconds ?? Number.NaN)));
  rows.push(
    {
      what: 'whole build against Starlight',
      ours: seconds(full),
      other: seconds(starlight),
      figure: ratio(made.full, made.starlight),
      budget: { most: at(1.5, 0.8) },
      unit: ' ×',
    },
    {
      what: 'peak memory of the largest process',
      ours: memory(full.gigabytes),
      other: memory(starlight.gigabytes),
      figure: full.gigabytes,
      budget: { most: at(0.8, 1.5) },
      unit: ' GB',
    },
    {
      what: 'peak memory of all together',
      ours: memory(full.gigabytesTogether),
      other: memory(starlight.gigabytesTogether),
      figure: full.gigabytesTogether,
      budget: null,
      unit: ' GB',
    },
    {
      what: 'build after one plan changed',
      ours: seconds(again),
      other: seconds(full),
      figure: ratio(made.again, made.full),
      budget: { most: at(0.6, 0.3) },
      unit: ' ×',
    },
  );
  if (!values.prove) return;
  say('building the same from nothing');
  const differing = await sameFiles(collection);
  rows.push({
    what: 'files other than built from nothing',
    ours: String(differing.length),
    other: differing.slice(0, 3).join(' '),
    figure: differing.length,
    budget: { most: 0 },
    unit: '',
  });
}

/** The cost that took the middle of the times; of two the longer. */
function middle(costs: readonly Cost[]): Cost {
  const [cost] = costs.toSorted((one, other) => one.seconds - other.seconds).slice(Math.floor(costs.length / 2));
  if (!cost) throw new Error('nothing was measured');
  return cost;
}

/** The middle of some numbers; of two the larger. */
function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Pages of a site as addresses. */
function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/u, '')}`)
    .sort();
}

/** What pages weigh. */
function measureSizes(): void {
  const { kinds, bundles, faults } = checkBudgets(site);
  details['sizes'] = { kinds, bundles, faults };
  const heaviest = (pages: string, part: 'most' | 'scripts'): number =>
    (kinds.find((kind) => kind.pages === pages)?.[part] ?? 0) / kilobyte;
  rows.push({
    what: 'task page, all it needs',
    ours: '',
    other: '',
    figure: heaviest('/plans/*/*/', 'most'),
    budget: { most: 20 },
    unit: ' KB',
  });
  for (const [name, pages] of [
    ['plan', '/plans/*/'],
    ['task', '/plans/*/*/'],
    ['theme', '/themes/*/'],
  ] as const)
    rows.push({
      what: `script of a ${name} page`,
      ours: '',
      other: '',
      figure: heaviest(pages, 'scripts'),
      budget: { most: 4 },
      unit: ' KB',
    });
  rows.push({
    what: 'pages and bundles over budget',
    ours: String(faults.length),
    other: faults[0] ?? '',
    figure: faults.length,
    budget: { most: 0 },
    unit: '',
  });
}

/** What a search costs. */
async function searchRows(): Promise<void> {
  say('searching');
  const counts = values.brief ? { sessions: 1, asked: 15 } : { sessions: many ? 20 : 40 };
  const ours = await measureSearch(site, counts);
  say('searching with stock Pagefind');
  // Of hundreds of plans it finds thousands of pages for a query, and each is a file to load.
  const stock = await measureStock(site, many && !values.brief ? { sessions: 3, asked: 20 } : counts);
  details['search'] = { ours, stock };
  const size = (list: readonly { files: number }[]) => summary(list.map(({ files }) => files / kilobyte));
  const [first, next, otherFirst, otherNext] = [size(ours.first), size(ours.next), size(stock.first), size(stock.next)];
  const [warm, otherWarm] = [summary(ours.shown), summary(stock.times)];
  const kb = (figure: number): string => `${figure.toFixed(1)} KB`;
  const ms = (figure: number): string => `${figure.toFixed(1)} ms`;
  rows.push(
    {
      what: 'search: first',
      ours: kb(ours.usualFirst.files / kilobyte),
      other: kb(stock.usualFirst.files / kilobyte),
      figure: ours.usualFirst.files / kilobyte,
      budget: { most: at(105, 150) },
      unit: ' KB',
    },
    { what: 'search: any first, p95', ours: kb(first.p95), other: kb(otherFirst.p95), figure: first.p95, budget: null, unit: ' KB' },
    {
      what: 'search: later, median',
      ours: kb(next.median),
      other: kb(otherNext.median),
      figure: next.median,
      budget: { most: at(15, 40) },
      unit: ' KB',
    },
    {
      what: 'search: later, p95',
      ours: kb(next.p95),
      other: kb(otherNext.p95),
      figure: next.p95,
      budget: many ? { most: 100 } : null,
      unit: ' KB',
    },
    { what: 'search: warm, p95', ours: ms(warm.p95), other: ms(otherWarm.p95), figure: warm.p95, budget: { most: at(5, 10) }, unit: ' ms' },
    {
      what: 'search: sets and counts equal to a scan',
      ours: `${String(ours.shown.length - ours.wrong.length)} of ${String(ours.shown.length)}`,
      other: `${String(stock.exact)} of ${String(stock.asked)}`,
      figure: (100 * (ours.shown.length - ours.wrong.length)) / ours.shown.length,
      budget: { least: 100 },
      unit: ' %',
    },
  );
}

/** What Lighthouse says of a page of each kind: the first of those in the site. */
async function lighthouseRows(): Promise<void> {
  say('judging with Lighthouse');
  const pages = pagesIn(site);
  const kinds = pageBudgets.flatMap((budget) => pages.find((page) => pageBudgets.find((each) => fits(each.pages, page)) === budget) ?? []);
  const judged = await judge(site, kinds, (page) => {
    say(`  ${lineOf(page)}`);
  });
  details['lighthouse'] = judged;
  const least = (pick: (page: (typeof judged)[number]) => number): number => Math.min(...judged.map(pick));
  const most = (pick: (page: (typeof judged)[number]) => number): number => Math.max(...judged.map(pick));
  const score = (what: string, figure: number): Row => ({
    what: `Lighthouse: ${what}, least of ${String(judged.length)} pages`,
    ours: '',
    other: '',
    figure,
    budget: { least: 100 },
    unit: '',
  });
  rows.push(
    score(
      'performance',
      least(({ scores }) => scores.performance),
    ),
    score(
      'accessibility',
      least(({ scores }) => scores.accessibility),
    ),
    score(
      'best practices',
      least(({ scores }) => scores['best-practices']),
    ),
    score(
      'SEO',
      least(({ scores }) => scores.seo),
    ),
    { what: 'layout shift, most', ours: '', other: '', figure: most(({ shift }) => shift), budget: { most: 0 }, unit: '' },
    {
      what: 'blocking time, most',
      ours: `${String(Math.round(most(({ blocking }) => blocking)))} ms`,
      other: '',
      figure: most(({ blocking }) => blocking),
      budget: { most: 0 },
      unit: ' ms',
    },
  );
}
