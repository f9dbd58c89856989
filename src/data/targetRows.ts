import type { Corpus } from '../lib/assembleCorpus.ts';
import { comparabilityOf } from '../lib/targets/comparability.ts';
import { computedOf, type Computed } from '../lib/targets/computed.ts';
import { facetOf } from '../lib/targets/facets.ts';
import { missingOf } from '../lib/targets/missing.ts';
import { printedOf } from '../lib/targets/printed.ts';
import type { TargetRow } from '../schemas/targetRow.ts';

const round = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));

function rounded(computed: Computed | null): TargetRow['computed'] {
  if (computed === null) return null;
  const { from, years, increment, perYear, multiple, annualGrowth, reached } = computed;
  return {
    from,
    years,
    increment: round(increment),
    perYear: round(perYear),
    multiple: round(multiple),
    annualGrowth: round(annualGrowth),
    reached: round(reached),
  };
}

/** Rows of targets.json, in the order of the site. */
export function targetRows(corpus: Corpus): TargetRow[] {
  const indicators = new Map(corpus.indicators.map((indicator) => [indicator.id, indicator]));
  const compared = new Map(corpus.indicators.flatMap((indicator) => comparabilityOf(indicator, corpus)).map((one) => [one.target.id, one]));
  return corpus.targets.map((target) => {
    const plan = corpus.plan(target.plan);
    const id = `${target.plan}/${target.provision}`;
    const provision = corpus.provision(id);
    const indicator = indicators.get(target.indicator ?? '');
    const place = indicator && { target, indicator, plan, provision };
    const { number, unit } = printedOf(target);
    const { verdict = null, group = null, reason = null } = compared.get(target.id) ?? {};
    return {
      ...target,
      provision: id,
      numberPrinted: number,
      unitPrinted: unit,
      scope: place ? facetOf('scope', place) : null,
      period: place ? facetOf('period', place) : null,
      verdict,
      group,
      comparableReason: reason,
      computed: rounded(computedOf(target)),
      missing: missingOf(target, plan, provision),
    };
  });
}
