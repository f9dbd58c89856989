import { expect, it } from 'vitest';
import { headerRules, headersOf } from './headers.ts';
import { headersFile, nginxLocations, objectCaching, readHeadersFile } from './hosts.ts';
import { policy } from './policy.ts';

const files = [
  '404.html',
  '_astro/site.1a.css',
  'charts/ambition.svg',
  'charts/ambition/index.html',
  'charts/index.html',
  'data/index.html',
  'data/targets.json',
  'index.html',
  'pagefind/pagefind.js',
  'plans/yuncheng.json',
  'plans/yuncheng/index.html',
  'sw.js',
];
const rules = headerRules(files);
/** The addresses of the files, as a host is asked for them. */
const addresses = files.map((file) => `/${file.replace(/(^|\/)index\.html$/u, '$1')}`);

it('allows no script and no style inside a page but by its digest, and nothing of another origin', () => {
  expect(policy()).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/u);
  expect(policy()).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-[\w+/]{43}='; style-src 'self' 'sha256-/u);
});

it('states frame-ancestors in headers alone, where it is heeded', () => {
  expect(policy()).not.toContain('frame-ancestors');
  expect(headersOf(rules, '/plans/yuncheng/')['Content-Security-Policy']).toMatch(/; frame-ancestors 'self'$/u);
  expect(headersOf(rules, '/charts/')['Content-Security-Policy']).toMatch(/; frame-ancestors 'self'$/u);
  expect(headersOf(rules, '/charts/ambition/')['Content-Security-Policy']).toMatch(/; frame-ancestors \*$/u);
});

it('gives every page a policy, every answer what is for all, and no address a header twice', () => {
  for (const [at, address] of addresses.entries()) {
    const headers = headersOf(rules, address);
    expect(headers['X-Content-Type-Options'], address).toBe('nosniff');
    if (files[at]?.endsWith('.html')) expect(headers['Content-Security-Policy'], address).toContain("default-src 'none'");
    for (const [name, value] of Object.entries(headers)) {
      const same = rules.filter((rule) => name in rule.headers && headersOf([rule], address)[name] !== undefined);
      expect(same.length, `${address} ${name}: ${value}`).toBe(1);
    }
  }
});

it('keeps for good only what has its digest in its name, and asks again for pages and the worker', () => {
  expect(headersOf(rules, '/_astro/site.1a.css')['Cache-Control']).toContain('immutable');
  for (const address of ['/', '/sw.js', '/plans/yuncheng/', '/pagefind/pagefind.js', '/data/targets.json'])
    expect(headersOf(rules, address)['Cache-Control'], address).toBe('no-cache');
});

it('opens data and charts to other origins, and no page', () => {
  const isOpen = (address: string) => headersOf(rules, address)['Access-Control-Allow-Origin'] === '*';
  expect(addresses.filter(isOpen)).toEqual([
    '/charts/ambition.svg',
    '/charts/ambition/',
    '/data/',
    '/data/targets.json',
    '/plans/yuncheng.json',
  ]);
});

it('writes a file of headers that reads back as the same rules, in a folder too', () => {
  expect(readHeadersFile(headersFile(rules))).toEqual(rules);
  expect(readHeadersFile(headersFile(rules, '/site/')).map(({ path }) => path)).toContain('/site/plans/*');
});

it('refuses to write more rules than a host reads', () => {
  expect(() => headersFile(headerRules(Array.from({ length: 100 }, (_, at) => `r${at}/index.html`)))).toThrow('at most 100 rules');
});

it('writes for nginx a location for each rule, the narrower before the wider, each with all its headers', () => {
  const text = nginxLocations(rules, '/site/');
  const found = [...text.matchAll(/location ~ "([^"]+)" \{([^}]*)\}/gu)];
  expect(found.length).toBe(rules.length);
  for (const address of addresses) {
    const first = found.find(([, regular = '']) => new RegExp(regular, 'u').test(`/site${address}`))?.[2] ?? '';
    const sent: Record<string, string> = Object.fromEntries(
      [...first.matchAll(/add_header (\S+) "([^"]*)" always;/gu)].map(([, name = '', value = '']): [string, string] => [name, value]),
    );
    expect(sent, address).toEqual(headersOf(rules, address));
  }
});

it('tells an object store how long each file keeps', () => {
  expect(objectCaching(rules, files).split('\n')).toContain('_astro/site.1a.css\tpublic, max-age=31536000, immutable');
  expect(objectCaching(rules, files).split('\n')).toContain('plans/yuncheng/index.html\tno-cache');
});
