import { unitAfter } from '../charts/format.ts';
import type { Target } from '../schemas/target.ts';

const signs = { '=': '', '>=': '≥', '>': '>', '<=': '≤', '<': '<', growth: '+' } as const;
/** What the sign says already: 以上 of 「11万件以上」, ≥ of 「≥90%」; not 左右. */
const SAID = /^(?:[≥≤><＞＜≧≦]=?|不低于|不少于|不高于|不超过|超过)\s*|(?:(?:及|或)?以[上下内]|之内)$/gu;
/** A change in words: 「翻一番」「下降18%」; not 「30%」. */
const WORDED = /^(?:翻|增长|提高|下降|降低|减少)/u;
/** A rank in words: 「前10位」「第三」; not 「10位」. */
const RANK = /^[前第]/u;
/** The note of a hedge: 「原文为“力争”」「原文为“争取”」; not 「原文为“左右”」. */
const HEDGED = /^原文为“(?<hedge>力争|争取)”$/u;
/** A bare number: 「5000万」「3.3」「三百」; not 「5000万元」. */
const BARE = /[\d零一二三四五六七八九十百千万亿]$/u;

/** A part or a multiple, whose words are its unit: 「百分之八十」「三分之二」「一半」「三成」「两倍」; not 「八十」「完成20」. */
const PART = /分之|半|倍|[\d一二两三四五六七八九]成/u;
/** What is printed before a rate of growth: 「≥」 and 「-」 of 「≥-18%」, 「不低于」 of 「不低于8%」; nothing of 「30%以上」. */
const RATE = /^(?<bound>≥|≧|>=|不低于|不少于|≤|≦|<=|不高于|不超过|[>＞]|超过|[<＜])?\s*(?<sign>[-−－–+＋])?\s*(?<rate>.+)$/u;
const bounds: Readonly<Record<string, string>> = {
  ...{ '≧': '≥', '>=': '≥', 不低于: '≥', 不少于: '≥', '≦': '≤', '<=': '≤', 不高于: '≤', 不超过: '≤' },
  ...{ '＞': '>', 超过: '>', '＜': '<' },
};

type Printed = Pick<Target, 'operator' | 'unit' | 'valuePrinted'>;

/** The number with the unit that belongs to it, what the sign says already left out. */
const amount = (valuePrinted: string): string => valuePrinted.replace(SAID, '');

/** Whether the unit does not stand beside the printed value and is known from elsewhere: 元 of 「5000万」. */
export function lacksUnit({ operator, unit, valuePrinted }: Printed): boolean {
  if (unit === null || valuePrinted === null || operator === null) return false;
  return !WORDED.test(valuePrinted) && !RANK.test(valuePrinted) && !PART.test(valuePrinted) && BARE.test(amount(valuePrinted));
}

/** A rate of growth with its sign, once: `+30%`, `−18%`, `≥+30%`; the bound of a fall is one of its size and stays in words, `下降不低于18%`. */
function growthLabel(valuePrinted: string, value: number | null): string {
  const { bound, sign, rate = valuePrinted } = RATE.exec(valuePrinted)?.groups ?? {};
  const falls = value !== null && value < 0;
  if (falls && bound !== undefined && sign === undefined) return `下降${valuePrinted}`;
  return `${bound === undefined ? '' : (bounds[bound] ?? bound)}${falls ? '−' : '+'}${rate}`;
}

/**
 * Value of a target as the site shows it: `10亿元`, `≥11万件`, `前10位`, `+30%`, `−18%`, `力争 78件`, `争取 1个`; the words of a
 * promise without a number, `位居全省前列`; `未写数值` without either. A unit that is not printed beside the number is
 * added, `5000万元`: see {@link lacksUnit}.
 */
export function targetLabel(target: Target): string {
  const { operator, valuePrinted, value, unit } = target;
  if (valuePrinted === null) return '未写数值';
  const words = target.notes.map((note) => HEDGED.exec(note)?.groups?.['hedge']).find((found) => found !== undefined);
  const hedge = words === undefined ? '' : `${words} `;
  if (operator === null || WORDED.test(valuePrinted) || RANK.test(valuePrinted)) return hedge + valuePrinted;
  const missing = lacksUnit(target) ? unitAfter(unit ?? '') : '';
  if (operator === 'growth') return hedge + growthLabel(valuePrinted, value) + missing;
  return hedge + signs[operator] + amount(valuePrinted) + missing;
}
