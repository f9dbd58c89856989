import { expect, test } from 'vitest';
import type { Change } from '../../src/lib/addresses/changes.ts';
import { addressesOf, idsOf, isThere, type BuiltSite } from './builtSite.ts';
import { judge, lostInWords } from './check.ts';

/** A site of these files, its pages with these ids. */
function siteOf(pages: Record<string, string[]>): BuiltSite {
  return { files: new Set(Object.keys(pages)), html: () => '', idsAt: (page) => new Set(pages[page] ?? []) };
}
const site = siteOf({
  '/': ['main'],
  '/404.html': [],
  '/_astro/Base.CkW0.css': [],
  '/search/': ['main'],
  '/search/catalogue.json': [],
  '/plans/zibo/': ['main', 's1', 's1-1', 'snotice', 'source'],
  '/plans/zibo/1-1/': ['main'],
  '/plans/zibo/1-1.json': [],
  '/terms/': ['main', 't-入园惠企'],
  '/themes/': ['main', 'reasons', 'chart-coverage-title', 'funding', 'funding.zibo'],
  '/targets/': ['filter-q', 'zibo-1-1-1', 'quotes'],
});
const released = addressesOf(site);
const change = (from: string, to: string[] | null): Change => ({
  date: '2026-11-26',
  reason: '更正',
  confirmed: true,
  moved: [{ from, to }],
});
const without = (...gone: string[]): BuiltSite => ({
  files: new Set([...site.files].filter((address) => !gone.includes(address))),
  html: () => '',
  idsAt: (page) => new Set([...site.idsAt(page)].filter((id) => !gone.includes(`${page}#${id}`))),
});
const none = new Set<string>();

test('promised are pages, files, and the fragments that people link to; not the machinery', () => {
  expect(released.sort()).toEqual([
    '/',
    '/plans/zibo/',
    '/plans/zibo/#s1',
    '/plans/zibo/#s1-1',
    '/plans/zibo/#snotice',
    '/plans/zibo/1-1.json',
    '/plans/zibo/1-1/',
    '/search/',
    '/targets/',
    '/targets/#zibo-1-1-1',
    '/terms/',
    '/terms/#t-入园惠企',
    '/themes/',
    '/themes/#funding',
    '/themes/#funding.zibo',
  ]);
});

test('ids are read as the page means them', () => {
  expect([...idsOf('<a data-id="x" id="t-A&amp;B"><b id="s1">')]).toEqual(['t-A&B', 's1']);
});

test('a site that has all it promised has nothing lost and nothing new', () => {
  expect(judge(site, released, [], none)).toEqual({ lost: [], faults: [], unrecorded: [], newPlans: [] });
});

test('a page, a file and a fragment that vanish are each lost', () => {
  for (const gone of ['/plans/zibo/1-1/', '/plans/zibo/1-1.json', '/plans/zibo/#s1-1', '/terms/#t-入园惠企', '/themes/#funding.zibo'])
    expect(judge(without(gone), released, [], none).lost, gone).toEqual([gone]);
});

test('what a change names is not lost, with all that hangs on it; what it does not name is', () => {
  const gone = ['/plans/zibo/1-1/', '/plans/zibo/1-1.json', '/plans/zibo/#s1-1', '/targets/#zibo-1-1-1'];
  const stands = new Set(['/plans/zibo/1-1/']);
  const built = without(...gone);
  expect(isThere(built, '/plans/zibo/#s1-1')).toBe(false);
  // The anchor is made by the page of the plan; a change that names it does not make it.
  expect(judge(built, released, [change('zibo/1-1', ['zibo/1'])], stands).lost).toEqual(['/plans/zibo/#s1-1']);
  expect(judge(without('/terms/#t-入园惠企'), released, [change('/terms/#t-入园惠企', [])], none).lost).toEqual([]);
});

test('a plan that ended takes its addresses along, also those on pages of all plans', () => {
  const gone = [...released.filter((address) => address.startsWith('/plans/zibo/')), '/themes/#funding.zibo', '/targets/#zibo-1-1-1'];
  expect(judge(without(...gone), released, [change('/plans/zibo/', [])], new Set(['/plans/zibo/', '/plans/zibo/1-1/'])).lost).toEqual([]);
  expect(judge(without(...gone), released, [], none).lost).toHaveLength(gone.length);
});

test('a plan that is there again answers for its addresses itself', () => {
  expect(judge(without('/plans/zibo/1-1/'), released, [change('/plans/zibo/', [])], none).lost).toEqual(['/plans/zibo/1-1/']);
});

test('a change that leads nowhere is a fault', () => {
  expect(judge(site, released, [change('zibo/9', ['zibo/8'])], none).faults).toHaveLength(1);
  expect(judge(site, released, [change('zibo/9', ['zibo/1-1'])], none).faults).toEqual([]);
});

test('a new plan is told from addresses that were forgotten', () => {
  const more = siteOf({ ...Object.fromEntries([...site.files].map((page) => [page, [...site.idsAt(page)]])), '/plans/xinyu/': ['s1'] });
  expect(judge(more, released, [], none)).toMatchObject({
    lost: [],
    unrecorded: ['/plans/xinyu/', '/plans/xinyu/#s1'],
    newPlans: ['xinyu'],
  });
});

test('the message shows which, how many more, since when, and a change to copy', () => {
  const lost = Array.from({ length: 30 }, (_, at) => `/plans/zibo/1-${String(at)}/`);
  const words = lostInWords(lost, '1a2b3c4, 2026-11-26');
  expect(words).toMatch(/^30 released addresses are gone/u);
  expect(words).toContain('… and 10 more');
  expect(words).toContain('(1a2b3c4, 2026-11-26)');
  expect(words).toContain('- from: "zibo/1-0"');
  expect(lostInWords(['/plans/zibo/', '/plans/zibo/1-1/'], undefined)).toContain('- from: "/plans/zibo/"');
});
