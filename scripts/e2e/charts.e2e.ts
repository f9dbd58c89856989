import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtTargets, crowded, listedCharts, type ListedChart } from './charting.ts';
import { withSite, type Site } from './harness.ts';

let site: Site;
let charts: ListedChart[];
beforeAll(async () => {
  site = await withSite();
  charts = await listedCharts(site);
});
afterAll(() => site.close());

const widths = [360, 768, 1440];

test('the list has every chart under an id and a title of its own', () => {
  expect(charts.length).toBeGreaterThan(5);
  for (const { id, title } of charts) expect([id, title].includes('')).toBe(false);
  expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
  expect(charts.some(({ choice }) => choice)).toBe(true);
});

test('texts of every chart keep apart and inside at each width, on both scales', async () => {
  const page = await site.tab({ javaScriptEnabled: false });
  const wrong: Record<string, string[]> = {};
  let texts = 0;
  for (const { id } of charts) {
    await page.goto(`${site.url}/charts/${id}/`);
    const radios = page.locator('[data-scales] input');
    for (let at = 0; at < Math.max(1, await radios.count()); at += 1) {
      if (at > 0) await radios.nth(at).check();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const found = await crowded(page);
        texts += found.texts;
        if (found.texts === 0) found.wrong.push('no text in sight');
        if (found.wrong.length > 0) wrong[`${id} ${at} at ${width} px`] = found.wrong;
      }
    }
  }
  expect(wrong).toEqual({});
  expect(texts).toBeGreaterThan(charts.length * 3 * 6);
  await page.close();
});

test.each(['/', '/targets/'])('texts of the charts on %s keep apart and inside at each width', async (address) => {
  const page = await site.tab({ javaScriptEnabled: false });
  await page.goto(site.url + address);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const { texts, wrong } = await crowded(page);
    expect(wrong, `${width} px`).toEqual([]);
    expect(texts).toBeGreaterThan(0);
  }
  await page.close();
});

const drawings = 'src/charts/test-output';

test('texts of the pictures of edge data keep apart and inside', async () => {
  const names = readdirSync(drawings).filter((name) => name.startsWith('target-edge-'));
  expect(names.length).toBeGreaterThan(20);
  const page = await site.tab({ javaScriptEnabled: false, viewport: { width: 700, height: 900 } });
  await page.goto(`${site.url}/charts/`);
  const wrong: Record<string, string[]> = {};
  for (const name of names) {
    const width = name.endsWith('-narrow.svg') ? 324 : 572;
    // A file has an element a line, and breaks between words would be spaces.
    const markup = readFileSync(`${drawings}/${name}`, 'utf8').replaceAll('>\n<', '><');
    await page.setContent(`<!doctype html><figure data-figure style="margin:0;width:${width}px">${markup}</figure>`);
    const found = await crowded(page);
    if (found.wrong.length > 0) wrong[name] = found.wrong;
  }
  expect(wrong).toEqual({});
  await page.close();
});

/** What is read of the marks of a picture in sight. */
interface Read {
  target: string;
  /** What the mark claims to show. */
  value: number;
  label: string;
  /** What the places of its circles mean by the ticks; null where the axis has less than two, or no such circle. */
  placed: number | null;
  from: number | null;
  /** What half a pixel means there, as a share of the value on a log axis, as an amount on another. */
  half: { share: number; amount: number };
}

/** Matches 10.5万 in ≥10.5万件 and 30 in +30%; does not match 未写数值. */
const figure = /([\d.]+)([万亿]?)/u;
/** The figure of a label in base units. */
const figureOf = (label: string): number => {
  const [, digits = '', large = ''] = figure.exec(label) ?? [];
  return Number(digits) * (large === '万' ? 1e4 : large === '亿' ? 1e8 : 1);
};

test('every number of every chart – in its data, its label and the place of its circle – is that of its target', async () => {
  const targets = builtTargets();
  const page = await site.tab({ viewport: { width: 1440, height: 900 } });
  let placed = 0;
  let based = 0;
  let read = 0;
  for (const { id, choice } of charts) {
    for (const scale of choice ? ['linear', 'log'] : ['']) {
      await page.goto(`${site.url}/charts/${id}/?scale=${scale}`);
      if (scale) await page.locator(`[data-scales] [value=${scale}]:checked`).waitFor();
      const marks = await page.evaluate(() => {
        const found: Read[] = [];
        for (const panel of document.querySelectorAll('[data-figure] svg [data-panel]')) {
          if (!panel.checkVisibility()) continue;
          const reading = [...document.querySelectorAll('figcaption .note')].find((one) => one.checkVisibility())?.textContent ?? '';
          const lines = [...panel.querySelectorAll('.grid')].map((line) => Number(line.getAttribute('x1')));
          // A label at the edge is moved inwards; only one that stands at its line says where its value is.
          const ticks = [...panel.querySelectorAll('.tick[data-value]')]
            .map((tick) => ({ x: Number(tick.getAttribute('x')), value: Number(tick.getAttribute('data-value')) }))
            .filter(({ x }) => lines.some((line) => Math.abs(line - x) < 0.2));
          const log = panel.getAttribute('data-panel') !== 'growths' && reading.includes('对数');
          const usable = log ? ticks.filter(({ value }) => value > 0) : ticks;
          const [a, b] = [usable[0], usable.at(-1)];
          for (const link of panel.querySelectorAll<SVGAElement>('a[data-target][data-value]')) {
            const means = (kind: string): number | null => {
              const circle = link.querySelector(`circle.${kind}`);
              if (!circle || !a || !b || a.value === b.value) return null;
              const share = (Number(circle.getAttribute('cx')) - a.x) / (b.x - a.x);
              return log ? a.value * (b.value / a.value) ** share : a.value + share * (b.value - a.value);
            };
            // A tick is rounded to a tenth of a pixel.
            const pixels = a && b ? Math.abs(b.x - a.x) * 2 : 1;
            found.push({
              target: link.dataset['target'] ?? '',
              value: Number(link.dataset['value']),
              label: link.querySelector('.value')?.textContent ?? '',
              placed: means('target'),
              from: means('baseline'),
              half: log
                ? { share: a && b ? Math.log(b.value / a.value) / pixels : 0, amount: 0 }
                : { share: 0, amount: a && b ? Math.abs(b.value - a.value) / pixels : 0 },
            });
          }
        }
        return found;
      });
      for (const mark of marks) {
        const target = targets.get(mark.target);
        const where = `${id} ${scale} ${mark.target}`;
        expect(target?.value, where).toBe(mark.value);
        expect(figureOf(mark.label), `${where} ${mark.label}`).toBeCloseTo(Math.abs(mark.value), 6);
        read += 1;
        if (mark.placed !== null) placed += 1;
        const stands: [at: number | null, value: number | undefined][] = [
          [mark.placed, mark.value],
          [mark.from, target?.baseline?.value],
        ];
        for (const [at, value] of stands) {
          // The 0 of a log axis stands apart.
          if (at === null || (value === 0 && mark.half.share > 0)) continue;
          if (value === undefined) throw new Error(`${where} draws a baseline that is not printed`);
          expect(Math.abs(at - value), `${where} stands at ${at}`).toBeLessThanOrEqual(mark.half.share * value + mark.half.amount);
        }
        if (target?.baseline && mark.from !== null) based += 1;
      }
    }
  }
  expect(read).toBeGreaterThan(20);
  expect(placed / read).toBeGreaterThan(0.9);
  expect(based).toBeGreaterThan(4);
  await page.close();
});
