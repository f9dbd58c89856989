/** Words that give money or set its conditions: 「给予500万元奖补」「按30%补贴」; its numbers are parameters. */
const PAYS = /给予|奖补|补助|补贴|贴息|奖励|资助|罚款|处以|免征|减按|租金|收费标准/u;
/** The same words in the name of what is measured: 「补助资金占比」「补贴标准由600元提高」; not 「补助比例」. */
const IN_NAME = /(?:奖补|补助|补贴|奖励|资助)(?:资金|经费|标准|待遇)?(?:占比?|覆盖率|发放率|及时率|由|提高到|提高至)/u;
/** A payment that names nobody, so that the clause before it says for what: 「…达到1000人次，给予补贴15万元」; not 「并给予补贴」. */
const NAMES_NOBODY = /^(?!并|同时)(?:可|将|再|则|分别|一次性|最高|按|按照)*[^，]{0,2}?(?:给予|奖补|补助|补贴|贴息|奖励|资助|免征|减按)/u;
/** The end of conditions, which holds for all clauses before it: 「服务达到1000人次，且规范运营的，」. */
const CONDITIONS_END = /[的者]$/u;
/** A clause that says whom or for what is paid: 「对营业收入首次突破1亿元」「每新增1张」; not 「每年」. */
const CONDITION = /^(?:对|凡|若|如|每(?!年))|首次/u;
/** What sets the amount after a payment: 「最高1000万元」「期限不超过3年」; not 「养老床位不少于300张」. */
const AMOUNT = /^(?:最|单个|同一|总额|上限|期限)|元|上限|不超过|封顶|比例|标准|补/u;

const paysAt = (clause: string): number => {
  const at = clause.search(PAYS);
  return at === -1 || (IN_NAME.test(clause) && !clause.includes('给予')) ? Infinity : at;
};

/**
 * For each clause of a sentence, where in it money begins to be given: its length where the whole clause is a condition of
 * a payment that follows, 0 where it sets the amount of one before, infinity where it has nothing to do with money.
 */
export function payingFrom(clauses: readonly string[]): number[] {
  const own = clauses.map(paysAt);
  const first = own.findIndex((at) => at !== Infinity);
  if (first === -1) return own;
  const ended = clauses.slice(0, first).some((clause) => CONDITIONS_END.test(clause));
  const condition = ended ? 0 : clauses.findIndex((clause, at) => at < first && CONDITION.test(clause));
  const begins = condition === -1 ? (NAMES_NOBODY.test(clauses[first] ?? '') ? first - 1 : first) : condition;
  return own.map((at, index) => {
    const clause = clauses[index] ?? '';
    if (at !== Infinity) return at;
    if (index < first) return index >= begins ? clause.length : Infinity;
    const next = own.findIndex((one, later) => later > index && one !== Infinity);
    const leads =
      next !== -1 &&
      (CONDITION.test(clause) || CONDITIONS_END.test(clause) || (next === index + 1 && NAMES_NOBODY.test(clauses[next] ?? '')));
    return leads ? clause.length : AMOUNT.test(clause) ? 0 : Infinity;
  });
}
