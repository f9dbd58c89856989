import { create, max } from 'd3';
import { frequency, type Frequency, type Line } from '../../lib/search/concordance.ts';
import { columnsAtMost, partAbsent } from '../../lib/planWords.ts';
import { element } from './element.ts';
import { planName } from './hits.ts';
import type { ConcordancePlan } from './concordanceView.ts';

type Row = Frequency<ConcordancePlan>;

const whole = new Intl.NumberFormat('zh-CN');
const rate = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A rate as the bars say it: 2.8 处; less than can be shown is said to be so. */
function rateInWords({ occurrences, perTenThousand }: Row): string {
  if (occurrences === 0) return '0 处';
  return perTenThousand < 0.05 ? '不到 0.1 处' : `${rate.format(perTenThousand)} 处`;
}

/** Bar of a rate, as long as its share of the largest; the number beside it says the same. */
function bar(share: number): SVGElement {
  const svg = create('svg:svg')
    .attr('class', 'frequency-bar')
    .attr('width', `${share * 100}%`)
    .attr('height', 12)
    .attr('aria-hidden', 'true');
  svg.append('rect').attr('width', '100%').attr('height', '100%');
  return svg.node() as SVGElement;
}

function tableRow(row: Row, largest: number): HTMLElement {
  const { plan, occurrences, characters, perTenThousand } = row;
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, planName(plan)),
    element('td', { class: 'number' }, whole.format(occurrences)),
    element('td', { class: 'number frequency-characters' }, whole.format(characters)),
    element(
      'td',
      {},
      element(
        'span',
        { class: 'frequency-rate', 'data-plan': plan.id },
        ...(occurrences > 0 ? [bar(perTenThousand / largest)] : []),
        element('span', {}, rateInWords(row)),
      ),
    ),
  );
}

/**
 * How often the words occur in 10,000 characters of each plan, as a table whose last column holds the bars. Of many
 * plans those without any share a row, and the table is folded.
 */
export function frequencyTable(lines: readonly Line[], plans: readonly ConcordancePlan[]): HTMLElement {
  const rows = frequency(lines, plans);
  const { shown, absent } = partAbsent(rows, ({ occurrences }) => occurrences === 0);
  const largest = max(rows, ({ perTenThousand }) => perTenThousand) || 1;
  const head = (words: string, name = '') => element('th', { scope: 'col', class: name }, words);
  const body = element('tbody', {}, ...shown.map((row) => tableRow(row, largest)));
  if (absent.length > 0) {
    const label = element('th', { scope: 'row' }, `${shown.length > 0 ? '其余 ' : ''}${absent.length} 份`);
    body.append(
      element(
        'tr',
        {},
        label,
        element('td', { class: 'number' }, '0'),
        element('td', { class: 'frequency-characters' }),
        element('td', {}, '0 处'),
      ),
    );
  }
  // Conditions leave out clauses, not characters.
  const conditions = rows.some(({ plan, occurrences }) => (plan.unfiltered ?? occurrences) > occurrences);
  const table = element(
    'table',
    { class: 'frequency' },
    element('caption', {}, `每万字出现次数；字数不含空白${conditions ? '，次数只计所选条件下的' : ''}。`),
    element(
      'thead',
      {},
      element('tr', {}, head('文件'), head('次数', 'number'), head('全文字数', 'number frequency-characters'), head('每万字')),
    ),
    body,
  );
  if (plans.length <= columnsAtMost) return table;
  return element('details', { class: 'frequency-fold' }, element('summary', {}, '各文件每万字出现次数'), table);
}
