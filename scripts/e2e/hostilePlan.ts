import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, it } from 'vitest';
import { allXssStrings } from '../security/xssStrings.ts';
import type { Site } from './harness.ts';
import { watchHostile } from './inert.ts';
import { ask } from './searching.ts';

/** A string as a line of a text can hold it: without what ends a line, what no text has, the blank without width, which reading drops, and marks of direction, with which a text is refused. */
const asLine = (text: string): string =>
  text.replace(/[\r\n\u2028\u2029\0\u0001\u0007\u001b\f]+|[\u200b\u202a-\u202e\u2066-\u2069]/gu, ' ').trim();
const lines = [...new Set(allXssStrings.map(asLine))];
/** Those that can be names beside each other: the anchor of a name has no blanks, so of some that differ by them alone the last. */
const names = [...new Map(lines.map((line) => [line.replace(/\s/gu, ''), line])).values()];

/**
 * A plan in which everything that a text can name is a hostile string: title, tasks, units, terms, instruments, boxes.
 * @param more further chapters, from the third on
 */
export function hostilePlan(more: string): string {
  const at = (place: number): string => names[place % names.length] ?? '';
  const tasks = lines.map((line, place) =>
    [
      `${place + 1}.${line}。实施“${at(place + 3)}”工程，落实《${at(place + 5)}》${place % 10 === 0 ? `，有效注册商标达到${place + 1}件` : ''}。${at(place + 7)}`,
      `（责任单位：市${at(place + 9)}局、市市场监管局）`,
    ].join('\n'),
  );
  return [
    `淄博市“${at(0)}”方案`,
    `${at(1)}为试验而作。`,
    '一、主要任务',
    `（一）${at(2)}`,
    ...tasks,
    `专栏1 ${at(31)}`,
    `1.${at(32)}。${at(33)}`,
    `二、${at(34)}`,
    `（一）${at(35)}`,
    at(36),
    more,
  ].join('\n');
}

const bare = (words: string): string => words.normalize('NFKC').replace(/\s/gu, '');

/** Elements that no page of ours has, whatever a text says. */
const foreign = new Set('iframe object embed frame marquee math plaintext xmp applet portal'.split(' '));

/** Elements, handlers and addresses in a page, as a browser parses it, that we never write. */
function strangers(page: string): string[] {
  const found: string[] = [];
  const pending: Tree.Node[] = [parse(page)];
  for (let node = pending.shift(); node !== undefined; node = pending.shift()) {
    if ('tagName' in node) {
      const { tagName, attrs } = node;
      if (foreign.has(tagName) || (tagName === 'base' && !attrs.some(({ name }) => name === 'target'))) found.push(tagName);
      for (const { name, value } of attrs) {
        // Matches onerror and style; does not match one of ours, as we write neither.
        if (/^(?:on|style$)/u.test(name)) found.push(`${tagName} ${name}`);
        // Matches javascript:甲 behind blanks; does not match /plans/甲/.
        if (/^(?:href|src|action)$/u.test(name) && /^\s*(?:javascript|vbscript|data:text)/iu.test(value))
          found.push(`${tagName} ${name}=${value}`);
      }
    }
    if ('childNodes' in node) pending.push(...node.childNodes);
  }
  return found;
}

/** What the site must be with that plan as zibo. */
export function hostilePlanTests(dist: string, served: () => Site): void {
  const built = (end: string): string[] => readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(end));

  it('shows more than two hundred of the strings on the page of the plan as their characters, each whole', async () => {
    expect(lines.length).toBeGreaterThanOrEqual(200);
    const page = await served().page({ bypassCSP: true });
    const hostile = await watchHostile(page);
    await page.goto(`${served().url}/plans/zibo/`, { waitUntil: 'networkidle' });
    const shown = bare((await page.locator('main').textContent()) ?? '');
    expect(lines.filter((line) => !shown.includes(bare(line)))).toEqual([]);
    expect(await hostile()).toEqual([]);
    await page.context().close();
  });

  it('has on no page of the site an element, a handler or an address that a string made', async () => {
    const page = await served().page({ bypassCSP: true, javaScriptEnabled: true });
    const hostile = await watchHostile(page);
    const addresses = built('index.html').map((file) => `/${file.slice(0, -'index.html'.length)}`);
    const rooms = addresses.filter((address) => !/^\/(?:plans\/(?!zibo)|departments\/.|targets\/.|charts\/.|themes\/.)/u.test(address));
    const tasks = rooms.filter((address) => address.startsWith('/plans/zibo/'));
    const visited = [
      ...rooms.filter((address) => !tasks.includes(address)),
      ...tasks.filter((_, place) => place % 25 === 0),
      '/departments/market-regulation/',
      '/targets/registered-trademarks/',
      '/charts/registered-trademarks/',
    ];
    for (const address of visited) {
      await page.goto(served().url + address, { waitUntil: 'load' });
      expect(await hostile(), address).toEqual([]);
    }
    expect(visited.length).toBeGreaterThan(20);
    await page.context().close();
  });

  it('parses every built page to the elements we write, none of the strings’', () => {
    const files = built('.html').filter((file) => file.startsWith('plans/zibo/') || !file.startsWith('plans/'));
    const bad = files.flatMap((file) => strangers(readFileSync(join(dist, file), 'utf8')).map((words) => `${file} ${words}`));
    expect(files.length).toBeGreaterThan(300);
    expect(bad).toEqual([]);
    expect(strangers('<p onclick=1><a href=" javascript:1">甲</a><math></math></p>')).toEqual([
      'p onclick',
      'a href= javascript:1',
      'math',
    ]);
  });

  it('keeps every string whole in the data, and every data file a file of its form', () => {
    const provisions = readFileSync(join(dist, 'data/provisions.json'), 'utf8');
    const texts = bare(
      (JSON.parse(provisions) as { text: string; title?: string | null }[]).map(({ text, title }) => `${title ?? ''}${text}`).join(''),
    );
    expect(lines.filter((line) => !texts.includes(bare(line)))).toEqual([]);
    for (const file of built('.json')) expect(() => JSON.parse(readFileSync(join(dist, file), 'utf8')) as unknown, file).not.toThrow();
    for (const file of built('.csv')) {
      // A cell that begins as a formula does would run in a spreadsheet: it goes behind a mark.
      const cells = csvParseRows(readFileSync(join(dist, file), 'utf8').replace(/^\ufeff/u, '')).flat();
      expect(
        cells.filter((cell) => /^[=@]./su.test(cell)),
        file,
      ).toEqual([]);
    }
  });

  it('draws charts of it as well-formed files with nothing that runs', async () => {
    const { JSDOM } = await import('jsdom');
    const files = built('.svg').filter((file) => file.startsWith('charts/'));
    for (const file of files) {
      const { document } = new JSDOM(readFileSync(join(dist, file), 'utf8'), { contentType: 'image/svg+xml' }).window;
      const alive = [...document.querySelectorAll('script, a, style, foreignObject, image, animate, set, use:not([href^="#"])')].map(
        ({ outerHTML }) => outerHTML,
      );
      expect(alive, file).toEqual([]);
    }
    expect(files.length).toBeGreaterThan(10);
  });

  it('finds the strings, compares the plan and takes it along, and runs none', async () => {
    const page = await served().page({ bypassCSP: true, acceptDownloads: true });
    const hostile = await watchHostile(page);
    await page.goto(`${served().url}/search/?q=ran%3D1`, { waitUntil: 'networkidle' });
    for (const query of ['<img', 'ran=1', '<script>', 'onerror=', 'javascript:ran']) {
      const { state, provisions } = await ask(page, query);
      expect([state, provisions > 0], query).toEqual(['done', true]);
    }
    await page.goto(`${served().url}/compare/?plans=zibo,yuncheng&task=zibo/1-1-1`, { waitUntil: 'networkidle' });
    await page.locator('[data-comparison]').waitFor();
    for (const kind of ['docx', 'xlsx', 'csv', 'md']) {
      const button = page.locator(`[data-export="${kind}"]:visible`);
      if ((await button.count()) === 0) continue;
      const [download] = await Promise.all([page.waitForEvent('download'), button.first().click()]);
      expect(readFileSync(await download.path()).length, kind).toBeGreaterThan(500);
    }
    expect(await hostile()).toEqual([]);
    await page.context().close();
  });
}
