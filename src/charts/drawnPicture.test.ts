import { expect, test } from 'vitest';
import { realCorpus } from '../lib/realCorpus.ts';
import { chartCatalogue } from './catalogue.ts';
import { drawnPicture } from './drawnPicture.ts';

test('a picture is drawn once for a width, with ids of its own for each, and says how high it is', () => {
  const ids = new Set<string>();
  for (const chart of chartCatalogue(realCorpus()))
    for (const picture of chart.pictures)
      for (const width of [chart.wide.drawn, 324]) {
        const drawn = drawnPicture(chart, picture, width);
        expect(drawnPicture(chart, picture, width)).toBe(drawn);
        expect(drawn.markup).toContain(`viewBox="0 0 ${String(width)} ${String(drawn.height)}"`);
        // Matches id="chart-patents-title"; does not match data-id="…".
        for (const [, id = ''] of drawn.markup.matchAll(/ id="([^"]+)"/gu)) {
          expect(ids.has(id), id).toBe(false);
          ids.add(id);
        }
      }
  expect(ids.size).toBeGreaterThan(20);
});
