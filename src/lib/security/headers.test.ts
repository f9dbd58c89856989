import { expect, it } from 'vitest';
import { headerRules, headersOf, pattern } from './headers.ts';
import { headersFile, nginxMaps, nginxVariable, readHeadersFile } from './hosts.ts';
import { policy } from './policy.ts';

const files = [
  '404.html',
  '_astro/site.1a.css',
  'charts/ambition.svg',
  'charts/ambition/index.html',
  'charts/index.html',
  'data/index.html',
  'data/targets.json',
  'feed.xml',
  'index.html',
  'pagefind/pagefind.js',
  'plans/yuncheng.json',
  'plans/yuncheng/index.html',
  'pictures/plans/yuncheng.png',
  'sw.js',
];
const rules = headerRules(files);
/** The addresses of the files, as a host is asked for them. */
const addresses = files.map((file) => `/${file.replace(/(^|\/)index\.html$/u, '$1')}`);

it('allows no script and no style inside a page but by its digest, and nothing of another origin', () => {
  expect(policy()).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/u);
  expect(policy()).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-[\w+/]{43}='; style-src 'self' 'sha256-/u);
});

it('lets pages be framed here alone and charts everywhere, which a header alone can say', () => {
  expect(policy()).not.toContain('frame-ancestors');
  for (const address of ['/', '/plans/yuncheng/', '/charts/', '/data/', '/404.html'])
    expect(headersOf(rules, address)['Content-Security-Policy'], address).toBe(`${policy()}, frame-ancestors 'self'`);
  expect(headersOf(rules, '/charts/ambition/')['Content-Security-Policy']).toBe(policy());
});

it('gives every answer a policy and what is for all, and no address another header twice', () => {
  for (const address of addresses) {
    const headers = headersOf(rules, address);
    expect(headers['X-Content-Type-Options'], address).toBe('nosniff');
    expect(headers['Content-Security-Policy'], address).toContain("default-src 'none'");
    for (const name of Object.keys(headers).filter((each) => each !== 'Content-Security-Policy' && each !== 'Cache-Control')) {
      const same = rules.filter(({ path, headers: sent }) => name in sent && new RegExp(pattern(path), 'u').test(address));
      expect(same.length, `${address} ${name}`).toBe(1);
    }
  }
});

it('keeps for good only what has its digest in its name, and asks again for pages and the worker', () => {
  expect(headersOf(rules, '/_astro/site.1a.css')['Cache-Control']).toContain('immutable');
  for (const address of ['/', '/sw.js', '/plans/yuncheng/', '/pagefind/pagefind.js', '/data/targets.json'])
    expect(headersOf(rules, address)['Cache-Control'], address).toBe('no-cache');
});

it('opens data, texts and chart files to other origins, and no page', () => {
  const isOpen = (address: string) => headersOf(rules, address)['Access-Control-Allow-Origin'] === '*';
  expect(addresses.filter(isOpen)).toEqual(['/charts/ambition.svg', '/data/targets.json', '/feed.xml', '/plans/yuncheng.json']);
  const isShared = (address: string) => headersOf(rules, address)['Cross-Origin-Resource-Policy'] === 'cross-origin';
  expect(addresses.filter(isShared)).toEqual([
    '/charts/ambition.svg',
    '/charts/ambition/',
    '/data/targets.json',
    '/feed.xml',
    '/plans/yuncheng.json',
    '/pictures/plans/yuncheng.png',
  ]);
});

it('writes a file of headers that reads back as the same rules, in a folder too', () => {
  expect(readHeadersFile(headersFile(rules))).toEqual(rules);
  expect(readHeadersFile(headersFile(rules, '/site/')).map(({ path }) => path)).toContain('/site/plans/*');
});

it('refuses to write more rules than a host reads', () => {
  expect(() => headersFile(headerRules(Array.from({ length: 100 }, (_, at) => `r${at}/index.html`)))).toThrow('at most 100 rules');
});

it('writes for nginx a map for each header, which gives every file what its address has', () => {
  const text = nginxMaps(rules, '/site/');
  // Matches a map of one variable and its rows; must not match `map $uri $moved {` without any.
  const maps = new Map([...text.matchAll(/^map \$uri (\$\w+) \{\n((?: {2}.+\n)+)\}$/gmu)].map(([, name = '', rows = '']) => [name, rows]));
  const sent = (variable: string, uri: string): string => {
    const rows = [...(maps.get(variable) ?? '').matchAll(/^ {2}(?:default|"~(.+?)") "(.*)";$/gmu)];
    const found = rows.find(([, regular]) => regular !== undefined && new RegExp(regular, 'u').test(uri)) ?? rows[0];
    return found?.[2] ?? '';
  };
  for (const [at, file] of files.entries())
    for (const uri of [`/site/${file}`, `/site${addresses[at] ?? ''}`])
      for (const name of new Set(['Cache-Control', ...rules.flatMap(({ headers }) => Object.keys(headers))]))
        expect(sent(nginxVariable(name), uri), `${uri} ${name}`).toBe(headersOf(rules, addresses[at] ?? '')[name] ?? '');
});

it('keeps the file of headers short: the policy once, a line for each room', () => {
  const text = headersFile(rules);
  expect(text.split("default-src 'none'").length).toBe(2);
  expect(text.length).toBeLessThan(3000);
});
