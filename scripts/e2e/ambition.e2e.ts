import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlacedTarget } from '../../src/schemas/target.ts';
import { withSite, type Site } from './harness.ts';

const room = '/targets/ambition/';
const drawings = 'src/charts/test-output';

let site: Site;
beforeAll(async () => {
  site = await withSite();
});
afterAll(() => site.close());

/** Texts of the visible picture that run into each other or out of it, by bounding boxes. */
const colliding = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const svg = [...document.querySelectorAll<SVGSVGElement>('svg.ambition-chart')].find((one) => one.getClientRects().length > 0);
    if (!svg) return ['no picture is to be seen'];
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
    const outside = texts
      .filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1)
      .map(({ words }) => `${words} runs out`);
    const pairs = texts.flatMap((a, at) =>
      texts
        .slice(at + 1)
        .filter(
          (b) =>
            Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 0.5 &&
            // The box of a line of text is taller than its characters.
            Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 5,
        )
        .map((b) => `${a.words} | ${b.words}`),
    );
    return [...outside, ...pairs];
  });

test.each([360, 768, 1440])('keeps the words of the picture apart at %i px, without sideways scroll', async (width) => {
  const page = await site.tab({ viewport: { width, height: 900 } });
  for (const path of [room, '/']) {
    await page.goto(site.url + path);
    expect(await colliding(page), path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test.each(readdirSync(drawings).filter((name) => name.startsWith('ambition')))('keeps the words of %s apart', async (name) => {
  const svg = readFileSync(`${drawings}/${name}`, 'utf8');
  const width = name.endsWith('-narrow.svg') ? 324 : 572;
  const page = await site.tab({ viewport: { width: 600, height: 900 } });
  await page.goto(`${site.url}${room}`);
  await page.evaluate(
    ([markup, wide]) => {
      document.body.innerHTML = `<div style="width:${String(wide)}px;font-family:var(--hei);font-size:15px">${markup}</div>`;
    },
    [svg, width] as const,
  );
  expect(await colliding(page)).toEqual([]);
});

test('shows the rates that follow from targets.json, one for each row', async () => {
  const page = await site.tab();
  const targets = new Map(
    ((await (await page.request.get(`${site.url}/data/targets.json`)).json()) as PlacedTarget[]).map((target) => [target.id, target]),
  );
  await page.goto(site.url + room);
  const rows = await page
    .locator('.wide svg.ambition-chart a[data-target]')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('data-target') ?? '', link.querySelector('.value')?.textContent ?? '']));
  expect(rows.length).toBeGreaterThan(0);
  for (const [id = '', shown = ''] of rows) {
    const { value, baseline, year } = targets.get(id) as PlacedTarget;
    const multiple = baseline ? (value ?? 0) / baseline.value : 1 + (value ?? 0) / 100;
    const years = baseline ? (year ?? 0) - baseline.year : 3;
    if (baseline?.value === 0) expect(shown, id).toBe('');
    else expect(Number(/[\d.]+(?=%)/u.exec(shown)?.[0]), id).toBeCloseTo((multiple ** (1 / years) - 1) * 100, 1);
  }
  const based = [...targets.values()].filter(({ baseline }) => baseline !== null).map(({ id }) => id);
  expect(rows.map(([id]) => id)).toEqual(expect.arrayContaining(based));
});

test('leads from every row to its sentence', async () => {
  const page = await site.tab();
  await page.goto(site.url + room);
  const addresses = await page
    .locator('.wide svg.ambition-chart a[data-target]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) {
    const [path = '', fragment = ''] = address.split('#');
    expect(await (await page.request.get(site.url + path)).text(), address).toContain(`id="${fragment}"`);
  }
});

test('keeps what is printed and what is computed under heads of their own, without JavaScript', async () => {
  const page = await site.tab({ javaScriptEnabled: false });
  await page.goto(site.url + room);
  expect(await page.locator('#based thead th[scope=colgroup]').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('原文所印'), expect.stringContaining('本站推算')]),
  );
  expect(await page.locator('#method').innerText()).toMatch(/开五次方为 [\d.]+，减一，得年均 [\d.]+%/u);
});
