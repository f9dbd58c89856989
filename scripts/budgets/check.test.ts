import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kinds } from '../e2e/kinds.ts';
import { pageBudgets } from './budgets.ts';
import { checkBudgets, fits, tableOf, type Budgets } from './check.ts';

/** Text that gzip cannot make smaller: 300 KB of it are 300 KB on the way, but for the code that stands for hexadecimal digits. */
const noise = (bytes: number): string =>
  randomBytes(bytes)
    .toString('latin1')
    .replaceAll(/[<>"'`\\\r\n]/gu, 'x');

let folder: string;
const put = (file: string, content: string | Buffer): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
};
const sent = (text: string): number => gzipSync(text).length;

const home = `<!doctype html><link rel=stylesheet href="/_astro/site.css"><link rel=icon type="image/svg+xml" href="/标.svg">
<script type=module src="/_astro/page.js"></script><img src="图.png">条款`;
const sheet = '@font-face{src:url("/字.woff2")}';
const page = 'import"./shared.js";const f=()=>import(`./docx.js`);';
const shared = 'export const a=1;';
const docx = 'import"./shared.js";console.log("文档")';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budgets-'));
  put('index.html', home);
  put('_astro/site.css', sheet);
  put('_astro/page.js', page);
  put('_astro/shared.js', shared);
  put('_astro/docx.aB3-_x.js', docx);
  put('_astro/page.js', page.replace('docx', 'docx.aB3-_x'));
  put('标.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  put('图.png', Buffer.alloc(700));
  put('字.woff2', Buffer.alloc(500));
});
afterEach(() => rmSync(folder, { recursive: true }));

const scripts = sent(page.replace('docx', 'docx.aB3-_x')) + sent(shared);
const all = sent(home) + sent(sheet) + scripts + sent('<svg xmlns="http://www.w3.org/2000/svg"/>') + 700 + 500;
const later = sent(docx) + sent(shared);
/** Budgets that the site above just keeps. */
const kept: Budgets = {
  pages: [
    { pages: '/', all, scripts, reason: 'the beginning' },
    { pages: '/plans/*/', all: 200, scripts: 0, reason: 'a plan' },
  ],
  bundles: [{ bundle: 'docx', bytes: later, reason: 'Word' }],
};

describe('the weight of a site', () => {
  it('is that of each page with its sheets, scripts, pictures and fonts, and of what is fetched on demand', () => {
    const { kinds: weighed, bundles, faults } = checkBudgets(folder, '/', kept);
    expect(faults).toEqual([]);
    expect(weighed).toEqual([{ pages: '/', count: 1, most: all, median: all, scripts }]);
    expect(bundles).toEqual([{ bundle: 'docx', bytes: later }]);
    expect(tableOf(checkBudgets(folder, '/', kept))).toContain('  docx');
  });

  it('is a fault one byte above a budget, told with the page, the weight, the budget and the largest parts', () => {
    const tight: Budgets = {
      pages: [{ pages: '/', all: all - 1, scripts: scripts - 1, reason: '' }],
      bundles: [{ bundle: 'docx', bytes: later - 1, reason: '' }],
    };
    const { faults } = checkBudgets(folder, '/', tight);
    expect(faults).toHaveLength(3);
    expect(faults[0]).toMatch(
      /^\/: all it needs is 1\.\d KB, 1 bytes above its budget of 1\.\d KB; largest: 图\.png 0\.7 KB, 字\.woff2 0\.5 KB, /u,
    );
    expect(faults[1]).toMatch(/^\/: its scripts are .+ _astro\/page\.js .+, _astro\/shared\.js/u);
    expect(faults[2]).toMatch(/^docx: fetched on demand, it is .+ _astro\/docx\.aB3-_x\.js/u);
  });

  it('is a fault where the heaviest page of a kind is too heavy, and says how many more are', () => {
    for (const [plan, bytes] of [
      ['甲', 900],
      ['乙', 2000],
      ['丙', 10],
    ] as const)
      put(`plans/${plan}/index.html`, noise(bytes));
    const { faults, kinds: weighed } = checkBudgets(folder, '/', kept);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^\/plans\/乙\/: all it needs is .+; 1 more of \/plans\/\*\/ are too heavy$/u);
    expect(weighed[1]?.count).toBe(3);
  });

  it('may grow with each plan beyond five where the budget says so', () => {
    for (const plan of ['甲', '乙', '丙', '丁', '戊', '己', '庚']) put(`plans/${plan}/index.html`, '条款');
    const growing = (eachPlan: number): Budgets => ({
      ...kept,
      pages: kept.pages.map((budget) => (budget.pages === '/' ? { ...budget, all: all - 200, eachPlan } : budget)),
    });
    expect(checkBudgets(folder, '/', growing(100)).faults).toEqual([]);
    expect(checkBudgets(folder, '/', growing(99)).faults).toHaveLength(1);
  });

  it('is found in a folder of its host, too', () => {
    put('index.html', home.replaceAll('="/', '="/政策/'));
    put('_astro/site.css', sheet.replace('/字', '/政策/字'));
    const wide: Budgets = { ...kept, pages: [{ pages: '/', all: all + 100, scripts, reason: '' }] };
    expect(checkBudgets(folder, '/政策/', wide)).toMatchObject({ kinds: [{ scripts }], faults: [] });
  });

  it('is a fault where a kind of page or a bundle has no budget, or a budget no bundle', () => {
    put('新/index.html', '条款');
    const { faults } = checkBudgets(folder, '/', { pages: kept.pages, bundles: [{ bundle: 'xlsx', bytes: 1, reason: 'Excel' }] });
    expect(faults).toEqual([
      '/新/: no budget is for this kind of page',
      expect.stringMatching(/^docx: no budget is for this bundle of 0\.1 KB$/u) as string,
      'xlsx: has a budget, and is no bundle of the site',
    ]);
  });
});

describe('the budgets', () => {
  it('have each kind of page that the browser tests look at, and none besides', () => {
    const chosen = kinds.map((address) => pageBudgets.find(({ pages }) => fits(pages, address))?.pages);
    expect(chosen).not.toContain(undefined);
    expect(new Set(chosen)).toEqual(new Set(pageBudgets.map(({ pages }) => pages)));
  });

  it('hold what readers come for to what was promised, however many plans there are', () => {
    const budgetOf = (address: string) => pageBudgets.find(({ pages }) => fits(pages, address));
    expect(budgetOf('/plans/yuncheng/2-2-2/')).toMatchObject({ pages: '/plans/*/*/', all: 20_000 });
    expect(budgetOf('/plans/yuncheng/2-2-2/')).not.toHaveProperty('eachPlan');
    for (const address of ['/plans/yuncheng/2-2-2/', '/plans/yuncheng/', '/themes/ip-finance/'])
      expect(budgetOf(address)?.scripts).toBeLessThanOrEqual(4_000);
  });
});
