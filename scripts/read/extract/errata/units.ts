import type { Responsibility } from '../../../../src/schemas/plan.ts';
import type { Erratum, ProvisionText } from './erratum.ts';

/** Units listed twice in one list of equals; a lead that is listed again among the others is no slip. */
export function repeatedUnitErrata(responsibilities: readonly Responsibility[]): Erratum[] {
  return responsibilities.flatMap(({ provision, quote, units }) => {
    const responsible = units.filter(({ role }) => role === 'responsible').map(({ name }) => name);
    const repeated = [...new Set(responsible.filter((name, at) => responsible.indexOf(name) !== at))];
    return repeated.flatMap((name): Erratum[] => {
      const places = itemsOf(quote).filter((item) => item.text === name);
      const [first, second] = places;
      // Several lists in one parenthesis (「…负责；…负责」) may each name the unit.
      if (!first || !second || /[；;]/u.test(quote.slice(first.start, second.start))) return [];
      return [
        { provision, printed: quote.slice(first.start, second.end), suggested: null, reason: `${name}列了两次`, rule: 'repeated-unit' },
      ];
    });
  });
}

/** What stands between the marks of a list: 「（市科技局、市财政局等按职责分工负责）」 holds 市科技局, 市财政局. */
function itemsOf(quote: string): { text: string; start: number; end: number }[] {
  return [...quote.matchAll(/[^（(〔）)〕、，,：:；;]+/gu)].map((match) => {
    const text = match[0].replace(/等?(?:职能部门)?(?:按.*)?(?:分工)?负责$|等$/u, '').trim();
    const start = match.index + match[0].indexOf(text);
    return { text, start, end: start + text.length };
  });
}

const sorted = (name: string): string => [...name].sort().join('');

/** A unit printed once whose characters, in another order, are a unit the plan prints more often: 市农村农业局 beside 市农业农村局. */
export function swappedUnitErrata(responsibilities: readonly Responsibility[]): Erratum[] {
  const printed = responsibilities.flatMap(({ provision, units }) => units.map(({ name }) => ({ provision, name })));
  const byName = Map.groupBy(printed, ({ name }) => name);
  const alike = Map.groupBy(byName.keys(), sorted);
  return [...byName].flatMap(([name, [first, ...more]]): Erratum[] => {
    const usual = alike.get(sorted(name))?.find((each) => (byName.get(each)?.length ?? 0) > 1);
    if (name.length < 4 || !first || more.length > 0 || usual === undefined) return [];
    const reason = `机构名称字序颠倒，别处印作“${usual}”`;
    return [{ provision: first.provision, printed: name, suggested: usual, reason, rule: 'swapped-unit' }];
  });
}

// The ministry and its bureaus are 农业农村. Matches 「市农村农业局」; must not match 「农村农业生产」.
const WRONG_BUREAU = /(\p{Script=Han}?)农村农业(?=[部厅局])/gu;

/** The one bureau whose name is often printed the wrong way round, where the plan prints it nowhere else. */
export function misnamedBureauErrata(texts: readonly ProvisionText[]): Erratum[] {
  return texts.flatMap(({ provision, text }) =>
    [...text.matchAll(WRONG_BUREAU)].map((match): Erratum => {
      const level = /[省市县区]/u.test(match[1] ?? '') ? (match[1] ?? '') : '';
      const kind = text.charAt(match.index + match[0].length);
      return {
        provision,
        printed: `${level}农村农业${kind}`,
        suggested: `${level}农业农村${kind}`,
        reason: '机构名称字序颠倒，机构名为“农业农村”',
        rule: 'swapped-unit',
      };
    }),
  );
}
