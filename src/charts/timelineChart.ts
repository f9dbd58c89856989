import type { Corpus } from '../lib/assembleCorpus.ts';
import { isAggregated } from './aggregate.ts';
import type { Chart } from './chart.ts';
import { countsReading, timelineCounts } from './timelineCounts.ts';
import { timeline } from './timeline.ts';
import { timelineClaim, timelineReading, timelineRows } from './timelineRows.ts';

/** The plans in time: when they were signed and which years they cover. */
export function timelineChart({ plans }: Pick<Corpus, 'plans'>): Chart {
  const rows = timelineRows(plans);
  const title = timelineClaim(rows);
  const many = isAggregated(rows.length);
  return {
    id: 'timeline',
    title,
    caveats: [],
    plans,
    page: '/plans/',
    pageLabel: '看各份文件',
    pictures: [
      {
        scale: null,
        reading: many ? countsReading(rows) : timelineReading(rows),
        draw: (drawing) => (many ? timelineCounts : timeline)(rows, { ...drawing, title }),
      },
    ],
    wide: { drawn: 700, from: 690 },
    table: {
      columns: [
        { label: '起年', number: true, brief: true },
        { label: '止年', number: true, brief: true },
        { label: '成文日期', brief: true },
      ],
      rows: rows.map(({ plan, start, end, signedOn }) => ({ plan, cells: [start ?? '未印', end ?? '未印', signedOn ?? '未印'] })),
    },
  };
}
