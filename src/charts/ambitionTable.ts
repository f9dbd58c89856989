import type { Corpus } from '../lib/assembleCorpus.ts';
import { amountInWords, rounded } from '../lib/targets/rounded.ts';
import type { Ambition, AmbitionGroup } from './ambitionRows.ts';
import { growthName } from './ambitionWords.ts';
import type { ChartTable } from './chart.ts';

/** What is worked out, for a file: four decimals, which say more than a printed amount can bear. */
const figures = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));
/** The same for the page, as readers write it. */
const inWords = (value: number | null, words: (value: number) => string): string | null => (value === null ? null : words(value));
const percent = (value: number): string => `${rounded(value)}%`;

/** The rows of groups as cells: printed figures in base units, then what is computed from them. */
function cellsOf(groups: readonly AmbitionGroup[], corpus: Corpus): ChartTable['rows'] {
  return groups.flatMap(({ label, rows }) =>
    rows.map(({ plan, target, computed }) => ({
      plan,
      target: target.id,
      cells: [
        label,
        target.unit,
        target.baseline?.value ?? null,
        target.baseline?.year ?? null,
        target.value,
        target.year,
        computed.years,
        inWords(computed.annualGrowth, percent),
        inWords(computed.perYear, (value) => amountInWords(value, target.unit ?? '')),
        inWords(computed.reached, percent),
        figures(computed.annualGrowth),
        figures(computed.perYear),
        figures(computed.multiple),
        figures(computed.reached),
        computed.from === 'baseline' ? '印出的基期' : `印出的${growthName([{ computed }])}`,
        target.quote,
        corpus.provision(`${target.plan}/${target.provision}`)?.label ?? target.provision,
      ],
    })),
  );
}

/** The chart's rows as a table; every column that is not printed says 推算. */
export function ambitionTable({ based, growth }: Ambition, corpus: Corpus): ChartTable {
  return {
    columns: [
      { label: '指标', brief: true },
      { label: '单位' },
      { label: '基期', number: true },
      { label: '基期年', number: true },
      { label: '目标', number: true },
      { label: '目标年', number: true },
      { label: '年数', number: true },
      { label: '推算年均增长', number: true, brief: true },
      { label: '推算每年增加', number: true, brief: true },
      { label: '推算基期已达目标', number: true, brief: true },
      { label: '推算年均增长（%）', number: true },
      { label: '推算每年增加（单位同前）', number: true },
      { label: '推算为基期的倍数', number: true },
      { label: '推算基期已达目标（%）', number: true },
      { label: '依据' },
      { label: '原句' },
      { label: '条款' },
    ],
    rows: cellsOf([...based, ...growth], corpus),
  };
}
