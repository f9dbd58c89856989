import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { anyPage, bundleBudgets, pageBudgets, type BundleBudget, type PageBudget } from './budgets.ts';
import { scalesFor, type Part } from './weigh.ts';

/** Pages of one kind on the scales. */
export interface WeighedKind {
  /** Their addresses, as the budget has them. */
  pages: string;
  count: number;
  /** The heaviest and the middle one, with all they fetch; the most script of any. In bytes. */
  most: number;
  median: number;
  scripts: number;
}

/** What a site weighs, and where that is too much. */
export interface Weighed {
  kinds: WeighedKind[];
  bundles: { bundle: string; bytes: number }[];
  /** One line for people each: what weighs how much, what it may, and of what that is made. Empty where all is well. */
  faults: string[];
}

/** What a site is held to; {@link pageBudgets} and {@link bundleBudgets} where nothing else is said. */
export interface Budgets {
  pages: readonly PageBudget[];
  bundles: readonly BundleBudget[];
}

/** Plans that the budgets are written for; for each beyond them `eachPlan` comes on top. */
const usualPlans = 5;

/**
 * Weighs every page and every bundle of a built site.
 *
 * @param folder the built site, of any number of plans.
 * @param base folder in which it lives on its host, with both slashes.
 * @throws where a file is missing that a page asks for.
 */
export function checkBudgets(
  folder: string,
  base = '/',
  { pages, bundles }: Budgets = { pages: pageBudgets, bundles: bundleBudgets },
): Weighed {
  const scales = scalesFor(folder, base);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
  const further = Math.max(0, files.filter((file) => fits('/plans/*/', addressOf(file))).length - usualPlans);
  const byKind = Map.groupBy(files, (file) => pages.find((budget) => fits(budget.pages, addressOf(file))));
  const homeless = (byKind.get(undefined) ?? []).map((file) => `${addressOf(file)}: no budget is for this kind of page`);
  const weighed = pages.flatMap((budget) => {
    const own = (byKind.get(budget) ?? []).map((file) => ({ address: addressOf(file), parts: scales.page(file) }));
    return own.length === 0 ? [] : [judgeKind(budget, own, further)];
  });
  const found = [...scales.bundles()].map(([bundle, parts]) => ({ bundle, bytes: sum(parts), fault: judgeBundle(bundle, parts, bundles) }));
  const gone = bundles.filter(({ bundle }) => !found.some((one) => one.bundle === bundle));
  return {
    kinds: weighed.map(({ kind }) => kind),
    bundles: found.map(({ bundle, bytes }) => ({ bundle, bytes })),
    faults: [
      ...homeless,
      ...weighed.flatMap(({ faults }) => faults),
      ...found.flatMap(({ fault }) => fault),
      ...gone.map(({ bundle }) => `${bundle}: has a budget, and is no bundle of the site`),
    ],
  };
}

interface WeighedPage {
  address: string;
  parts: Part[];
}

/** Weight of a kind, and a fault each for all it fetches and for its scripts, told of the heaviest page. */
function judgeKind(budget: PageBudget, own: readonly WeighedPage[], further: number): { kind: WeighedKind; faults: string[] } {
  const fault = (what: string, budgeted: number, chosen: (part: Part) => boolean): string[] => {
    const over = own
      .map(({ address, parts }) => ({ address, parts: parts.filter(chosen) }))
      .filter(({ parts }) => sum(parts) > budgeted)
      .sort((a, b) => sum(b.parts) - sum(a.parts));
    const [worst] = over;
    if (!worst) return [];
    const others = over.length > 1 ? `; ${String(over.length - 1)} more of ${budget.pages} are too heavy` : '';
    return [`${worst.address}: ${what} ${tooMuch(worst.parts, budgeted)}${others}`];
  };
  const totals = own.map(({ parts }) => sum(parts)).sort((a, b) => a - b);
  const ofScripts = ({ kind }: Part) => kind === 'script';
  return {
    kind: {
      pages: budget.pages,
      count: own.length,
      most: totals.at(-1) ?? 0,
      median: totals[Math.floor(totals.length / 2)] ?? 0,
      scripts: Math.max(...own.map(({ parts }) => sum(parts.filter(ofScripts)))),
    },
    faults: [
      ...fault('all it needs is', Math.max(budget.all, Math.min(anyPage, budget.all + further * (budget.eachPlan ?? 0))), () => true),
      ...fault('its scripts are', budget.scripts, ofScripts),
    ],
  };
}

function judgeBundle(bundle: string, parts: readonly Part[], bundles: readonly BundleBudget[]): string[] {
  const budget = bundles.find((one) => one.bundle === bundle);
  if (!budget) return [`${bundle}: no budget is for this bundle of ${kilobytes(sum(parts))}`];
  return sum(parts) > budget.bytes ? [`${bundle}: fetched on demand, it is ${tooMuch(parts, budget.bytes)}`] : [];
}

/** Whether an address is of a kind: of `/plans/[any]/` is /plans/yuncheng/, and not /plans/yuncheng/2-2-2/. */
export function fits(pages: string, address: string): boolean {
  const [wanted, given] = [pages.split('/'), address.split('/')];
  return wanted.length === given.length && wanted.every((segment, at) => (segment === '*' ? given[at] !== '' : segment === given[at]));
}

/** Address of a page below the folder of the site: `/plans/yuncheng/` of plans/yuncheng/index.html. */
// Matches the end of 规划/index.html; does not match 目录index.html.
const addressOf = (file: string): string => `/${file}`.replace(/\/index\.html$/u, '/');

const sum = (parts: readonly Part[]): number => parts.reduce((total, { bytes }) => total + bytes, 0);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** 21.3 KB, budget 20.0 KB; largest: plans/…/index.html 8.0 KB, … */
function tooMuch(parts: readonly Part[], budgeted: number): string {
  const largest = [...parts].sort((a, b) => b.bytes - a.bytes).slice(0, 3);
  const named = largest.map(({ file, bytes }) => `${file} ${kilobytes(bytes)}`).join(', ');
  return `${kilobytes(sum(parts))}, ${String(sum(parts) - budgeted)} bytes above its budget of ${kilobytes(budgeted)}; largest: ${named}`;
}

/** The weights as lines: how many pages of a kind, the heaviest, the middle one and the most script in KB. */
export function tableOf({ kinds, bundles }: Weighed): string {
  const figures = (list: readonly number[]) => list.map((bytes) => (bytes / 1000).toFixed(1).padStart(8)).join('');
  return [
    'pages   heaviest  median  scripts  (KB, gzip)',
    ...kinds.map(
      ({ pages, count, most, median, scripts }) => `${String(count).padStart(5)}  ${figures([most, median, scripts])}  ${pages}`,
    ),
    'fetched on demand',
    ...bundles.map(({ bundle, bytes }) => `       ${figures([bytes])}  ${bundle}`),
  ].join('\n');
}

/** `node scripts/budgets/check.ts [folder]`: prints what a built site weighs, and fails where that is too much. */
if (import.meta.main) {
  const weighed = checkBudgets(process.argv[2] ?? 'dist');
  console.log(tableOf(weighed));
  for (const fault of weighed.faults) console.error(fault);
  if (weighed.faults.length > 0) process.exitCode = 1;
}
