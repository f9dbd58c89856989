import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { nginxMap } from '../../src/lib/addresses/hosts.ts';
import { headerRules, headersOf } from '../../src/lib/security/headers.ts';
import { headersFile, nginxMaps, nginxVariable } from '../../src/lib/security/hosts.ts';
import { contentType, isText, mediaType, mediaTypes } from '../deploy/mediaTypes.ts';
import { filesOf } from '../siteFiles.ts';
import { readPage } from '../links.ts';
import { siteFolder } from '../serve.ts';
import { withSite } from './harness.ts';
import { nginxProgram, recipe, serveWithNginx } from './nginx.ts';
import { pythonProgram, serveWithPython } from './python.ts';
import type { Served } from './started.ts';
import { ask } from './searching.ts';

const files = filesOf(siteFolder);
const rules = headerRules(files);
const built = (file: string): string => readFileSync(join(siteFolder, file), 'utf8');
/** The address of a file: plans/index.html is /plans/. */
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;
/** One file of each kind in each room of the site. */
const samples = [
  ...Map.groupBy(files, (file) => `${file.split('/')[0] ?? ''} ${/\.[^/]*$/u.exec(file)?.[0].replace(/.*(?=\.\w+$)/u, '') ?? ''}`),
]
  .map(([, [first = '']]) => first)
  .concat('charts/ambition/index.html', 'plans/yuncheng/2-2-2.csl.json');

/** An answer as it came over the wire, not unpacked. */
interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

function get(url: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((answer, fail) => {
    request(url, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        answer({ status: response.statusCode ?? 0, headers: response.headers as Answer['headers'], body: Buffer.concat(parts) }),
      );
    })
      .on('error', fail)
      .end();
  });
}

describe.runIf(nginxProgram !== undefined)('nginx, running with the recipe', () => {
  let site: Served;
  const moved = { from: `/terms/${'入园惠企'.repeat(12)}/`, to: '/terms/#t-入园惠企' };
  beforeAll(async () => {
    site = await serveWithNginx(nginxProgram ?? '', siteFolder, nginxMap([moved, { from: '/plans/old/', to: '/plans/zibo/' }]));
  });
  afterAll(() => site.close());

  it('sends with every kind of file in every room the headers and the type that are its own, and with unknown addresses those of 404.html', async () => {
    expect(samples.length).toBeGreaterThan(50);
    const expectAs = async (address: string, file: string, status: number) => {
      const { status: sent, headers } = await get(site.url + address);
      expect(sent, address).toBe(status);
      expect(headers['content-type'], address).toBe(contentType(file));
      const wanted = headersOf(rules, addressOf(file));
      for (const name of new Set(rules.flatMap((rule) => Object.keys(rule.headers)).concat('Cache-Control')))
        expect(headers[name.toLowerCase()], `${address} ${name}`).toBe(wanted[name]);
    };
    for (const file of samples) await expectAs(encodeURI(addressOf(file)), file, 200);
    await expectAs('/plans/none/', '404.html', 404);
    await expectAs('/charts/none/', '404.html', 404);
    expect((await get(`${site.url}/plans/none/`)).body.toString()).toBe(built('404.html'));
  });

  it('leads from moved addresses, long and Chinese ones too, with the query; and from a folder to its slash', async () => {
    const leads = async (address: string) => {
      const { status, headers } = await get(site.url + address);
      return [status, headers['location']];
    };
    expect(await leads(encodeURI(moved.from))).toEqual([301, encodeURI(moved.to)]);
    expect(await leads('/plans/old/?mark=1')).toEqual([301, '/plans/zibo/?mark=1']);
    expect(await leads('/plans/zibo?mark=1')).toEqual([301, '/plans/zibo/?mark=1']);
  });

  it('packs texts and nothing that is packed already, sends parts of a file, and says when nothing changed', async () => {
    const packed = async (file: string) =>
      (await get(site.url + encodeURI(addressOf(file)), 'GET', { 'accept-encoding': 'gzip' })).headers['content-encoding'] === 'gzip';
    const large = samples.filter((file) => statSync(join(siteFolder, file)).size > 2000);
    for (const file of large) expect(await packed(file), file).toBe(isText(mediaType(file)));
    const whole = await get(`${site.url}/data/targets.json`);
    const part = await get(`${site.url}/data/targets.json`, 'GET', { range: 'bytes=10-19' });
    expect([part.status, part.body.equals(whole.body.subarray(10, 20))]).toEqual([206, true]);
    expect(
      (await get(`${site.url}/plans/`, 'GET', { 'if-none-match': (await get(`${site.url}/plans/`)).headers['etag'] ?? '' })).status,
    ).toBe(304);
  });

  it('serves search and the offline copy to a browser, under its policy', async () => {
    const harness = await withSite();
    const page = await harness.page({ serviceWorkers: 'allow' });
    const refused: string[] = [];
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    await page.goto(`${site.url}/search/`);
    expect((await ask(page, '入园惠企')).state).toBe('done');
    // The worker makes its copy under the policy of its own answer.
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(`${site.url}/`);
    expect(refused).toEqual([]);
    await harness.close();
  });
});

describe('nginx, by its recipe read as a text', () => {
  it('sends each header of the site by its variable, and no other', () => {
    const sent = [...recipe.matchAll(/^ {2}add_header (\S+) (\$\w+) always;$/gmu)].map(([, name = '', variable = '']) => [name, variable]);
    const names = new Set(rules.flatMap((rule) => Object.keys(rule.headers)));
    expect(Object.fromEntries(sent)).toEqual(Object.fromEntries([...names].map((name) => [name, nginxVariable(name)])));
  });

  it('knows the type of every file of the site, and packs and marks as UTF-8 what is text', () => {
    const block = /^ {2}types \{\n([^}]+)\}/mu.exec(recipe)?.[1] ?? '';
    const rows = [...block.matchAll(/^ +(\S+) ([^;]+);$/gmu)].flatMap(([, type = '', ends = '']) =>
      ends.split(' ').map((end) => [`.${end}`, type]),
    );
    const single = Object.entries(mediaTypes).filter(([end]) => /^\.[^.]+$/u.test(end));
    expect(Object.fromEntries(rows)).toEqual({ ...Object.fromEntries(single), '.nginx': 'text/plain' });
    const listed = (name: string) => (new RegExp(`^ {2}${name} ([^;]+);`, 'mu').exec(recipe)?.[1] ?? '').split(/\s+/u);
    const texts = [...new Set(Object.values(mediaTypes))].filter((type) => isText(type) && type !== 'text/html').sort();
    expect(listed('charset_types').sort()).toEqual(texts);
    expect(listed('gzip_types').sort()).toEqual([...texts, 'application/wasm'].sort());
  });

  it('includes what the build wrote for it, from the same rules', () => {
    for (const [, file = ''] of recipe.matchAll(/include \/srv\/policy-parallel\/(\S+);/gu)) expect(files).toContain(file);
    expect(built('_headers.nginx')).toBe(nginxMaps(rules));
  });
});

describe('Cloudflare Pages', () => {
  it('takes the headers and the redirects: 100 rules, 2,000 redirects, short lines', () => {
    const headers = built('_headers').split('\n');
    expect(built('_headers')).toBe(headersFile(rules));
    expect(headers.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...headers.map((line) => line.length))).toBeLessThanOrEqual(2000);
    const redirects = built('_redirects').split('\n');
    expect(redirects.length - 1).toBeLessThanOrEqual(2000);
    expect(Math.max(...redirects.map((line) => line.length))).toBeLessThanOrEqual(1000);
  });

  it('is told a command of package.json, our folder, and a Node that will do', () => {
    const text = readFileSync('scripts/deploy/cloudflare-pages.md', 'utf8');
    const told = (name: string) => new RegExp(`^\\| ${name} +\\| \`([^\`]+)\` +\\|$`, 'mu').exec(text)?.[1] ?? '';
    expect(isOurs(told('Build command'))).toBe(true);
    expect(told('Build output directory')).toBe(siteFolder);
    expect(Number(told('`NODE_VERSION`'))).toBeGreaterThanOrEqual(20);
    expect(text).toContain(`pages deploy ${siteFolder} `);
  });
});

/** Whether a command is one of npm's own or of package.json: npm ci, npm run build; not npm run biuld. */
function isOurs(command: string): boolean {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const name = /^npm run (\S+)$/u.exec(command)?.[1];
  return command === 'npm ci' || (name !== undefined && name in scripts);
}

it('GitHub Pages builds with commands of package.json for the address that the settings name, and uploads our folder with _astro', () => {
  interface Step {
    id?: string;
    uses?: string;
    run?: string;
    env?: Record<string, string>;
    with?: Record<string, unknown>;
  }
  const workflow = parse(readFileSync('scripts/deploy/github-pages.yml', 'utf8')) as {
    permissions: Record<string, string>;
    jobs: { deploy: { steps: Step[] } };
  };
  const { steps } = workflow.jobs.deploy;
  const commands = steps.flatMap(({ run }) => run ?? []);
  expect(commands).toEqual(['npm ci', 'npm run build']);
  expect(commands.every(isOurs)).toBe(true);
  const at = (part: string) => steps.findIndex(({ uses, run }) => (uses ?? run ?? '').startsWith(part));
  const order = [
    'actions/checkout',
    'actions/setup-node',
    'actions/configure-pages',
    'npm ci',
    'npm run build',
    'actions/upload-pages',
    'actions/deploy-pages',
  ];
  expect(order.map(at)).toEqual(order.map((_, place) => place));
  expect(steps[at('actions/configure-pages')]?.id).toBe('pages');
  expect(steps[at('npm run build')]?.env).toEqual({
    SITE_URL: '${{ steps.pages.outputs.origin }}',
    BASE_PATH: '${{ steps.pages.outputs.base_path }}',
  });
  expect(steps[at('actions/upload-pages')]?.with).toEqual({ path: siteFolder });
  expect(workflow.permissions).toMatchObject({ pages: 'write', 'id-token': 'write' });
  expect(files).toContain('.nojekyll');
});

describe('an object store', () => {
  const home = mkdtempSync(join(tmpdir(), 'store-'));
  afterAll(() => rmSync(home, { recursive: true }));
  /** Runs the script over the site, with one address moved, before a stub that writes down what it is asked: one call, a list of words. */
  function dryRun(environment: Record<string, string> = {}): { calls: string[][]; said: string; status: number | null } {
    const bin = join(home, 'bin');
    const site = join(home, 'site');
    const log = join(home, 'calls');
    mkdirSync(bin, { recursive: true });
    mkdirSync(site, { recursive: true });
    for (const name of ['index.html', '_headers'])
      if (!existsSync(join(site, name))) symlinkSync(resolve(siteFolder, name), join(site, name));
    const base = environment['PREFIX'] === undefined ? '' : `/${environment['PREFIX']}`;
    writeFileSync(join(site, 'redirects.json'), JSON.stringify([{ from: `${base}/terms/入园/`, kind: 'moved', to: [`${base}/plans/`] }]));
    writeFileSync(join(bin, 'aws'), `#!/bin/sh\nprintf '%s\\037' "$@" >> "${log}"\necho >> "${log}"\n`);
    chmodSync(join(bin, 'aws'), 0o755);
    writeFileSync(log, '');
    const { status, stdout, stderr } = spawnSync('bash', ['scripts/deploy/object-store.sh', site], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`, BUCKET: 'policy', ...environment },
    });
    const calls = readFileSync(log, 'utf8').split('\n').slice(0, -1);
    return { calls: calls.map((call) => call.split('\u001f').slice(0, -1)), said: stdout + stderr, status };
  }
  const option = (call: readonly string[], name: string): string => call[call.indexOf(name) + 1] ?? '';
  /** Whether the filters of a call let a file through: the last that fits counts; * fits any characters, as the AWS CLI has it. */
  function uploads(call: readonly string[], file: string): boolean {
    return call.reduce((is, word, place) => {
      if (word !== '--include' && word !== '--exclude') return is;
      const fits = new RegExp(`^${(call[place + 1] ?? '').replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 'u').test(file);
      return fits ? word === '--include' : is;
    }, true);
  }

  it('is a script that bash takes', () => {
    expect(spawnSync('bash', ['-n', 'scripts/deploy/object-store.sh']).status).toBe(0);
  });

  it('gets every file of the site once, with its type and how long it keeps, pages last', () => {
    const { calls, status } = dryRun();
    expect(status).toBe(0);
    const groups = calls.filter((call) => call[1] === 'sync' && call.includes('--content-type'));
    // Settings of other hosts.
    const others = new Set(['.nojekyll', '_headers', '_headers.nginx', '_redirects', 'redirects.nginx']);
    for (const file of files) {
      const own = groups.filter((call) => uploads(call, file));
      expect(own.length, file).toBe(others.has(file) ? 0 : 1);
      for (const call of own) {
        expect(option(call, '--content-type'), file).toBe(contentType(file));
        expect(option(call, '--cache-control'), file).toBe(headersOf(rules, addressOf(file))['Cache-Control']);
      }
    }
    expect(option(groups.at(-1) ?? [], '--content-type')).toBe('text/html; charset=utf-8');
  });

  it('takes what is gone out of the store, but not what older pages load, and says what became of moved addresses', () => {
    const { calls, said } = dryRun();
    const cleared = calls.filter((call) => call.includes('--delete'));
    expect(cleared.length).toBe(1);
    expect(uploads(cleared[0] ?? [], 'plans/zibo/index.html')).toBe(true);
    expect(uploads(cleared[0] ?? [], '_astro/old.js')).toBe(false);
    const [redirect = []] = calls.filter((call) => call.includes('--website-redirect'));
    expect([redirect[3], option(redirect, '--website-redirect')]).toEqual(['s3://policy/terms/入园/index.html', '/plans/']);
    const [website = []] = calls.filter((call) => call[1] === 'website');
    expect([option(website, '--index-document'), option(website, '--error-document')]).toEqual(['index.html', '404.html']);
    for (const [name, value] of Object.entries(rules[0]?.headers ?? {})) expect(said).toContain(`${name}: ${value}`);
  });

  it('goes to another endpoint and below a folder where told so, and nowhere without a bucket', () => {
    const { calls } = dryRun({ ENDPOINT: 'https://s3.oss-cn-beijing.aliyuncs.com', PREFIX: 'site' });
    expect(calls.every((call) => option(call, '--endpoint-url') === 'https://s3.oss-cn-beijing.aliyuncs.com')).toBe(true);
    expect(calls.filter((call) => call[1] === 'sync').every((call) => call[3] === 's3://policy/site')).toBe(true);
    const [redirect = []] = calls.filter((call) => call.includes('--website-redirect'));
    expect(redirect.slice(2, 4)).toEqual([join(home, 'site/terms/入园/index.html'), 's3://policy/site/terms/入园/index.html']);
    const none = dryRun({ BUCKET: '' });
    expect([none.status, none.calls]).toEqual([1, []]);
  });
});

it('IIS knows the type of every file, shows 404.html and sends what every answer has', () => {
  const { document } = new JSDOM(readFileSync('scripts/deploy/web.config', 'utf8'), { contentType: 'text/xml' }).window;
  const rows = (name: string, key: string, value: string) =>
    Object.fromEntries([...document.querySelectorAll(name)].map((one) => [one.getAttribute(key) ?? '', one.getAttribute(value) ?? '']));
  const single = Object.keys(mediaTypes).filter((end) => /^\.[^.]+$/u.test(end));
  expect(rows('mimeMap', 'fileExtension', 'mimeType')).toEqual(
    Object.fromEntries([['.', contentType('SHA256SUMS')], ...single.map((end) => [end, contentType(`x${end}`)])]),
  );
  // A second line for an ending that IIS knows by itself would make it refuse the whole file.
  expect([...document.querySelectorAll('staticContent > remove')].map((one) => one.getAttribute('fileExtension'))).toEqual([
    '.',
    ...single.sort(),
  ]);
  const { 'Content-Security-Policy': inThePage, ...everywhere } = rules[0]?.headers ?? {};
  expect(inThePage).toBeDefined();
  expect(rows('customHeaders > remove', 'name', 'name')).toEqual(rows('customHeaders > add', 'name', 'name'));
  expect(rows('customHeaders > add', 'name', 'value')).toEqual({ ...everywhere, 'Cache-Control': 'no-cache' });
  expect(document.querySelector('error')?.getAttribute('path')).toBe('404.html');
});

describe.runIf(pythonProgram !== undefined)('python -m http.server, which knows nothing but files', () => {
  it('has every file of the site and every page that a link leads to at its very address, with no redirect', async () => {
    const site = await serveWithPython(pythonProgram ?? '', siteFolder);
    const links = files
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => readPage(built(file)).links.map((link) => new URL(link, site.url + encodeURI(addressOf(file)))))
      .filter(({ origin }) => origin === site.url)
      .map(({ pathname }) => pathname);
    const addresses = new Set([...links, ...samples.map((file) => encodeURI(addressOf(file)))]);
    expect(addresses.size).toBeGreaterThan(1000);
    const wrong: string[] = [];
    for (const address of addresses) if ((await get(site.url + address, 'HEAD')).status !== 200) wrong.push(address);
    await site.close();
    expect(wrong).toEqual([]);
  });
});
