import type { Corpus } from '../lib/assembleCorpus.ts';
import { drawAmbition } from './ambitionDraw.ts';
import { asStrips } from './ambitionLayout.ts';
import { ambitionOf, rowsOf } from './ambitionRows.ts';
import { ambitionTable } from './ambitionTable.ts';
import { ambitionCaveats, ambitionClaim, ambitionReading } from './ambitionWords.ts';
import type { Chart } from './chart.ts';

/** Id of the chart and last part of its page; no indicator may have it. */
const id = 'ambition';

/** The chart of rates that follow from printed baselines and from rates printed for several years; null where no plan prints either. */
export function ambitionChart(corpus: Corpus): Chart | null {
  const ambition = ambitionOf(corpus);
  const rows = rowsOf([...ambition.based, ...ambition.growth]);
  if (rows.length === 0) return null;
  const speaking = new Set(rows.map(({ plan }) => plan.id));
  return {
    id,
    title: ambitionClaim(ambition),
    caveats: ambitionCaveats(ambition, corpus),
    plans: corpus.plans.filter((plan) => speaking.has(plan.id)),
    page: `/targets/${id}/`,
    pageLabel: '看原句与数据表',
    pictures: [
      {
        scale: null,
        reading: ambitionReading(ambition, asStrips(ambition)),
        draw: (drawing) => drawAmbition(ambition, drawing),
      },
    ],
    wide: { drawn: 572, from: 520 },
    table: ambitionTable(ambition, corpus),
  };
}
