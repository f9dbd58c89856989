import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import lighthouse, { type Result } from 'lighthouse';
import { chromium } from 'playwright-core';
import { headersOf } from '../../src/lib/security/headers.ts';
import { readHeadersFile } from '../../src/lib/security/hosts.ts';
import { chromiumFlags, ensureChromium } from '../chromium.ts';
import { kinds } from '../e2e/kinds.ts';
import { siteFolder } from '../serve.ts';
import { serveCompressed } from './gzipServer.ts';

/** What Lighthouse judges a page by, each from 0 to 100. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

/** An audit that a page does not pass. */
export interface Failing {
  /** Lighthouse's name of it: `uses-text-compression`. */
  id: string;
  title: string;
  /** What it measured, and the first thing it found: words for people. */
  found: string;
  /** Whether a category's score counts it; the rest are advice. */
  counts: boolean;
}

/** What Lighthouse says of one page. */
export interface Judged {
  path: string;
  scores: Record<Category, number>;
  /** Largest contentful paint as its simulated phone sees it, in milliseconds. */
  largestPaint: number;
  /** Cumulative layout shift, a share of the screen. */
  shift: number;
  /** Total blocking time, in milliseconds. */
  blocking: number;
  failing: Failing[];
}

/** How often a page is judged at most, where it is not perfect. */
const tries = 3;

/**
 * Judges pages of a built site with Lighthouse: mobile profile and simulated throttling as they come, one visit with an empty cache each,
 * answers compressed and with the headers of the site's `_headers`. Lighthouse reckons times out of how long the browser worked, and a
 * busy machine makes it work longer: of a page that is not perfect the best of three visits is told, which is nearest to its own cost.
 *
 * @param folder the built site.
 * @param paths addresses below its root, one of each kind of page; `tell` hears of each when it is judged.
 * @throws where a page could not be judged, in Lighthouse's words.
 */
export async function judge(folder: string, paths: readonly string[], tell: (page: Judged) => void = () => undefined): Promise<Judged[]> {
  const rules = readHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'));
  const site = await serveCompressed(folder, (path) => headersOf(rules, path));
  const port = await freePort();
  const flags = [...chromiumFlags, `--remote-debugging-port=${String(port)}`];
  // Asked to end, this ends: left to close the browser alone, Lighthouse would wait for it for ever.
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: flags, handleSIGTERM: false, handleSIGINT: false });
  const judged: Judged[] = [];
  try {
    for (const path of paths) {
      const best = await bestOf(() => visit(site.url, path, port));
      judged.push(best);
      tell(best);
    }
  } finally {
    await browser.close();
    site.close();
  }
  return judged;
}

/** One visit. */
async function visit(url: string, path: string, port: number): Promise<Judged> {
  const done = await lighthouse(url + path, { port, logLevel: 'error', onlyCategories: [...categories] });
  if (!done) throw new Error(`Lighthouse gave nothing for ${path}`);
  if (done.lhr.runtimeError) throw new Error(`${path}: ${done.lhr.runtimeError.message}`);
  return summaryOf(path, done.lhr);
}

/** The first perfect visit; where none is, the one with the best performance, then with the least blocking time. */
async function bestOf(once: () => Promise<Judged>): Promise<Judged> {
  let best = await once();
  for (let turn = 1; turn < tries && !isPerfect(best); turn += 1) {
    const next = await once();
    const gain = next.scores.performance - best.scores.performance;
    if (gain > 0 || (gain === 0 && next.blocking < best.blocking)) best = next;
  }
  return best;
}

/** Whether nothing is left to mend: 100 four times, nothing moved, nothing blocked. */
export const isPerfect = ({ scores, shift, blocking }: Judged): boolean =>
  Object.values(scores).every((score) => score === 100) && shift === 0 && blocking === 0;

/** The part of a result that we keep. */
function summaryOf(path: string, { categories: groups, audits }: Result): Judged {
  const score = (category: Category) => Math.round((groups[category]?.score ?? 0) * 100);
  const weights = new Map(
    Object.values(groups).flatMap(({ auditRefs }) => auditRefs.map(({ id, weight }): [string, number] => [id, weight])),
  );
  return {
    path,
    scores: Object.fromEntries(categories.map((category) => [category, score(category)])) as Record<Category, number>,
    largestPaint: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    blocking: audits['total-blocking-time']?.numericValue ?? Number.NaN,
    failing: Object.values(audits)
      .filter(({ id, score }) => weights.has(id) && score !== null && score < 1)
      .map((audit) => ({ id: audit.id, title: audit.title, found: found(audit), counts: (weights.get(audit.id) ?? 0) > 0 })),
  };
}

/** What an audit measured, and the first row of its table, shortened. */
function found({ displayValue, details }: Result['audits'][string]): string {
  const rows: unknown = details && 'items' in details ? details.items : undefined;
  const [first] = Array.isArray(rows) ? (rows as unknown[]) : [];
  return [displayValue, first === undefined ? undefined : JSON.stringify(first).slice(0, 300)].filter(Boolean).join(' ');
}

/** A port of this machine that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A page as a line: its four scores, largest paint in ms, shift, blocking time in ms, and the audits that cost it something. */
export function lineOf({ path, scores, largestPaint, shift, blocking, failing }: Judged): string {
  const points = categories.map((category) => String(scores[category]).padStart(3)).join(' ');
  const costly = failing.filter(({ counts }) => counts).map(({ id }) => id);
  return `${points}  ${String(Math.round(largestPaint)).padStart(5)}  ${shift.toFixed(3)}  ${String(Math.round(blocking)).padStart(4)}  ${path}  ${costly.join(', ')}`;
}

/** `node scripts/bench/lighthouse.ts [folder] [path …]`: judges one page of each kind, or those named; fails where a score is below 100. */
async function main(): Promise<void> {
  const [folder = siteFolder, ...paths] = process.argv.slice(2);
  console.log('performance, accessibility, best practices, SEO; largest paint in ms, shift, blocking time in ms');
  const judged = await judge(folder, paths.length > 0 ? paths : kinds, (page) => {
    console.log(lineOf(page));
  });
  for (const { path, failing } of judged)
    for (const { id, title, found: what, counts } of failing) console.log(`${path}  ${id}${counts ? '' : ' (advice)'}: ${title} ${what}`);
  if (!judged.every(isPerfect)) process.exitCode = 1;
}

if (import.meta.main) await main();
