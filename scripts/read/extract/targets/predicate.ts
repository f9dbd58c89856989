import type { Target } from '../../../../src/schemas/target.ts';

/** How the words before a number bind it. */
export interface Predicate {
  operator: NonNullable<Target['operator']>;
  /** 「下降18%」 is growth below zero. */
  falls: boolean;
  /** The words: 「达到」「不低于」「年均增长」. */
  words: string;
  /** Where they begin in the text before the number. */
  at: number;
}

/** Bounds on a growth: 「增长不低于」「下降超过」. */
const BOUND = '(?:不低于|不少于|达到|达|超过|保持在|稳定在|控制在|约|至少)?';
type Rule = readonly [RegExp, Predicate['operator'], boolean?];

/** Strongest first: 「不超过」 before 「超过」, 「下降到」 before 「下降」. Each matches at the end of the words before a number. */
const RULES: readonly Rule[] = [
  // 「控制在」「不超过」, not 「超过」
  [/(?:控制在|限制在|不得?超过|不得?高于|不大于|不多于|不突破|至多|≤)$/u, '<='],
  // 「不低于」「至少」「达到或超过」, not 「低于」
  [/(?:不得?低于|不得?少于|不得?小于|达到或超过|达到并超过|至少达到|至少|≥)$/u, '>='],
  // 「提高到」「降至」「压缩至」, not 「提高」
  [
    /(?:提高|提升|增加|增长|扩大|缩小|上升|发展|拓展|延长|优化|恢复|改善|下降|降低|减少|压缩|压减|压降|缩短|缩减|升|降|增|减)(?:到|至|为)$/u,
    '=',
  ],
  // 「下降」「降低不少于」, not 「下降到」
  [new RegExp(`(?:下降|降低|减少|压减|压缩|压降|缩短|削减|缩减|降幅)${BOUND}$`, 'u'), 'growth', true],
  // 「年均增长」「提高」「增长不低于」, not 「增长到」 or 「增长率」
  [new RegExp(`(?:增长|提高|提升|增加|上升|扩大|递增|增幅)${BOUND}$`, 'u'), 'growth'],
  // 「超过」「突破」, not 「不超过」
  [/(?:超过|突破|大于|高于|多于|超|＞|>)$/u, '>'],
  // 「低于」, not 「不低于」
  [/(?:低于|少于|小于|＜|<)$/u, '<'],
  // 「达到」「稳定在」「达」, not 「直达」
  [/(?:达到|达成|(?<![直到送抵通])达|保持在|稳定在|维持在|保持|稳定到|完成|实现|为)$/u, '='],
];
/** Longest predicate, so that a long text before a number costs nothing. */
const LONGEST = 14;
/** Words between predicate and number that change neither: 「达到约」「超过近」. */
const ABOUT = /(?:大约|约|近|大概|各|共|总计)$/u;

/** The predicate at the end of the words before a number, or null: 「有效注册商标累计达到」. */
export function readPredicate(before: string): Predicate | null {
  const trimmed = before.replace(ABOUT, '');
  const from = Math.max(0, trimmed.length - LONGEST);
  const tail = trimmed.slice(from);
  for (const [form, operator, falls = false] of RULES) {
    const match = form.exec(tail);
    if (match) return { operator, falls, words: match[0], at: from + match.index };
  }
  return null;
}

/** What follows a number: 「以上」「左右」「以内」. */
export const SUFFIX = /^(?:(?:及|或)?以上|(?:及|或)?以下|以内|之内|左右|上下)/u;

/** The operator once the words after the number are read too: 「达到11万件以上」 is at least, 「控制在5%左右」 about. */
export function withSuffix(operator: Predicate['operator'], suffix: string): Predicate['operator'] {
  if (operator === 'growth' || suffix === '') return operator;
  if (suffix.endsWith('以上')) return operator === '>' ? '>' : '>=';
  if (/以下|以内|之内/u.test(suffix)) return operator === '<' ? '<' : '<=';
  return operator === '<=' ? '=' : operator;
}
