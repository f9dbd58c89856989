import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { z } from 'astro/zod';
import { placedTargetSchema } from '../../src/schemas/target.ts';
import type { Site } from './harness.ts';

/** A chart as the list on /charts/ names it. */
export interface ListedChart {
  id: string;
  title: string;
  /** Whether its frame page offers two scales. */
  choice: boolean;
}

/** Every chart of the built site, as its list has them. */
export async function listedCharts(site: Site): Promise<ListedChart[]> {
  const page = await site.tab({ javaScriptEnabled: false });
  await page.goto(`${site.url}/charts/`);
  const charts = await page.locator('main li').evaluateAll((entries) =>
    entries.map((entry) => ({
      id: entry.querySelector('a[href$=".csv"]')?.getAttribute('href')?.replace('/charts/', '').replace('.csv', '') ?? '',
      title: entry.querySelector('a')?.textContent.trim() ?? '',
      choice: entry.querySelectorAll('a[href$=".svg"]').length > 1,
    })),
  );
  await page.close();
  return charts;
}

/** Targets of the built site by id. */
export function builtTargets(): Map<string, z.infer<typeof placedTargetSchema>> {
  const all = z.array(placedTargetSchema).parse(JSON.parse(readFileSync('dist/data/targets.json', 'utf8')));
  return new Map(all.map((target) => [target.id, target]));
}

/** Texts of the pictures in sight that overlap another or leave their picture, in words. */
export async function crowded(page: Page): Promise<{ texts: number; wrong: string[] }> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    let texts = 0;
    for (const svg of document.querySelectorAll<SVGSVGElement>('[data-figure] svg')) {
      if (!svg.checkVisibility()) continue;
      const frame = svg.getBoundingClientRect();
      const boxes = [...svg.querySelectorAll('text')].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
      texts += boxes.length;
      // Sorted from the top, a text meets only those that begin above its end.
      boxes.sort((a, b) => a.box.top - b.box.top);
      boxes.forEach((a, at) => {
        if (a.box.left < frame.left - 1 || a.box.right > frame.right + 1 || a.box.top < frame.top - 1 || a.box.bottom > frame.bottom + 1)
          wrong.push(`outside: ${a.words}`);
        for (const b of boxes.slice(at + 1)) {
          if (b.box.top >= a.box.bottom - 0.5) break;
          if (a.box.right > b.box.left + 0.5 && b.box.right > a.box.left + 0.5) wrong.push(`overlap: ${a.words} / ${b.words}`);
        }
      });
    }
    return { texts, wrong };
  });
}
