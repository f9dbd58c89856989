import type { Corpus } from '../lib/assembleCorpus.ts';
import type { Coverage } from '../lib/coverage.ts';
import { countCells } from '../lib/coverageCounts.ts';
import { cellOf, coverageFinding, coverageTable, levelLabels } from '../lib/coverageTable.ts';
import { documentsInWords } from '../lib/counts.ts';
import { evidencePath, href } from '../lib/link.ts';
import { columnsAtMost } from '../lib/planWords.ts';
import type { Chart, Drawing } from './chart.ts';
import { coverageBars } from './coverageBars.ts';
import type { CoverageRows } from './coverageRows.ts';
import { coverageTall } from './coverageTall.ts';
import { coverageWide } from './coverageWide.ts';

/** Width from which every theme has room for a column. */
const ACROSS = 1100;
/** Plans up to which the picture with themes across has a row for each. */
const rowsAtMost = 24;

/** Whether so many plans are drawn as counts on a picture of this width; the table has them one by one. */
export function drawnAsCounts(plans: number, width: number): boolean {
  return plans > (width < ACROSS ? columnsAtMost : rowsAtMost);
}

const reading = {
  cells: '一格是一份文件在一个主题上：全填为有专门任务，下半填为任务中有具体举措，空框为仅提到，短横为未提及；格下有横线的写有定量目标。',
  counts: '每行一个主题，横条为各档的份数：全填有专门任务，下半填有具体举措，空框仅提到，虚线未提及；横条下的细线为写有定量目标的份数。',
};

/** What every plan does about every theme. */
export function coverageChart(corpus: Corpus): Chart {
  const { plans, themes } = corpus;
  const table = coverageTable(corpus);
  const found = countCells(table);
  const rows: CoverageRows = {
    themes,
    plans: plans.map(({ id, name, mark, kind }) => ({ id, name, mark, note: kind === '其他' ? '' : kind })),
    cell: (theme, plan) => cellOf(table, theme, plan),
  };
  const words = {
    title: '主题与文件对照图',
    description: `${themes.length} 个主题、${plans.length} 份文件：有专门任务 ${found.task} 格，任务中有具体举措 ${found.action} 格，仅提到 ${found.mention} 格，未提及 ${found.none} 格；写有定量目标 ${found.number} 格。`,
  };
  const draw = (drawing: Drawing): SVGSVGElement => {
    const counts = drawnAsCounts(plans.length, drawing.width);
    const shape = counts ? coverageBars : drawing.width < ACROSS ? coverageTall : coverageWide;
    const links = {
      cell: (cell: Pick<Coverage, 'theme' | 'plan'>) => href(evidencePath(cell, plans.length)),
      theme: (id: string) => href(counts ? `/themes/#${id}` : `/themes/${id}/`),
      plan: (id: string) => href(`/plans/${id}/`),
    };
    return shape(rows, { ...drawing, ...words, links });
  };
  return {
    id: 'coverage',
    title: `${documentsInWords(plans.length)}文件${coverageFinding(table)}`,
    caveats: ['各档按主题词和任务判定，每格的依据在主题页。'],
    plans,
    page: '/themes/',
    pageLabel: '看各主题的原文',
    pictures: [{ scale: null, reading: drawnAsCounts(plans.length, 0) ? reading.counts : reading.cells, draw }],
    wide: { drawn: 520, from: 520 },
    table: {
      columns: [
        { label: '主题', brief: true },
        { label: '程度', brief: true },
        { label: '定量目标', number: true, brief: true },
        { label: '依据的字句' },
      ],
      rows: plans.flatMap(({ id, name, mark }) =>
        themes.map((theme) => {
          const { level, quantified, quote } = cellOf(table, theme.id, id);
          return { plan: { id, name, mark }, cells: [theme.label, levelLabels[level], quantified.length, quote] };
        }),
      ),
    },
  };
}
