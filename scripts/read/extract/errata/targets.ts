import type { Target } from '../../../../src/schemas/target.ts';
import type { Erratum, ProvisionText } from './erratum.ts';

type Promised = Pick<
  Target,
  'indicator' | 'printed' | 'operator' | 'value' | 'unit' | 'valuePrinted' | 'baseline' | 'increment' | 'quote' | 'provision'
>;

/** Sums of printed decimals: 1.1 + 2.2 is 3.3. */
const apart = (a: number, b: number): boolean => Math.abs(a - b) > 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

/** Rows of an indicator table in which the starting value and the printed increment do not give the target. */
export function incrementErrata(targets: readonly Promised[]): Erratum[] {
  return targets.flatMap(({ value, unit, baseline, increment, quote, provision }): Erratum[] => {
    if (value === null || increment === null || baseline === null) return [];
    // An increment in % beside counts is a rate, not an increment.
    if (unit !== '%' && /[%％]/u.test(quote)) return [];
    if (!apart(baseline.value + increment, value)) return [];
    const reason = `${String(baseline.year)}年的${String(baseline.value)}加上增加值${String(increment)}是${String(baseline.value + increment)}，不是${String(value)}`;
    return [{ provision, printed: quote, suggested: null, reason, rule: 'increment' }];
  });
}

/** The words from the first of the quotes to the last, in one provision. */
function span(text: string, quotes: readonly string[]): string {
  const starts = quotes.map((quote) => text.indexOf(quote)).filter((at) => at >= 0);
  const ends = quotes.filter((quote) => text.includes(quote)).map((quote) => text.indexOf(quote) + quote.length);
  return text.slice(Math.min(...starts), Math.max(...ends));
}

/**
 * A total that is smaller than the sum of its parts: one target of an indicator, and in another provision two or more
 * targets of the same indicator under names of their own. A larger total may hold parts that are not listed.
 */
export function totalErrata(targets: readonly Promised[], texts: readonly ProvisionText[]): Erratum[] {
  const textOf = new Map(texts.map((each) => [each.provision, each]));
  const counted = targets.filter(({ indicator, value, operator }) => indicator !== null && value !== null && operator === '=');
  const groups = [...Map.groupBy(counted, ({ indicator, unit }) => `${indicator ?? ''} ${unit ?? ''}`).values()];
  return groups.flatMap((group) => {
    const places = [...Map.groupBy(group, ({ provision }) => provision).values()];
    const totals = places.flatMap((place) => (place.length === 1 ? place : []));
    const divided = places.filter((parts) => parts.length > 1 && new Set(parts.map(({ printed }) => printed)).size === parts.length);
    return totals.flatMap((total) =>
      divided.flatMap((parts): Erratum[] => {
        const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0);
        const [one, other] = [textOf.get(total.provision), textOf.get(parts[0]?.provision ?? '')];
        if (!one || !other || total.value === null || sum <= total.value || parts.some(({ printed }) => printed === total.printed))
          return [];
        const list = parts.map(({ printed, valuePrinted }) => `${printed}${valuePrinted ?? ''}`).join('、');
        const unit = total.unit ?? '';
        return [
          {
            provision: total.provision,
            printed: total.quote,
            suggested: null,
            reason: `“${total.printed}”写${total.valuePrinted ?? ''}，${other.place}则写${list}，推算合计${String(sum)}${unit}`,
            rule: 'total',
          },
          {
            provision: other.provision,
            printed: span(
              other.text,
              parts.map(({ quote }) => quote),
            ),
            suggested: null,
            reason: `推算合计${String(sum)}${unit}，${one.place}“${total.printed}”则写${total.valuePrinted ?? ''}`,
            rule: 'total',
          },
        ];
      }),
    );
  });
}
